using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>When the days to acknowledge are over.</summary>
public sealed class OverdueFlowTests : IAsyncLifetime
{
    private readonly FlowBorough borough = new();

    public ValueTask InitializeAsync() => borough.InitializeAsync();

    public ValueTask DisposeAsync() => borough.DisposeAsync();

    [Fact]
    public async Task Overdue_AfterFiveBusinessDays_IsListedMarkedAndCounted()
    {
        var late = await borough.ReportAsync("Bleibt liegen");
        var seen = await borough.ReportAsync("Wird gesehen", theme: "youth-family");
        await borough.PressAsync("jug-1", await borough.CardOfAsync(borough.World.Channel("Jugendamt"), seen), "Zur Kenntnis nehmen");
        Assert.Contains("Gerade ist nichts überfällig", StoryStage.Words(await borough.AskAsync(FlowBorough.Coordinator, "überfällig")), StringComparison.Ordinal);

        await borough.MoveAsync(TimeSpan.FromMinutes(1));
        await borough.WaitAsync(seen.Place, "Neues zu Ihrem Bedarf", seen.Number);

        await borough.MoveAsync(TimeSpan.FromDays(8));

        var list = StoryStage.Words(await borough.AskAsync(FlowBorough.Coordinator, "ueberfaellig"));
        Assert.Contains(late.Number, list, StringComparison.Ordinal);
        var status = await borough.AskAsync(FlowBorough.Coordinator, "status Gropiusstadt");
        Assert.Contains("SGA 1", StoryStage.Words(status), StringComparison.Ordinal);
        var card = await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), late);
        Assert.Contains("Überfällig:", CardReading.Words(await borough.PressAsync("sga-1", card, "Aktualisieren")), StringComparison.Ordinal);
        Assert.Contains("ist eingetragen", CardReading.Words(await borough.PressAsync("sga-1", card, "Zur Kenntnis nehmen")), StringComparison.Ordinal);
    }
}
