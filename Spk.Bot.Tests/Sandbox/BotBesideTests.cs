using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Tests.Sandbox;

public sealed class BotBesideTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_Always_ConnectsBothAndHandsOverTheClock()
    {
        var clock = new MovableClock();
        await using var teams = await SandboxTeams.StartAsync(NeukoellnWorld.Create(), new() { TimeProvider = clock }, Ct);
        await using var bot = await BotBeside.StartAsync(Create, teams, clock, Path.GetTempPath(), [new("Database:Provider", "Fake")], Ct);

        await teams.InstallPersonallyAsync("regio", Ct);

        Assert.All(teams.Trace, entry => Assert.Equal(202, entry.Status));
        Assert.Same(clock, bot.Services.GetRequiredService<TimeProvider>());
        Assert.Equal("Fake", bot.Services.GetRequiredService<IConfiguration>()["Database:Provider"]);
    }

    [Fact]
    public async Task Settings_Always_NameWhoIsWho()
    {
        await using var teams = await SandboxTeams.StartAsync(NeukoellnWorld.Create(), ct: Ct);

        var settings = BotBeside.SettingsFor(teams, "data");

        Assert.Equal(teams.World.Person("spk-lead").EntraId, settings["Roles:CoordinationOffice:0"]);
        Assert.Equal(teams.World.Person("stk-gropiusstadt").EntraId, settings["Roles:NeighbourhoodCoordination:gropiusstadt:0"]);
        Assert.Equal(teams.ServiceUrl.AbsoluteUri, settings["Teams:AllowedServiceUrls:0"]);
    }

    [Fact]
    public async Task Story_WhenAllComesTrue_PrintsALineEachAndReturnsZero()
    {
        var output = new StringWriter();

        var code = await StoryPlayer.PlayAsync([Step("Eins", "gut"), Step("Zwei", "auch gut")], null!, output, Ct);

        Assert.Equal(0, code);
        Assert.Equal([" 1. Eins: gut", " 2. Zwei: auch gut"], output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Story_WhenAStepBreaks_StopsAndReturnsOne()
    {
        var output = new StringWriter();
        var broken = new StoryStep("Zwei", (_, _) => throw new StoryBrokenException("Keine Karte."));

        var code = await StoryPlayer.PlayAsync([Step("Eins", "gut"), broken, Step("Drei", "nie")], null!, output, Ct);

        Assert.Equal(1, code);
        Assert.Contains("NICHT EINGETRETEN. Keine Karte.", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Drei", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false, 5180)]
    [InlineData("--headless", true, 0)]
    [InlineData("--port 8123", false, 8123)]
    public void Arguments_OfOurs_AreTaken(string line, bool headless, int port) =>
        Assert.Equal(new SandboxArguments(headless, port), SandboxArguments.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("--port")]
    [InlineData("--port 70000")]
    [InlineData("--port -1")]
    [InlineData("--help")]
    public void Arguments_OfOthers_AreRefused(string line) => Assert.Null(SandboxArguments.Parse(line.Split(' ')));

    private static StoryStep Step(string title, string outcome) => new(title, (_, _) => Task.FromResult(outcome));

    private static WebApplication Create(string[] args, Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure(builder);
        var app = builder.Build();
        app.MapPost("/api/messages", () => Results.StatusCode((int)HttpStatusCode.Accepted));
        return app;
    }
}
