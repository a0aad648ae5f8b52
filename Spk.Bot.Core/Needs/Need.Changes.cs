namespace Spk.Bot.Core.Needs;

/// <content>What each entry does to the state. Nothing is decided here, so that an old history means for ever what it meant.</content>
public sealed partial class Need
{
    private void Apply(Entry entry)
    {
        switch (entry.Change)
        {
            case NeedChange.Reported change:
                Begin(change, entry);
                break;
            case NeedChange.Routed change:
                Give(entry.Department!, change.With, entry.At);
                (RuleId, RuleReason) = (change.RuleId, change.Reason);
                break;
            case NeedMove move:
                Version++;
                Apply(move, entry);
                break;
            default:
                throw new InvalidOperationException($"No state follows from {entry.Kind}.");
        }
    }

    private void Apply(NeedMove move, Entry entry)
    {
        switch (move)
        {
            case NeedMove.Assign m:
                Give(entry.Department!, m.With, entry.At);
                RuleReason = m.Reason.Length == 0 ? null : m.Reason;
                DecisionDueSince = null;
                break;
            case NeedMove.Involve:
                Receive(entry.Department!, isLead: false, entry.At);
                break;
            case NeedMove.Transfer m:
                Apply(m, ShareOf(entry.Department)!, entry.At);
                break;
            case NeedMove.Reply:
                ShareOf(entry.Department)!.CloseQuestion();
                break;
            case NeedMove.Complete m when entry.Department is null:
                Close(m.As, m.Reason, null, entry);
                break;
            case NeedMove.Withdraw m:
                Close(CompletionKind.Withdrawn, m.Reason, null, entry);
                break;
            case NeedMove.Merge m:
                Close(CompletionKind.Merged, m.Reason, m.Into, entry);
                break;
            case NeedMove.Unmerge:
                Unclose();
                break;
            case NeedMove.Reopen:
                Unclose();
                LeadShare?.Reopen(entry.At);
                break;
            case NeedMove.Decide { Until: { } day }:
                ResubmitOn = day;
                LeadShare?.LookAgain(day);
                break;
            case NeedMove.Mark m:
                MarkedFor = m.Committee;
                break;
            case NeedMove.Unmark:
                MarkedFor = null;
                break;
            case NeedMove.Resubmit m when entry.Department is null:
                ResubmitOn = m.On;
                break;
            default:
                ShareOf(entry.Department)?.Take(move, entry);
                break;
        }
    }

    private void Begin(NeedChange.Reported change, Entry entry)
    {
        Id = entry.NeedId;
        Title = change.Title;
        Description = change.Description;
        RegionId = change.RegionId;
        AreaId = change.AreaId;
        Place = change.Place;
        Theme = change.Theme;
        Urgency = change.Urgency;
        ReportedBy = entry.Organisation;
        Coordination = change.Coordination;
        ReporterId = entry.ActorId;
        ReportedAt = entry.At;
        ReportKey = change.ReportKey;
        RuleVersion = change.DistrictVersion;
        Version = 1;
    }

    private void Apply(NeedMove.Transfer move, Responsibility from, DateTimeOffset at)
    {
        var (wasLead, clock) = (from.IsLead, from.ClockFrom);
        from.Leave(move.To, at);
        if (wasLead)
            Lead = null;
        if (move.IsRefusal)
            Refusals++;
        if (move.NeedsDecision)
        {
            Disagreements++;
            DecisionDueSince = at;
        }
        else if (move.To is { } to)
        {
            Receive(to, wasLead, wasLead ? FirstReceipt!.Value : clock);
        }
    }

    /// <summary>Co-departments that have it already keep their state.</summary>
    private void Give(string lead, IReadOnlyList<string> with, DateTimeOffset at)
    {
        Receive(lead, isLead: true, FirstReceipt ?? at);
        foreach (var department in with.Where(d => d != lead && ShareOf(d) is not { IsActive: true }))
            Receive(department, isLead: false, at);
    }

    private void Receive(string department, bool isLead, DateTimeOffset clockFrom)
    {
        if (ShareOf(department) is { } share)
            share.Receive(isLead, clockFrom);
        else
            responsibilities.Add(new Responsibility(Id, department, isLead, clockFrom));
        if (isLead)
            Lead = department;
    }

    private void Close(CompletionKind kind, string reason, NeedId? into, Entry entry) =>
        (ClosedAt, ClosedAs, ClosingReason, ClosedById, MergedInto) = (entry.At, kind, reason, entry.ActorId, into);

    private void Unclose() => (ClosedAt, ClosedAs, ClosingReason, ClosedById, MergedInto) = (null, null, null, null, null);

    /// <summary>
    /// Who decides what the need's status is:
    /// <list type="number">
    /// <item>Ended as a whole (withdrawn by the reporting side, merged or completed in triage by the OE SPK): completed, whatever the shares say.</item>
    /// <item>Nobody leads: triage, whatever co-departments do.</item>
    /// <item>The lead has not completed its share: the lead's status. A co-department's answer hides neither the lead's silence nor its question, promise or wait.</item>
    /// <item>The lead has completed its share, but a co-department is at work (accepted, asking, external): that status, the least far one of several. What somebody took on is
    /// not ended for him.</item>
    /// <item>Otherwise completed, as the lead said. A co-department that only got or saw it holds nothing up: the lead answers for the whole.</item>
    /// </list>
    /// </summary>
    private void DeriveStatus() => Status = (ClosedAt, LeadShare) switch
    {
        ({ }, _) => NeedStatus.Completed,
        (_, null) => NeedStatus.Triage,
        (_, { Status: not NeedStatus.Completed } lead) => lead.Status,
        _ => responsibilities.Where(r => r.IsAtWork).Select(r => r.Status).DefaultIfEmpty(NeedStatus.Completed).Min(),
    };
}
