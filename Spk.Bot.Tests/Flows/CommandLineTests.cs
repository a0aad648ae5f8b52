using Spk.Bot.Tests.Conventions;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>The programs as somebody at a command line meets them.</summary>
public sealed class CommandLineTests
{
    private const string Bot = "Spk.Bot.dll";

    [Fact]
    public async Task DistrictCheck_OnTenFaults_NamesAllTenWithTheirPlaces()
    {
        var (exit, output, _) = await FlowProcess.RunAsync(Bot, "district", "check", Path.Combine(AppContext.BaseDirectory, "Districts", "ten-faults.json"));

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(1, exit);
        Assert.Equal("ten-faults.json: 10 faults.", lines[^1]);
        Assert.Equal(10, lines[..^1].Length);
        Assert.All(lines[..^1], line => Assert.Matches(@"^ten-faults\.json:(line )?\d+", line));
    }

    [Fact]
    public async Task DistrictCheck_OnOurOwnFile_IsGood()
    {
        var (exit, output, _) = await FlowProcess.RunAsync(Bot, "district", "check", Path.Combine(House.Root, "Spk.Bot.Core", "Districts", "neukoelln.json"));

        Assert.Equal(0, exit);
        Assert.Contains("12 regions", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DistrictCheck_OfNoFile_IsRefused() => Assert.Equal(1, (await FlowProcess.RunAsync(Bot, "district", "check", "gibt-es-nicht.json")).Exit);

    [Theory]
    [InlineData("--help", "import")]
    [InlineData("district check --help", "FILE")]
    [InlineData("import meetings --help", "FILE|URL")]
    [InlineData("doctor --help", "history")]
    public async Task Help_Everywhere_TellsTheUse(string arguments, string word)
    {
        var (exit, output, _) = await FlowProcess.RunAsync(Bot, arguments.Split(' '));

        Assert.Equal(0, exit);
        Assert.Contains(word, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tanzen")]
    [InlineData("district check")]
    [InlineData("district")]
    [InlineData("import meetings a b")]
    public async Task WrongUse_OfAnyKind_EndsWithTwo(string arguments)
    {
        var (exit, _, error) = await FlowProcess.RunAsync(Bot, arguments.Split(' '));

        Assert.Equal(2, exit);
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task Doctor_OnADatabaseOfThisVersion_SaysHowManyItLookedAt()
    {
        var folder = Directory.CreateTempSubdirectory("spk-doctor-");
        Dictionary<string, string?> settings = new() { ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder.FullName, "spk.db")}" };

        var before = await FlowProcess.RunAsync(Bot, settings, "doctor");
        await FlowProcess.RunAsync(Bot, settings, "migrate");
        var after = await FlowProcess.RunAsync(Bot, settings, "doctor");

        folder.Delete(recursive: true);
        Assert.Equal((1, "The database is not of this version. Run migrate first."), (before.Exit, before.Error.Trim()));
        Assert.Equal((0, "Histories: 0 needs, 0 faults."), (after.Exit, after.Output.Trim()));
    }

    [Fact]
    public async Task Serve_WithoutConfiguration_SaysWhatIsMissing()
    {
        var (exit, _, error) = await FlowProcess.RunAsync(Bot);

        Assert.Equal(1, exit);
        Assert.Contains("Teams:AppId", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headless_Always_PlaysTheStoryWithRealRegionsAndAmts()
    {
        var (exit, output, error) = await FlowProcess.RunAsync("Spk.Bot.Sandbox.dll", "--headless");

        Assert.True(exit == 0, output + error);
        string[] told = ["Gropiusstadt West", "Straßen- und Grünflächenamt › Bedarfe (federführend)", "Ordnungsamt › Bedarfe (beteiligt)", "abgewiesen", "Katarzyna Nowak", "Stand Gropiusstadt: 1 offener Bedarf", "Bedarfe zur nächsten Sitzung: Ausschuss für Verkehr und Tiefbau"];
        Assert.All(told, words => Assert.Contains(words, output, StringComparison.Ordinal));
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(@"^ ?\d+\. ", line));
        Assert.Equal("", error);
    }
}
