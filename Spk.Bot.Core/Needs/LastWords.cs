namespace Spk.Bot.Core.Needs;

/// <summary>
/// Which lines of the history a card quotes, since they tell how it stands: open questions and their replies, the last answers, how it ended. Promises and external waits
/// stand beside their department.
/// </summary>
public static class LastWords
{
    private const int Most = 6;

    /// <param name="lines">The history as the reader may see it.</param>
    public static IReadOnlyList<HistoryLine> Of(Need need, IReadOnlyList<HistoryLine> lines)
    {
        var shown = need.Responsibilities.Where(r => r.IsActive).SelectMany(r => OfShare(need, r)).Concat(OfNeed(need)).ToHashSet();

        // The latest ones; but an open question is never left out, since somebody waits for its reply.
        return [.. lines.Where(line => shown.Contains(line.Sequence)).OrderByDescending(line => line.Kind == EntryKind.Asked).ThenByDescending(line => line.Sequence).Take(Most).OrderBy(line => line.Sequence)];
    }

    private static IEnumerable<int> OfShare(Need need, Responsibility share)
    {
        var own = need.Entries.Where(e => e.Department == share.Department).ToList();
        int Own(EntryKind kind) => own.Where(e => e.Kind == kind).Select(e => e.Sequence).DefaultIfEmpty().Max();

        var isOpen = share.Progress != NeedStatus.Completed && need.Status != NeedStatus.Completed;
        var said = share.AnsweredAt is null ? 0 : Own(EntryKind.Answered);
        if (said > 0)
            yield return said;
        if (share.Question is not null)
            yield return Own(EntryKind.Asked);
        else if (isOpen && Own(EntryKind.Replied) is var reply && reply > said)
            yield return reply;
        if (isOpen && share.InterimUntil is not null && Own(EntryKind.InterimReplied) is var interim && interim > said)
            yield return interim;
        if (isOpen && share.ResubmitOn is not null)
            yield return Own(EntryKind.Resubmitted);
        if (share.CompletedAt is not null)
            yield return Own(EntryKind.Completed);
        if (isOpen && share.ReopenedAt is not null)
            yield return Last(need, EntryKind.Reopened);
    }

    private static IEnumerable<int> OfNeed(Need need)
    {
        yield return Last(need, EntryKind.Noted);
        yield return Last(need, EntryKind.Decided);
        if (need.ClosedAt is not null)
            yield return Math.Max(Last(need, EntryKind.Withdrawn), Math.Max(Last(need, EntryKind.Merged), Last(need, EntryKind.Completed)));

        // Why it came here, until the Amt has said something itself. What awaits a decision is listed there.
        // After a disagreement that is what the OE SPK has decided, not the refusal before it.
        if (need.Responsibilities.FirstOrDefault(r => r.IsLead) is { Status: NeedStatus.Delivered } && Last(need, EntryKind.Transferred) is > 0 and var handedOn)
            yield return Math.Max(handedOn, Last(need, EntryKind.Assigned));
        if (need.Status != NeedStatus.Completed && need.ResubmitOn is not null)
            yield return need.Entries.Where(e => e.Kind == EntryKind.Resubmitted && e.Department is null).Select(e => e.Sequence).DefaultIfEmpty().Max();
    }

    private static int Last(Need need, EntryKind kind) => need.Entries.Where(e => e.Kind == kind).Select(e => e.Sequence).DefaultIfEmpty().Max();
}
