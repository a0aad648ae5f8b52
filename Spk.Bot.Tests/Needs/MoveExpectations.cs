using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Needs;

/// <summary>
/// What the design says of who may do what when, written as sentences in code and without a look at the production table: first who, then the state, then what is so already.
/// </summary>
internal static class MoveExpectations
{
    public static string Of(EntryKind move, NeedStatus state, MoverRole role)
    {
        if (Stranger(move, role) is { } refusal)
            return refusal.ToString();

        var isMember = role is MoverRole.LeadMember or MoverRole.CoMember;
        if (state == NeedStatus.Transferred)
            return "NotResponsible";
        if (move is EntryKind.Noted or EntryKind.Decided)
            return "Allowed";

        if (move == EntryKind.Unmarked)
            return "Allowed";

        // An end can only be undone; what is open cannot.
        if (move is EntryKind.Reopened or EntryKind.Unmerged)
            return state == NeedStatus.Completed ? "Allowed" : "NotCompleted";
        if (state == NeedStatus.Completed)
            return "NeedCompleted";

        if (move == EntryKind.Marked)
            return "Allowed";

        // In triage it is the OE SPK's (and its reporter may take it back, if nobody asked him anything).
        if (state == NeedStatus.Triage)
            return move switch
            {
                EntryKind.Assigned or EntryKind.Merged or EntryKind.Withdrawn => "Allowed",
                EntryKind.Completed or EntryKind.Resubmitted when !isMember => "Allowed",
                EntryKind.Replied => "NoQuestionOpen",
                _ => "InTriage",
            };

        return move switch
        {
            EntryKind.Acknowledged => state == NeedStatus.Delivered ? "Allowed" : "AlreadySo",
            EntryKind.Accepted => state == NeedStatus.Accepted ? "AlreadySo" : "Allowed",
            EntryKind.Asked => state == NeedStatus.AwaitingReporter ? "QuestionOpen" : "Allowed",
            EntryKind.Replied => state == NeedStatus.AwaitingReporter ? "Allowed" : "NoQuestionOpen",
            EntryKind.Completed => isMember ? "Allowed" : "DepartmentDecides",
            EntryKind.Assigned => "AlreadySo",
            _ => "Allowed",
        };
    }

    private static NeedRefusal? Stranger(EntryKind move, MoverRole role)
    {
        var isSpk = role is MoverRole.Office or MoverRole.RegionalCoordination;
        var isMember = role is MoverRole.LeadMember or MoverRole.CoMember;
        var isReporter = role == MoverRole.ReportingCoordination;
        switch (move)
        {
            case EntryKind.Assigned or EntryKind.Involved or EntryKind.Merged or EntryKind.Unmerged:
                return isSpk ? null : NeedRefusal.OfficeOnly;
            case EntryKind.Decided or EntryKind.Marked or EntryKind.Unmarked:
                return isSpk || role == MoverRole.CommitteeOffice ? null : NeedRefusal.NotEntitled;
            case EntryKind.Withdrawn:
                return isReporter ? null : NeedRefusal.ReporterOnly;
            case EntryKind.Replied:
                return isReporter || isSpk ? null : NeedRefusal.ReporterOnly;
            case EntryKind.Reopened:
                return isReporter || isSpk || role == MoverRole.LeadMember ? null : NeedRefusal.NotEntitled;
            case EntryKind.Transferred or EntryKind.Completed or EntryKind.Resubmitted or EntryKind.Noted when isSpk:
                return null;
            default:
                return isMember ? null : role == MoverRole.OtherDepartment ? NeedRefusal.NotResponsible : NeedRefusal.NotAMember;
        }
    }
}
