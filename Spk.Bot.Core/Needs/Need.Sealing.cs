namespace Spk.Bot.Core.Needs;

/// <content>What the first version wrote: entries with a short text each and no chain. It knew four kinds of them.</content>
public sealed partial class Need
{
    /// <summary>Tells the old entries in full, as far as the state beside them says it, and chains them. What is sealed already stays as it is.</summary>
    internal void Seal()
    {
        var previous = EntryChain.Start;
        foreach (var entry in entries.OrderBy(e => e.Sequence))
        {
            if (entry.Hash.Length == 0)
                SealOne(entry, previous);
            previous = entry.Hash;
        }
    }

    private void SealOne(Entry entry, string previous)
    {
        var reporter = Coordination is null ? MoverRole.Office : MoverRole.ReportingCoordination;
        var share = ShareOf(entry.Department);
        switch (entry.Kind)
        {
            case EntryKind.Reported:
                entry.Seal(reporter, "", new NeedChange.Reported(Title, Description, RegionId, AreaId, Place, Theme, Urgency, Coordination, ReportKey, RuleVersion), previous);
                break;
            case EntryKind.Routed:
                var with = responsibilities.Where(r => !r.IsLead).Select(r => r.Department).Order(StringComparer.Ordinal);
                entry.Seal(reporter, "", new NeedChange.Routed([.. with], RuleId ?? entry.Detail, RuleReason ?? ""), previous);
                break;
            case EntryKind.Acknowledged:
                entry.Seal(share is { IsLead: false } ? MoverRole.CoMember : MoverRole.LeadMember, share?.AcknowledgedByName ?? "", new NeedMove.Acknowledge(), previous);
                break;
            case EntryKind.Assigned:
                entry.Seal(MoverRole.Office, "", new NeedMove.Assign(entry.Department!, [], entry.Detail), previous);
                break;
            default:
                throw new InvalidOperationException($"The first version wrote no entry of the kind {entry.Kind}.");
        }
    }
}
