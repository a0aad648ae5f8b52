using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>Any sequence of moves on any need.</summary>
public sealed class NeedProperties
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void History_OfAnyLife_TellsTheStateAgain() => Check((need, moves) =>
    {
        Live(need, moves);

        string? lead = null;
        var acknowledged = new Dictionary<string, (string By, DateTimeOffset At)>();
        foreach (var entry in need.Entries)
        {
            if (entry.Kind is EntryKind.Routed or EntryKind.Assigned)
                lead = entry.Department;
            if (entry.Kind == EntryKind.Acknowledged)
                acknowledged.Add(entry.Department!, (entry.ActorId, entry.At));
        }

        Assert.Equal(lead, need.Lead);
        Assert.Equal(lead is null ? NeedStatus.Triage : acknowledged.ContainsKey(lead) ? NeedStatus.Acknowledged : NeedStatus.Delivered, need.Status);
        Assert.Equal(
            acknowledged.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (a.Key, a.Value.By, a.Value.At)),
            need.Responsibilities.Where(r => r.AcknowledgedAt is not null).OrderBy(r => r.Department, StringComparer.Ordinal).Select(r => (r.Department, r.AcknowledgedById!, r.AcknowledgedAt!.Value)));
    });

    [Fact]
    public void Version_OfAnyLife_CountsTheChanges() => Check((need, moves) =>
    {
        var (version, entries) = (need.Version, need.Entries.Count);

        var changes = Live(need, moves).Count(o => o is NeedOutcome.Changed);

        Assert.Equal((version + changes, entries + changes), (need.Version, need.Entries.Count));
        Assert.Equal(Enumerable.Range(1, need.Entries.Count), need.Entries.Select(e => e.Sequence));
        Assert.True(need.Entries.Zip(need.Entries.Skip(1)).All(e => e.First.At <= e.Second.At));
    });

    [Fact]
    public void Repeat_OfAnyMove_ChangesNothing() => Check((need, moves) =>
    {
        Live(need, moves);
        var before = NeedTests.Json(need);

        // Whatever happened is so, and what was refused is refused again; but an Amt that the last move made responsible may acknowledge now.
        var again = moves.Where(m => m.StartsWith("assign", StringComparison.Ordinal) || NeedTests.Move(Copy(need, moves), m, Start.AddDays(2)) is not NeedOutcome.Changed);
        Assert.DoesNotContain(Live(need, [.. again]), o => o is NeedOutcome.Changed);

        Assert.Equal(before, NeedTests.Json(need));
    });

    private static Need Copy(Need need, string[] moves)
    {
        var copy = need.RuleId is null ? NeedTests.Unrouted() : NeedTests.Routed();
        Live(copy, moves);
        return copy;
    }

    private static List<NeedOutcome> Live(Need need, string[] moves) => [.. moves.Select((move, step) => NeedTests.Move(need, move, Start.AddHours(step)))];

    private static void Check(Action<Need, string[]> property)
    {
        var lives =
            from routed in Gen.Elements(true, false)
            from moves in Gen.Elements($"acknowledge {Green}", $"acknowledge {Order}", $"acknowledge {Youth}", $"assign {Green}", $"assign {Youth}").ArrayOf()
            select (routed, moves);
        Prop.ForAll(lives.ToArbitrary(), life => property(life.routed ? NeedTests.Routed() : NeedTests.Unrouted(), life.moves)).Check(Config.QuickThrowOnFailure);
    }
}
