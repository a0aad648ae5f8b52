using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>A Teams that throttles as documented, and a bot that stays below: seen from Teams' side, over HTTP, in real time.</summary>
[Trait("Conformance", "55")]
public sealed class LimitsFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private const int Cards = 20;

    private string Sga => borough.World.Channel(FlowBorough.Sga);

    [Fact]
    public async Task Burst_AfterAPause_ArrivesOnceEachBelowTheLimits()
    {
        borough.Teams.Limits = ConnectorLimits.Documented;
        var needs = new List<FlowNeed>();
        using (borough.Teams.Faults.Plant("429-wait", new() { PlaceId = Sga, Kind = CallKind.Post }))
        {
            for (var i = 0; i < Cards; i++) needs.Add(await borough.ReportAsync($"Stau {i}"));
        }
        borough.Teams.Log.Clear();

        await borough.MoveAsync(TimeSpan.FromMinutes(2));
        foreach (var need in needs) await borough.CardOfAsync(Sga, need);
        await borough.QuietAsync();

        var calls = borough.Teams.Log.Entries;
        var writes = calls.Where(e => e.Kind != CallKind.Read).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(' ', writes.Where(w => w.PlaceId == Sga).Select(w => $"{(w.At - writes[0].At).TotalMilliseconds:0}:{w.Status}")));
        Assert.DoesNotContain(calls, e => e.SpoiledBy is not null);
        Assert.All(ConnectorLimits.Documented.Writes, limit => Assert.InRange(writes.MostWithinAnyPlace(limit.Window), 1, limit.Calls));
        Assert.InRange(calls.MostWithin(TimeSpan.FromSeconds(1)), 1, 30);
        Assert.Empty(calls.Doubled());
        Assert.Equal(Cards, calls.Standing().Count(e => e.PlaceId == Sga && e.Placement is not null));
    }
}
