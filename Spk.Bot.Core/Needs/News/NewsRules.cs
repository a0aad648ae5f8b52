using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Needs.News;

/// <summary>
/// What of a need's history its reporters are told. Never: internal notes, who takes part and what only concerns that, resubmissions, a second acknowledgement. Pure.
/// </summary>
public static class NewsRules
{
    /// <param name="need">With its history, after the entry.</param>
    /// <param name="mayReply">Whether the reader is the one who answers questions of this need.</param>
    /// <returns>Null when it is not told.</returns>
    public static NewsLine? LineOf(Need need, Entry entry, bool mayReply, District district)
    {
        var isLead = entry.Role == MoverRole.LeadMember;
        var line = new NewsLine(default, entry.Sequence, NameOf(entry.Department, district));
        return entry.Change switch
        {
            NeedMove.Acknowledge when IsFirstSign(need, entry) => line with { Kind = NewsKind.Acknowledged },
            NeedMove.Assign m => line with { Kind = NewsKind.Assigned, Text = Said(m.Reason) },
            NeedMove.Accept when isLead => line with { Kind = NewsKind.Accepted },
            NeedMove.Transfer m when !IsOfWhoTakesPart(entry) => OfTransfer(line, m, district),
            NeedMove.Ask m => line with { Kind = NewsKind.Asked, Text = m.Question, MayReply = mayReply },
            NeedMove.Reply m => line with { Kind = NewsKind.Replied, Text = m.Text },
            NeedMove.Interim m => line with { Kind = NewsKind.InterimReplied, Text = m.Text, Day = m.Until },
            NeedMove.Promise m => line with { Kind = NewsKind.Promised, Day = m.Date },
            NeedMove.External m => line with { Kind = NewsKind.HandedOutside, Other = m.Where, Day = m.FollowUp },
            NeedMove.Answer m => line with { Kind = NewsKind.Answered, Text = m.Text },
            NeedMove.Complete m when need.Status == NeedStatus.Completed => line with { Kind = NewsKind.Completed, As = (need.Completion ?? throw new InvalidOperationException("Completed without an end.")).Kind, Text = m.Reason },
            NeedMove.Complete m when isLead => line with { Kind = NewsKind.ShareCompleted, As = m.As, Text = m.Reason },
            NeedMove.Reopen m => line with { Kind = NewsKind.Reopened, Text = m.Reason },
            NeedMove.Withdraw m => line with { Kind = NewsKind.Withdrawn, Text = m.Reason },
            NeedMove.Merge m => line with { Kind = NewsKind.Merged, Other = m.Into.ToNumber(district.NumberPrefix), Text = m.Reason },
            NeedMove.Decide m => line with { Kind = NewsKind.Decided, Other = district.FindCommittee(m.Committee)?.Name ?? m.Committee, Text = Said(m.Remark), Day = m.Until ?? m.On, Outcome = m.Outcome },
            NeedMove.Unmerge m => line with { Kind = NewsKind.Unmerged, Text = m.Reason },
            _ => null,
        };
    }

    /// <summary>Whoever did it knows it: the person, and the coordination for which it was done.</summary>
    public static bool IsOwn(Entry entry, NeedReporter reporter, NeedId need) =>
        entry.ActorId == reporter.PersonId || (entry.Role == MoverRole.ReportingCoordination && reporter.Need == need);

    private static bool IsFirstSign(Need need, Entry entry) => !need.Entries.Any(e => e.Sequence < entry.Sequence && e.Role is MoverRole.LeadMember or MoverRole.CoMember && !e.IsInternal);

    private static bool IsOfWhoTakesPart(Entry entry) => entry.Role == MoverRole.CoMember;

    private static NewsLine OfTransfer(NewsLine line, NeedMove.Transfer move, District district) => move.To is { } to && !move.NeedsDecision
        ? line with { Kind = NewsKind.Transferred, Other = NameOf(to, district), Text = Said(move.Reason) }
        : line with { Kind = NewsKind.HandedBack, Text = Said(move.Reason) };

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private static string? NameOf(string? department, District district) => department is null ? null : district.FindDepartment(department)?.Name ?? department;
}
