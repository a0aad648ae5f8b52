using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Tests.Support;

/// <summary>As a class fixture: the OE SPK and the SGA have linked their channels, the coordination has its chat; its bot runs when a test begins. What persons do there.</summary>
public class CrashLinkedBorough : IAsyncLifetime
{
    internal CrashBorough Borough { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        Borough = await CrashBorough.StartAsync();
        await Borough.Teams.InstallInTeamAsync(FlowBorough.Lead, FlowBorough.Office, ct: Ct);
        await Borough.Teams.InstallInTeamAsync("sga-1", FlowBorough.Sga, ct: Ct);
        await Borough.Teams.InstallPersonallyAsync(FlowBorough.Coordinator, Ct);
        await Borough.LinkAsync(Borough.Office, "OE SPK");
        await Borough.LinkAsync(Borough.Sga, FlowBorough.Sga);
    }

    public async ValueTask DisposeAsync()
    {
        await Borough.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The bot is away; the next one will die at the point.</summary>
    internal async Task RestartAsync(CrashPoint point)
    {
        await Borough.KillAsync();
        Borough.LaunchBot(point);
        await Borough.ReadyAsync();
    }

    /// <summary>The bot dies at the point and is started again. Teams delivers an activity that got no answer once more, and the person, who saw an error, clicks again.</summary>
    internal async Task DieAndReturnAsync(CrashPoint point, Func<Task<BotAnswer>> click)
    {
        await RestartAsync(point);
        var answer = await click();
        await Borough.DiedAsync(point);
        await Borough.StartBotAsync();
        if (answer.Status != 0)
            return;
        CrashBorough.CardOf(await Borough.Teams.RedeliverAsync(answer.TraceNumber, Ct));
        CrashBorough.CardOf(await click());
    }

    /// <summary>Form and preview of a need for the SGA; the given click sends it.</summary>
    internal async Task<Func<Task<BotAnswer>>> FillAsync(string title)
    {
        await Borough.EnsureBotAsync();
        var known = Borough.Teams.Messages(Borough.Chat).Select(m => m.Id).ToHashSet();
        await Borough.Teams.SayAsync(FlowBorough.Coordinator, Borough.Chat, "melden", ct: Ct);
        var form = await Borough.Teams.WaitForAsync(Borough.Chat, m => m.Summary == "Bedarf melden" && !known.Contains(m.Id), FlowBorough.Patience, Ct);
        var next = CardReading.Button(form.Cards[0], "Weiter zur Vorschau", ("title", title), ("description", "Text."), ("region", "083009"), ("theme", "mobility"));
        var preview = CrashBorough.CardOf(await Borough.Teams.ExecuteAsync(FlowBorough.Coordinator, Borough.Chat, form.Id, next, ct: Ct));
        var send = CardReading.Button(preview, "Bedarf senden");
        return () => Borough.Teams.ExecuteAsync(FlowBorough.Coordinator, Borough.Chat, form.Id, send, ct: Ct);
    }

    /// <summary>The SGA's cards with this title, oldest first.</summary>
    internal List<SandboxMessage> CardsIn(string place, string title) =>
        [.. Borough.Teams.Messages(place).Where(m => m.From.IsBot && StoryStage.Words(m) is var words && words.Contains(title, StringComparison.Ordinal) && !words.Contains("Neues zu Ihre", StringComparison.Ordinal))];

    /// <summary>Someone of the SGA acknowledges on this very message, as it was when it was posted.</summary>
    internal Task<BotAnswer> AcknowledgeAsync(SandboxMessage card) =>
        Borough.Teams.ExecuteAsync("sga-1", card.PlaceId, card.Id, CardReading.Button(card.Cards[0], "Zur Kenntnis nehmen"), ct: Ct);

    /// <summary>Everything has come to rest, and nothing is lost or doubled.</summary>
    internal async Task<CrashLedger> ReckonAsync()
    {
        await Borough.SettleAsync();
        var ledger = await CrashLedger.ReadAsync(Borough);
        Assert.Empty(ledger.Faults());
        return ledger;
    }
}
