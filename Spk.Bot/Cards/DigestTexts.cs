using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The words of digests, their previews and their outcomes in one language.</summary>
public abstract class DigestTexts
{
    public abstract string List(DigestList list);
    public abstract string Continued(string heading);
    public abstract string NumberLine(string number, DateTimeOffset at);
    public abstract string Hash(string hash);
    public abstract string MeetingCancelled { get; }
    public abstract string MeetingMoved { get; }
    public abstract string Missed(DigestKind kind, DateTimeOffset dueAt);
    public abstract string NothingOpen { get; }
    public abstract string NothingNew { get; }
    public abstract string PageOf(int page, int pages);
    public abstract string NextPage { get; }
    public abstract string PreviousPage { get; }
    public abstract string TapForOutcome { get; }
    public abstract string PerRegion { get; }
    public abstract string ExternalFor(int days);
    public abstract string Outcome(ItemOutcome outcome);
    public abstract string Enter(string number);
    public abstract string FormHeading { get; }
    public abstract string SoFar(ItemOutcome outcome);
    public abstract string NoteLabel { get; }
    public abstract string DayLabel { get; }
    public abstract string PaperLabel { get; }
    public abstract string UntilLabel { get; }
    public abstract string DayMissing { get; }
    public abstract string Record(CommitteeOutcome outcome);
    public abstract string Back { get; }
    public abstract string Fault(OutcomeFault fault);
    public abstract string PreviewHeading { get; }
    public abstract string PreviewFor(string committee);
    public abstract string PreviewState(PreviewState state, DateTimeOffset dueAt, UnreleasedDigest unreleased, bool isPosted);
    public abstract string MarkLabel { get; }
    public abstract string Mark { get; }
    public abstract string Release { get; }
    public abstract string Hold { get; }
    public abstract string Omit { get; }
    public abstract string OmitItem { get; }
    public abstract string OmitReason { get; }
    public abstract string OmittedHeading { get; }
    public abstract string PreviewFaultText(PreviewFault fault);
}
