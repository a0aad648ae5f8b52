using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Delivery;

/// <summary>The limits, over random bursts and pauses, against a list of all instants.</summary>
public sealed class SendHistoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Conformance", "55")]
    public void FreeAt_WhenItIsKept_NoWindowHoldsMoreThanItsLimit() => Check(DocumentedWithMargin, sent =>
    {
        foreach (var limit in SendLimits.Documented)
            Assert.InRange(Most(sent, limit.Window), 1, limit.Count);
    });

    [Fact]
    [Trait("Conformance", "55")]
    public void FreeAt_OfATenant_NeverMoreThanThirtyInASecond() => Check(new SendLimits().Tenant, sent => Assert.InRange(Most(sent, TimeSpan.FromSeconds(1)), 1, 30));

    [Fact]
    public void FreeAt_OfAWindowInInstants_IsNotLaterThanNeeded()
    {
        SendLimit[] limits = [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30))];
        Check(limits, sent =>
        {
            // One tick earlier, and some window would have held one too many.
            for (var i = 1; i < sent.Count; i++)
            {
                var before = sent.Take(i).ToList();
                var free = Replay(before).FreeAt(limits, before[^1]);
                if (free > before[^1])
                    Assert.Contains(limits, limit => Most([.. before, free - TimeSpan.FromTicks(1)], limit.Window) > limit.Count);
            }
        }, most: 120);
    }

    [Fact]
    public void FreeAt_WhenTheHourIsFull_LetsTheNextThroughWithinAMinuteOfItsWindow()
    {
        var history = SendHistory.Empty;
        var limits = new SendLimits().Conversation;
        var now = Start;
        var sent = new List<DateTimeOffset>();
        while (sent.Count < 1801)
        {
            now = history.FreeAt(limits, now);
            history = history.With(now);
            sent.Add(now);
        }

        Assert.InRange(sent[1800] - sent[0], TimeSpan.FromHours(1), TimeSpan.FromMinutes(61.1));
        Assert.InRange(history.Write().Length, 1, 1_500);
    }

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame() => Check(DocumentedWithMargin, sent =>
    {
        var history = Replay(sent);
        Assert.Equal(history.FreeAt(DocumentedWithMargin, sent[^1]), SendHistory.Read(history.Write()).FreeAt(DocumentedWithMargin, sent[^1]));
        Assert.Equal(history.Write(), SendHistory.Read(history.Write()).Write());
    });

    private static IReadOnlyList<SendLimit> DocumentedWithMargin => new SendLimits().Conversation;

    /// <summary>A greedy sender that pauses now and then and otherwise sends as soon as it may.</summary>
    private static void Check(IReadOnlyList<SendLimit> limits, Action<List<DateTimeOffset>> property, int most = 400)
    {
        var pauses = Gen.Frequency((12, Gen.Constant(0)), (3, Gen.Choose(1, 3_000)), (1, Gen.Choose(1, 600_000)));
        Prop.ForAll(pauses.ListOf().Where(p => p.Count > 0).Resize(most).ToArbitrary(), history =>
        {
            var sent = new List<DateTimeOffset>();
            var (log, now) = (SendHistory.Empty, Start);
            foreach (var pause in history)
            {
                now = log.FreeAt(limits, now.AddMilliseconds(pause));
                log = log.With(now);
                sent.Add(now);
            }

            property(sent);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    private static SendHistory Replay(List<DateTimeOffset> sent) => sent.Aggregate(SendHistory.Empty, (log, at) => log.With(at));

    /// <summary>The most in any window [t, t + length).</summary>
    internal static int Most(IReadOnlyList<DateTimeOffset> sent, TimeSpan window) =>
        sent.Count == 0 ? 0 : Enumerable.Range(0, sent.Count).Max(i => sent.Count(at => at >= sent[i] && at < sent[i] + window));
}
