using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Tests.Sandbox;

public sealed class TraceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Add_BeyondTheCapacity_ForgetsTheOldest()
    {
        var trace = new TraceBook(new ChangeStream());

        for (var i = 0; i < TraceBook.Capacity + 3; i++) trace.Add(Noon, TraceDirection.ToBot, "message", "/", 202, TimeSpan.Zero, null, null);

        var kept = trace.After(0);
        Assert.Equal((TraceBook.Capacity, 4, TraceBook.Capacity + 3), (kept.Count, kept[0].N, kept[^1].N));
    }
}
