using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Core.Needs;

/// <summary>A need's history as one reader may see it: without the right to internal notes also without what an Amt reminds itself of, and with no name that is not theirs to see.</summary>
public static class HistoryLines
{
    /// <summary>In the order of the history.</summary>
    public static IReadOnlyList<HistoryLine> Of(Need need, NeedSight sight, District district) =>
        [.. need.Entries.OrderBy(e => e.Sequence).Where(e => sight.Notes || !(e.IsInternal || e.Kind == EntryKind.Resubmitted)).Select(e => Line(e, sight, district))];

    /// <summary>What happened after the version that a person saw.</summary>
    public static IReadOnlyList<HistoryLine> Since(Need need, int version, NeedSight sight, District district)
    {
        // Every move raises the version by one, beginning after the report's 1.
        var moves = need.Entries.Where(e => e.Change is NeedMove).OrderBy(e => e.Sequence).Skip(Math.Max(0, version - 1)).Select(e => e.Sequence).ToHashSet();
        return [.. Of(need, sight, district).Where(line => moves.Contains(line.Sequence))];
    }

    private static HistoryLine Line(Entry entry, NeedSight sight, District district)
    {
        var (to, text, day, kind, rule) = Told(entry.Change, district);
        return new HistoryLine(
            entry.Sequence,
            entry.At,
            entry.Kind,
            IsReporter(entry.Role) && !sight.Reporter ? "" : entry.Organisation,
            entry.Role,
            entry.ActorName.Length > 0 && IsOfficial(entry.Role) && sight.Names ? entry.ActorName : null,
            entry.Department is { } department ? NameOf(department, district) : null,
            string.IsNullOrEmpty(to) ? null : to,
            string.IsNullOrEmpty(text) ? null : text,
            day,
            kind,
            rule)
        {
            Outcome = (entry.Change as NeedMove.Decide)?.Outcome,
            Paper = (entry.Change as NeedMove.Decide)?.Paper,
        };
    }

    private static bool IsReporter(MoverRole role) => role is MoverRole.ReportingCoordination or MoverRole.OtherCoordination;

    // Who reports for a coordination stays with the coordination.
    private static bool IsOfficial(MoverRole role) => role is not (MoverRole.ReportingCoordination or MoverRole.OtherCoordination or MoverRole.Nobody);

    private static (string? To, string? Text, DateOnly? Day, CompletionKind? As, string? Rule) Told(NeedChange change, District district) => change switch
    {
        NeedChange.Routed c => (Names(c.With, district), c.Reason, null, null, c.RuleId),
        NeedMove.Transfer c => (c.To is { } to ? NameOf(to, district) : null, c.Reason, null, null, null),
        NeedMove.Ask c => (null, c.Question, null, null, null),
        NeedMove.Reply c => (null, c.Text, null, null, null),
        NeedMove.Interim c => (null, c.Text, c.Until, null, null),
        NeedMove.Promise c => (null, null, c.Date, null, null),
        NeedMove.External c => (null, c.Where, c.FollowUp, null, null),
        NeedMove.Answer c => (null, c.Text, null, null, null),
        NeedMove.Complete c => (null, c.Reason, null, c.As, null),
        NeedMove.Reopen c => (null, c.Reason, null, null, null),
        NeedMove.Withdraw c => (null, c.Reason, null, null, null),
        NeedMove.Resubmit c => (null, c.Reason, c.On, null, null),
        NeedMove.Assign c => (Names(c.With, district), c.Reason, null, null, null),
        NeedMove.Involve c => (null, c.Reason, null, null, null),
        NeedMove.Merge c => (c.Into.ToNumber(district.NumberPrefix), c.Reason, null, null, null),
        NeedMove.Unmerge c => (null, c.Reason, null, null, null),
        NeedMove.Note c => (null, c.Text, null, null, null),
        NeedMove.Decide c => (CommitteeOf(c.Committee, district), c.Remark, c.Until ?? c.On, null, null),
        NeedMove.Mark c => (CommitteeOf(c.Committee, district), null, null, null, null),
        NeedMove.Unmark c => (CommitteeOf(c.Committee, district), null, null, null, null),
        _ => default,
    };

    private static string Names(IEnumerable<string> keys, District district) => string.Join(", ", keys.Select(k => NameOf(k, district)));

    private static string CommitteeOf(string key, District district) => district.FindCommittee(key)?.Name ?? key;

    private static string NameOf(string key, District district) => district.FindDepartment(key)?.Name ?? key;
}
