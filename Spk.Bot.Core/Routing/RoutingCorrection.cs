using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Routing;

/// <summary>
/// A need that the rules brought to one Amt and that another one accepted as its own in the end, however it came there (Abgabe, Umleitung or a decision of the OE SPK). What was
/// only handed about, or only acknowledged, corrects nothing. Counted once per need, when the Amt in the lead first accepts.
/// </summary>
public sealed class RoutingCorrection
{
    private RoutingCorrection()
    {
        Theme = RegionId = From = To = "";
    }

    public NeedId NeedId { get; private set; }

    public string Theme { get; private set; }

    /// <summary>LOR id of the Bezirksregion.</summary>
    public string RegionId { get; private set; }

    /// <summary>Key of the department that the rules named.</summary>
    public string From { get; private set; }

    /// <summary>Key of the department that accepted.</summary>
    public string To { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The proposal that it stands as evidence for; each correction speaks once. Concurrency token, so that two proposals never share one.</summary>
    public Guid? ProposalId { get; private set; }

    /// <param name="need">With its history.</param>
    /// <param name="entry">What has just happened.</param>
    /// <returns>Null when it corrects nothing.</returns>
    public static RoutingCorrection? Of(Need need, Entry entry)
    {
        if (entry is not { Change: NeedMove.Accept, Role: MoverRole.LeadMember, Department: { } to } || need.Theme is not { } theme)
            return null;
        return need.Entries.FirstOrDefault(e => e.Kind == EntryKind.Routed)?.Department is { } from && from != to
            ? new RoutingCorrection { NeedId = need.Id, Theme = theme, RegionId = need.RegionId, From = from, To = to, At = entry.At }
            : null;
    }

    public void SpeakFor(RuleChange proposal) => ProposalId = proposal.Id;
}
