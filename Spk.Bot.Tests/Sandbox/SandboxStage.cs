using System.Text.Json;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Tests.Sandbox;

/// <summary>A simulator and a stub bot beside it, of this test alone.</summary>
internal sealed class SandboxStage : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private SandboxStage(SandboxTeams teams, StubBot bot, MovableClock clock) => (Teams, Bot, Clock) = (teams, bot, clock);

    public SandboxTeams Teams { get; }

    public StubBot Bot { get; }

    public MovableClock Clock { get; }

    public SandboxWorld World => Teams.World;

    /// <summary>The channel of the Jugendamt, where jug-1 and spk-lead are.</summary>
    public string Channel => World.Channel("Jugendamt");

    public static async Task<SandboxStage> StartAsync(CancellationToken ct, SandboxTeamsOptions? options = null)
    {
        var clock = new MovableClock();
        var teams = await SandboxTeams.StartAsync(NeukoellnWorld.Create(), (options ?? new()) with { TimeProvider = clock }, ct);
        return new(teams, await StubBot.StartAsync(teams, ct), clock);
    }

    /// <summary>With the bot installed in the Jugendamt's team and for jug-1.</summary>
    public static async Task<SandboxStage> InstalledAsync(CancellationToken ct, SandboxTeamsOptions? options = null)
    {
        var stage = await StartAsync(ct, options);
        await stage.Teams.InstallInTeamAsync("jug-1", "Jugendamt", ct: ct);
        await stage.Teams.InstallPersonallyAsync("jug-1", ct);
        return stage;
    }

    public static object Card(string text) => new
    {
        type = "message",
        summary = "Neue Karte",
        attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = CardContent(text) } },
    };

    public static object CardContent(string text) => new { type = "AdaptiveCard", version = "1.5", body = new[] { new { type = "TextBlock", text } } };

    public static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value);

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
