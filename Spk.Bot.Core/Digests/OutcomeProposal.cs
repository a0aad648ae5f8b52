using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

/// <summary>
/// What the Beschlussart of an agenda item (ALLRIS, OParl <c>AgendaItem.result</c>) proposes as outcome. A proposal only: a person records it. What says nothing of the
/// committee's own decision (überwiesen, erledigt, offen, or unknown) proposes nothing.
/// </summary>
public static class OutcomeProposal
{
    /// <param name="result">As the source has it; case and blanks do not matter.</param>
    /// <returns>Null when it proposes nothing.</returns>
    public static CommitteeOutcome? Of(string? result)
    {
        var words = (result ?? "").Trim().ToLowerInvariant();
        return words switch
        {
            _ when words.Contains("vertagt", StringComparison.Ordinal) || words.Contains("zurückgestellt", StringComparison.Ordinal) => CommitteeOutcome.Deferred,
            _ when words.Contains("abgelehnt", StringComparison.Ordinal) => CommitteeOutcome.Rejected,
            _ when words.Contains("prüfauftrag", StringComparison.Ordinal) => CommitteeOutcome.Examine,
            _ when words.Contains("zur kenntnis", StringComparison.Ordinal) => CommitteeOutcome.Noted,
            _ when words.Contains("nicht beschlossen", StringComparison.Ordinal) => null,
            _ when words.Contains("beschlossen", StringComparison.Ordinal) || words.Contains("angenommen", StringComparison.Ordinal) => CommitteeOutcome.Resolved,
            _ => null,
        };
    }
}
