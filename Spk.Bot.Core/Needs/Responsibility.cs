namespace Spk.Bot.Core.Needs;

/// <summary>
/// One department's share in a need, with its own state: the lead's silence is not hidden by another's answer. A share stays for ever; one that was handed on is
/// <see cref="NeedStatus.Transferred"/>. How a change moves it: <c>Responsibility.Changes.cs</c>.
/// </summary>
public sealed partial class Responsibility
{
    /// <summary>Of its column.</summary>
    internal const int NameLimit = 200;

    private Responsibility()
    {
        Department = "";
    }

    internal Responsibility(NeedId need, string department, bool isLead, DateTimeOffset clockFrom)
    {
        NeedId = need;
        Department = department;
        IsLead = isLead;
        ClockFrom = clockFrom;
        Progress = Status = NeedStatus.Delivered;
    }

    public NeedId NeedId { get; private set; }

    /// <summary>Key of the department in the district file.</summary>
    public string Department { get; private set; }

    /// <summary>Federführung; the others take part (Beteiligung). At most one share leads.</summary>
    public bool IsLead { get; private set; }

    /// <summary><see cref="Progress"/>, or <see cref="NeedStatus.AwaitingReporter"/> while a question of a share at work is open.</summary>
    public NeedStatus Status { get; private set; }

    /// <summary>How far this department is, whether or not it waits for a reply: delivered, acknowledged, accepted, external, completed or transferred.</summary>
    public NeedStatus Progress { get; private set; }

    /// <summary>The instant (UTC) from which this department's deadlines are derived. It never moves to a later one: a lead has that of the need's first receipt.</summary>
    public DateTimeOffset ClockFrom { get; private set; }

    /// <summary>The first sign of this department since it (last) got the need (UTC): an acknowledgement, or any move but handing it on. Null: silence.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Entra object id of who acknowledged; stored as long as needed for the question "who", never evaluated.</summary>
    public string? AcknowledgedById { get; private set; }

    public string? AcknowledgedByName { get; private set; }

    /// <summary>The open question; null: none.</summary>
    public string? Question { get; private set; }

    /// <summary>Since when (UTC) the question is open, and the clock paused.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>Berlin day until which the last interim reply holds.</summary>
    public DateOnly? InterimUntil { get; private set; }

    /// <summary>Berlin day that the department last promised.</summary>
    public DateOnly? PromisedFor { get; private set; }

    /// <summary>With whom it is, while external.</summary>
    public string? ExternalWhere { get; private set; }

    /// <summary>Berlin day of the next question there, while external.</summary>
    public DateOnly? FollowUpOn { get; private set; }

    /// <summary>Wiedervorlage (Berlin day).</summary>
    public DateOnly? ResubmitOn { get; private set; }

    /// <summary>The last answer (UTC).</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When it was handed on (UTC).</summary>
    public DateTimeOffset? TransferredAt { get; private set; }

    /// <summary>Key of the department that was named then; null: the OE SPK.</summary>
    public string? TransferredTo { get; private set; }

    /// <summary>When a completed need came back to this department (UTC).</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public CompletionKind? CompletedAs { get; private set; }

    public string? CompletionReason { get; private set; }

    /// <summary>Entra object id.</summary>
    public string? CompletedById { get; private set; }

    /// <summary>Responsible still: not handed on.</summary>
    public bool IsActive => Progress != NeedStatus.Transferred;

    /// <summary>Has taken something on and not ended it.</summary>
    internal bool IsAtWork => Status is NeedStatus.Accepted or NeedStatus.AwaitingReporter or NeedStatus.ExternallyOpen;
}
