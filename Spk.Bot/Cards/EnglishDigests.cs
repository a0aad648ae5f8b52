using System.Globalization;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

internal sealed class EnglishDigests : DigestTexts
{
    public static readonly EnglishDigests Instance = new();

    private static EnglishTexts Common => EnglishTexts.Instance;

    public override string List(DigestList list) => list switch
    {
        DigestList.Deferred => "Deferred, not decided yet",
        DigestList.Marked => "Marked for the committee",
        DigestList.Changed => "Changed since the last digest",
        DigestList.New => "Newly reported",
        DigestList.Unacknowledged => "Not acknowledged yet",
        DigestList.Overdue => "Overdue",
        DigestList.External => "Open with others",
        DigestList.Answered => "Answered",
        DigestList.Ended => "Completed",
    };

    public override string Continued(string heading) => $"{heading} – continued";
    public override string NumberLine(string number, DateTimeOffset at) => $"Digest {number} · as of {Common.At(at)}";
    public override string Hash(string hash) => $"Checksum {hash}";
    public override string MeetingCancelled => "This meeting is cancelled. What stands here comes before the next meeting, as soon as it changes.";
    public override string MeetingMoved => "The meeting was moved:";
    public override string Missed(DigestKind kind, DateTimeOffset dueAt) => $"Not sent was “{Common.DigestHeading(kind)}” (due {Common.At(dueAt)}). What it would have said stands here.";
    public override string NothingOpen => "Nothing is open before this meeting.";
    public override string NothingNew => "Nothing has changed since the last digest.";
    public override string PageOf(int page, int pages) => $"Page {page} of {pages}";
    public override string NextPage => "Next page";
    public override string PreviousPage => "Previous page";
    public override string TapForOutcome => "To record the meeting's outcome, tap the need.";
    public override string PerRegion => "Open per region";
    public override string ExternalFor(int days) => days == 1 ? "open with others for 1 day" : $"open with others for {days.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))} days";
    public override string Outcome(ItemOutcome outcome) => $"Outcome: {Said(outcome)}";
    public override string Enter(string number) => $"Record the outcome of {number}";
    public override string FormHeading => "Outcome of the meeting";
    public override string SoFar(ItemOutcome outcome) => $"Recorded so far: {Said(outcome)}";
    public override string NoteLabel => "Remark (optional)";
    public override string DayLabel => "Day of the meeting";
    public override string PaperLabel => "Paper (optional), e.g. 1234/XXII";
    public override string UntilLabel => "Only when it is to be examined: answer by";
    public override string DayMissing => "Please give the day of the meeting.";

    public override string Record(CommitteeOutcome outcome) => outcome switch
    {
        CommitteeOutcome.Noted => "Noted",
        CommitteeOutcome.Resolved => "Resolved",
        CommitteeOutcome.Deferred => "Deferred",
        CommitteeOutcome.Examine => "To be examined",
        CommitteeOutcome.Rejected => "Rejected",
    };

    public override string Back => "Back to the digest";

    public override string Fault(OutcomeFault fault) => fault switch
    {
        OutcomeFault.Stale => "An outcome was recorded here meanwhile. Please check it; another click records yours as well.",
        OutcomeFault.UntilMissing => "What is to be examined needs a day for the answer.",
        OutcomeFault.UntilWrong => "The day for the answer must be today or later, at most two years ahead.",
        OutcomeFault.DayWrong => "Please give the day of the meeting. It cannot lie ahead.",
        OutcomeFault.PaperWrong => "A paper is written like this: 1234/XXII.",
        OutcomeFault.NoteTooLong => "The remark is too long: at most 1,000 characters.",
    };

    public override string PreviewHeading => "Digest to be released";
    public override string PreviewFor(string committee) => $"for: {committee}";

    public override string PreviewState(PreviewState state, DateTimeOffset dueAt, UnreleasedDigest unreleased, bool isPosted) => (isPosted, state, unreleased) switch
    {
        (true, _, _) => "This digest has been sent. Nothing can be changed here any more.",
        (_, Core.Digests.PreviewState.Released, _) => $"Released. It goes to the committee on {Common.At(dueAt)}.",
        (_, Core.Digests.PreviewState.Held, _) => "On hold. It goes to the committee only when you release it.",
        (_, _, UnreleasedDigest.Hold) => $"Due on {Common.At(dueAt)}. It is not sent unless you release it.",
        _ => $"Due on {Common.At(dueAt)}. Unless you object it goes to the committee as it is.",
    };

    public override string MarkLabel => "Mark for a committee";
    public override string Mark => "Mark";
    public override string Release => "Release";
    public override string Hold => "Hold";
    public override string Omit => "Take out";
    public override string OmitItem => "Need that should not be in the digest";
    public override string OmitReason => "Reason";
    public override string OmittedHeading => "Taken out";

    public override string PreviewFaultText(PreviewFault fault) => fault switch
    {
        PreviewFault.AlreadyPosted => "The digest has been sent already. Nothing was changed.",
        PreviewFault.ReasonMissing => "Please give a reason, at most 500 characters.",
        PreviewFault.ItemMissing => "Please choose a need of this digest.",
    };

    private static string Said(ItemOutcome outcome) =>
        string.Join(" – ", new[] { $"{EnglishOutcomes.Of(outcome.Outcome)}{EnglishOutcomes.Day(outcome.Outcome, outcome.Until ?? outcome.On)}{EnglishOutcomes.Paper(outcome.Paper)}", outcome.Note }.Where(s => s.Length > 0));
}
