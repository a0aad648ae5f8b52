namespace Spk.Bot.Core.Needs;

/// <content>What each entry does to a share. Nothing is decided here: that is done before the entry is written.</content>
public sealed partial class Responsibility
{
    /// <summary>The department gets the need, again or in another part: nobody there has said anything to this yet, whatever was said before.</summary>
    internal void Receive(bool isLead, DateTimeOffset clockFrom)
    {
        IsLead = isLead;
        ClockFrom = clockFrom < ClockFrom ? clockFrom : ClockFrom;
        StartOver();
    }

    internal void Reopen(DateTimeOffset at)
    {
        StartOver();
        ReopenedAt = at;
    }

    internal void Leave(string? to, DateTimeOffset at)
    {
        IsLead = false;
        (TransferredAt, TransferredTo) = (at, to);
        Go(NeedStatus.Transferred);
        CloseQuestion();
    }

    /// <summary>A move of the department itself, recorded by this entry.</summary>
    internal void Take(NeedMove move, Entry entry)
    {
        if (move is not NeedMove.Note)
            See(entry);
        switch (move)
        {
            case NeedMove.Accept:
                (ExternalWhere, FollowUpOn) = (null, null);
                Go(NeedStatus.Accepted);
                break;
            case NeedMove.Ask m:
                (Question, AskedAt) = (m.Question, entry.At);
                Go(Progress);
                break;
            case NeedMove.Interim m:
                InterimUntil = m.Until;
                break;
            case NeedMove.Promise m:
                PromisedFor = m.Date;
                Go(TakenOn);
                break;
            case NeedMove.External m:
                (ExternalWhere, FollowUpOn) = (m.Where, m.FollowUp);
                Go(NeedStatus.ExternallyOpen);
                break;
            case NeedMove.Answer:
                AnsweredAt = entry.At;
                Go(TakenOn);
                break;
            case NeedMove.Resubmit m:
                ResubmitOn = m.On;
                break;
            case NeedMove.Complete m:
                (CompletedAt, CompletedAs, CompletionReason, CompletedById) = (entry.At, m.As, m.Reason, entry.ActorId);
                Go(NeedStatus.Completed);
                CloseQuestion();
                break;
            default:
                break;
        }
    }

    /// <summary>A committee wants to know more by this day.</summary>
    internal void LookAgain(DateOnly day) => ResubmitOn = day;

    internal void CloseQuestion()
    {
        (Question, AskedAt) = (null, null);
        Go(Progress);
    }

    /// <summary>Who promises or answers has taken it on; an external wait stays one.</summary>
    private NeedStatus TakenOn => Progress == NeedStatus.Acknowledged ? NeedStatus.Accepted : Progress;

    private void See(Entry entry)
    {
        if (AcknowledgedAt is not null)
            return;
        (AcknowledgedAt, AcknowledgedById, AcknowledgedByName) = (entry.At, entry.ActorId, entry.ActorName);
        Go(NeedStatus.Acknowledged);
    }

    private void StartOver()
    {
        (AcknowledgedAt, AcknowledgedById, AcknowledgedByName) = (null, null, null);
        (Question, AskedAt) = (null, null);
        (InterimUntil, PromisedFor, ResubmitOn, AnsweredAt) = (null, null, null, null);
        (ExternalWhere, FollowUpOn) = (null, null);
        (TransferredAt, TransferredTo, ReopenedAt) = (null, null, null);
        (CompletedAt, CompletedAs, CompletionReason, CompletedById) = (null, null, null, null);
        Go(NeedStatus.Delivered);
    }

    private void Go(NeedStatus progress)
    {
        Progress = progress;
        Status = Question is not null && progress is not (NeedStatus.Completed or NeedStatus.Transferred) ? NeedStatus.AwaitingReporter : progress;
    }
}
