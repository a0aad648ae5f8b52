using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Cards;

/// <summary>Every sample, parsed by Microsoft's own package (npm <c>adaptivecards</c>, restored by <c>npm ci</c> in <c>official-renderer</c>).</summary>
public sealed class OfficialRendererTests
{
    [Fact]
    public async Task Parse_OfEverySample_WarnsOfNothing()
    {
        var cards = new JsonArray([.. CardSamples.All.Select(sample => Named(sample.Name, sample.Render().Card))]);

        var (exitCode, output) = await ValidateAsync(cards);

        Assert.Equal($"{CardSamples.All.Count} cards, 0 warnings", output.Trim());
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData("""{ "type": "Chart.Donut", "data": [] }""", "1 unknown elements, 0 fallbacks")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "size": "huge" }""", "Invalid value \"huge\" for property \"size\".")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "wrpa": true }""", "TextBlock has no member \"wrpa\"")]
    [InlineData("""{ "type": "ColumnSet", "columns": [{ "type": "Column", "wdth": "auto", "items": [] }] }""", "Column has no member \"wdth\"")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "isRequired": true }""", "Required inputs should have a label")]
    [InlineData("""{ "type": "Badge", "text": "a", "fallback": { "type": "TextBlock", "text": "a", "bold": true } }""", "TextBlock has no member \"bold\"")]
    public async Task Parse_WhenACardIsFaulty_NamesTheFault(string element, string fault)
    {
        var card = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(JsonNode.Parse(element)) };

        var (exitCode, output) = await ValidateAsync(new JsonArray(Named("planted", card)));

        Assert.Contains($"planted: {fault}", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    private static JsonObject Named(string name, JsonObject card) => new() { ["name"] = name, ["card"] = card.DeepClone() };

    private static async Task<(int ExitCode, string Output)> ValidateAsync(JsonArray cards)
    {
        var folder = Folder();
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules", "adaptivecards")), $"npm ci has not been run in {Path.GetFileName(folder)}.");
        var start = new ProcessStartInfo("node", ["validate.mjs"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var cancel = TestContext.Current.CancellationToken;
        try
        {
            using var node = Process.Start(start)!;
            var output = node.StandardOutput.ReadToEndAsync(cancel);
            var errors = node.StandardError.ReadToEndAsync(cancel);
            await node.StandardInput.WriteAsync(cards.ToJsonString().AsMemory(), cancel);
            node.StandardInput.Close();
            await node.WaitForExitAsync(cancel);
            return (node.ExitCode, await output + await errors);
        }
        catch (Win32Exception)
        {
            Assert.Skip("node is not on the PATH.");
            throw;
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Spk.Bot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside of the repository.");
        return Path.Combine(folder.FullName, "Spk.Bot.Tests", "Cards", "official-renderer");
    }
}
