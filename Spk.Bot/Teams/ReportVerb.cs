using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Routing;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary><c>need.report</c> in its three steps: <c>preview</c> (the form was sent), <c>edit</c> (back to the form), <c>send</c> (the one confirmation) or <c>join</c> (sent to be one with another need).</summary>
internal sealed class ReportVerb(District district, ReportForm form, ReportNeed report, NeedViewQuery needs, SimilarNeedsQuery similar, FollowMerge merges, RoutingQuery routing)
{
    public Task<CardAnswer> RunAsync(CardAction action, Asker asker, PlacementId? placement, bool inDialog, CancellationToken cancellationToken) =>
        RunAsync(CardTurns.TextOf(action.Data, "step"), ReportForm.Read(action.Data), asker, placement, asker.ConversationId, inDialog, cancellationToken, CardTurns.TextOf(action.Data, "into"));

    /// <param name="conversationId">Where the reporter's copy of the need is to stand.</param>
    /// <param name="into">Number of the need to join, with the step <c>join</c>. One that is not open any more is shown as it stands, and nothing is sent.</param>
    public async Task<CardAnswer> RunAsync(
        string step, ReportDraft draft, Asker asker, PlacementId? placement, string conversationId, bool inDialog, CancellationToken cancellationToken, string into = "")
    {
        if (!asker.MayReport)
            return new CardAnswer(NoticeView.Of(NoticeKind.NoRole, asker.PersonId));
        if (step == "edit")
            return new CardAnswer(form.View(draft, [], asker, inDialog)) { IsInPlace = true };

        var (valid, faults) = ReportCheck.Check(draft, district);
        if (valid is null)
            return new CardAnswer(form.View(draft, faults, asker, inDialog)) { IsInPlace = true };
        var joins = step == "join" && NeedId.TryParse(into, district.NumberPrefix, out var id) 
            && await MayJoinAsync(id, valid, asker, cancellationToken) ? await merges.GoesOnAsync(id, cancellationToken) : null;
        if (step != "send" && joins is null or { Status: NeedStatus.Completed })
            return new CardAnswer(form.Preview(valid, draft, inDialog, await routing.RouteAsync(valid.Theme, valid.RegionId, cancellationToken)) with { Similar = await similar.FindAsync(valid, cancellationToken) }) { IsInPlace = true };

        var coordination = CoordinationFor(asker, valid.RegionId);
        var organisation = coordination?.Name ?? district.FindDepartment(district.OfficeDepartment)?.Name ?? district.OfficeDepartment;
        var reported = await report.RunAsync(
            valid, new Actor(asker.PersonId, asker.Name, organisation), coordination?.Key, new ReportOrigin(conversationId, placement, asker.Language), cancellationToken, joins);
        var view = await needs.GetAsync(reported.Id, new NeedReader(Audience.Coordination, null, asker.Coordinations), cancellationToken)
            ?? throw new InvalidOperationException("A need that was just reported cannot be read.");
        return new CardAnswer(reported.AlreadyThere ? view with { Note = NeedNote.AlreadySo(EntryKind.Reported) } : view with { JustReported = true }) { IsShownElsewhere = true };
    }

    /// <summary>What was offered as alike, or the person sees anyway; any other number is answered as if there were no such need.</summary>
    private async Task<bool> MayJoinAsync(NeedId into, ValidReport report, Asker asker, CancellationToken cancellationToken) =>
        (await similar.FindAsync(report, cancellationToken)).Any(s => s.Number == into.ToNumber(district.NumberPrefix))
        || await needs.GetAsync(into, NeedCards.ReaderOf(null, asker), cancellationToken) is not null;

    /// <summary>On whose behalf: of the person's coordinations the one of the region, otherwise the first; none for the OE SPK itself.</summary>
    private Coordination? CoordinationFor(Asker asker, string regionId)
    {
        var own = asker.Coordinations.Select(district.FindCoordination).OfType<Coordination>().ToList();
        return own.Find(c => c.Regions.Contains(regionId)) ?? own.FirstOrDefault();
    }
}
