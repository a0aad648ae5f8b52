using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>A connector that hangs holds neither a turn nor other conversations.</summary>
public sealed class SlowTeamsFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>, IDisposable
{
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ConcurrentQueue<string> hanging = [];

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        borough.Teams.ConnectorFault = null;
        released.TrySetResult();
    }

    [Fact]
    public async Task Acknowledge_WhileTheRosterHangs_SaysThatItCannotBeChecked()
    {
        var need = await borough.ReportAsync("Roster hängt");
        var card = await borough.CardOfAsync(Sga, need);
        await borough.QuietAsync();
        Hang(call => call.Method == "GET");

        var answer = CardReading.Words(await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen"));

        Assert.Contains("ließ sich gerade nicht prüfen", answer, StringComparison.Ordinal);
        Assert.Single(hanging);
        Assert.False(released.Task.IsCompleted);
        borough.Teams.ConnectorFault = null;
        Assert.Contains("ist eingetragen", CardReading.Words(await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_WhileTheConnectorHangs_IsAcceptedBeforeTheHangingCallEnds()
    {
        var chat = borough.World.Chat("stk-reuterstrasse");
        Hang(call => call.Method == "POST" && call.Path.Contains(chat, StringComparison.Ordinal));

        var first = await borough.Teams.SayAsync("stk-reuterstrasse", chat, "hilfe", ct: Ct);
        await FlowBorough.UntilAsync(() => !hanging.IsEmpty);
        var second = await borough.Teams.SayAsync("stk-reuterstrasse", chat, "status", ct: Ct);

        Assert.Equal([202, 202], [first.Answer!.Status, second.Answer!.Status]);
        Assert.False(released.Task.IsCompleted);
    }

    [Fact]
    public async Task Delivery_WhileOneConversationHangs_ReachesTheOthers()
    {
        Hang(call => call.Method == "POST" && call.Path.Contains(Sga, StringComparison.Ordinal));
        var need = await borough.ReportAsync("Ein Kanal hängt");
        await FlowBorough.UntilAsync(() => !hanging.IsEmpty);
        await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), need);

        var help = await borough.AskAsync("regio", "hilfe");
        var later = await borough.ReportAsync("Danach gemeldet", theme: "youth-family");
        await borough.CardOfAsync(borough.World.Channel("Jugendamt"), later);

        Assert.Contains("Das kann ich für Sie tun", StoryStage.Words(help), StringComparison.Ordinal);
        Assert.True(await IsSendingAsync(Sga));
    }

    /// <summary>Whether the call still hangs, as the bot sees it: it gives up by itself after a while.</summary>
    private async Task<bool> IsSendingAsync(string conversation)
    {
        await using var scope = borough.Bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SpkDbContext>().Placements.AnyAsync(p => p.ConversationId == conversation && p.State == PlacementState.Sending, Ct);
    }

    private void Hang(Func<ConnectorCall, bool> which) => borough.Teams.ConnectorFault = call =>
    {
        if (!which(call))
            return null;
        hanging.Enqueue(call.Path);
        return new FaultDecision.Hang(released.Task);
    };
}
