using System.Text;
using NJsonSchema;

namespace Spk.Bot.Tests.Manifest;

public sealed class PackageTests(AppPackage package) : IClassFixture<AppPackage>
{
    private string Manifest => Encoding.UTF8.GetString(package.Parts["manifest.json"]);

    [Fact]
    [Trait("Conformance", "60")]
    public void Pack_Parts_StandAtTheRootWithoutMark()
    {
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], package.Parts.Keys.Order(StringComparer.Ordinal));
        Assert.All(["en.json", "manifest.json"], part => Assert.Equal((byte)'{', package.Parts[part][0]));
    }

    [Fact]
    public void Pack_Placeholders_AreFilled()
    {
        Assert.DoesNotContain("{{", Manifest, StringComparison.Ordinal);
        Assert.Contains($"\"botId\": \"{AppManifest.BotId}\"", Manifest, StringComparison.Ordinal);
        Assert.Contains("Amt \\\"für\\\" Tests", Manifest, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Conformance", "60")]
    public async Task Pack_Texts_FitTheSchemas()
    {
        Assert.Empty(await FaultsAsync("MicrosoftTeams.schema.json", Manifest));
        Assert.Empty(await FaultsAsync("MicrosoftTeams.Localization.schema.json", Encoding.UTF8.GetString(package.Parts["en.json"])));
    }

    [Theory]
    [InlineData("MicrosoftTeams.schema.json", "manifest.json", "\"groupChat\"", "\"groupchat\"")]
    [InlineData("MicrosoftTeams.schema.json", "manifest.json", "\"accentColor\"", "\"accent\"")]
    [InlineData("MicrosoftTeams.Localization.schema.json", "en.json", "commands[0].title", "commands[0].titel")]
    public async Task Schema_WhenATextIsWrong_NamesIt(string schema, string part, string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(package.Parts[part]);
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(await FaultsAsync(schema, text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--bot-id", "no-guid", "--website", "https://example.org")]
    [InlineData("--bot-id", AppManifest.BotId, "--website", "http://example.org")]
    [InlineData("--bot", AppManifest.BotId)]
    public async Task Pack_WhenUsedWrongly_SaysSoAndMakesNothing(params string[] arguments)
    {
        var made = Path.Combine(Path.GetTempPath(), $"spk-bot-{Guid.NewGuid():N}.zip");
        var (exitCode, said) = await AppManifest.PackAsync([.. arguments, "--out", made]);
        Assert.Equal(2, exitCode);
        Assert.Contains("Usage:", said, StringComparison.Ordinal);
        Assert.False(File.Exists(made));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(string schemaName, string json)
    {
        var schema = await JsonSchema.FromFileAsync(AppManifest.Schema(schemaName), TestContext.Current.CancellationToken);
        return [.. schema.Validate(json).Select(e => $"{e.Path}: {e.Kind}")];
    }
}
