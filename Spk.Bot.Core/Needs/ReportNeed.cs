using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Needs;

/// <summary>A confirmed report becomes a need with a number, its departments and the cards they are to get. The same report sent twice is one need.</summary>
public sealed class ReportNeed(SpkDbContext db, District district, RoutingQuery routing, StageCards cards, FollowMerge merges, SuggestMerge suggest, TimeProvider clock)
{
    private static readonly TimeSpan RepeatReach = TimeSpan.FromHours(24);

    /// <param name="coordination">Key of the coordination on whose behalf it is reported; null for the OE SPK.</param>
    /// <param name="origin">Where the reporter's own copy is to stand.</param>
    /// <param name="joins">
    /// An open need that is the same demand, as the reporter says: the report becomes a need of its own, with its own words and number, and is merged into that one at once. So
    /// nothing of it is lost, both reporters hear of everything by the one way that merged needs have, and the OE SPK can part them again.
    /// </param>
    public async Task<ReportedNeed> RunAsync(ValidReport report, Actor by, string? coordination, ReportOrigin origin, CancellationToken cancellationToken, Need? joins = null)
    {
        var now = clock.GetUtcNow();
        var key = ReportKey.Of(by.PersonId, report, now);
        if (await FindRepeatAsync(key, by.PersonId, report, now, cancellationToken) is { } known)
        {
            await cards.FormBecomesNeedAsync(known, origin.ConversationId, origin.Form, cancellationToken);
            return new ReportedNeed(known, AlreadyThere: true);
        }

        var decision = await routing.RouteAsync(report.Theme, report.RegionId, cancellationToken);

        // Asked before the number is taken: the shorter the rest, the fewer reports meet in it.
        var alike = joins is null ? await suggest.FindAsync(report, cancellationToken) : [];
        var need = Need.Report(await NextIdAsync(now, cancellationToken), report, by, coordination, decision, key, now);
        db.Needs.Add(need);
        if (joins is not null)
            await merges.JoinAsync(need, joins, by.Organisation, cancellationToken);
        else
            await BringAsync(need, alike, cancellationToken);
        await cards.ForReporterAsync(need.Id, origin.ConversationId, origin.Form, origin.Language, cancellationToken);
        return new ReportedNeed(need.Id, AlreadyThere: false);
    }

    private async Task BringAsync(Need need, IReadOnlyList<SimilarNeed> alike, CancellationToken cancellationToken)
    {
        if (need.Responsibilities.Count == 0)
            await cards.ForDepartmentAsync(need.Id, district.OfficeDepartment, cancellationToken);
        foreach (var share in need.Responsibilities)
            await cards.ForDepartmentAsync(need.Id, share.Department, cancellationToken);
        await suggest.StageAsync(need, alike, cancellationToken);
    }

    /// <summary>Today's key is unique in the database; yesterday's is looked at too, so that midnight does not split a second click from its first.</summary>
    private async Task<NeedId?> FindRepeatAsync(string key, string personId, ValidReport report, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var yesterday = ReportKey.Of(personId, report, now - RepeatReach);
        var since = now - RepeatReach;
        return await db.Needs.Where(n => n.ReportKey == key || (n.ReportKey == yesterday && n.ReportedAt > since))
            .Select(n => (NeedId?)n.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<NeedId> NextIdAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var year = BerlinTime.DayOf(now).Year;
        var sequence = await db.NumberSequences.SingleOrDefaultAsync(s => s.Year == year, cancellationToken);
        if (sequence is null)
            db.NumberSequences.Add(sequence = new NumberSequence(year));
        return NeedId.Of(year, sequence.Next());
    }
}

/// <summary>Where a report came from, and so where its receipt stands.</summary>
/// <param name="ConversationId">Conversation, or thread of it, of the report.</param>
/// <param name="Form">The message with the form, which becomes the need's card; null when the report came from a dialog.</param>
public sealed record ReportOrigin(string ConversationId, PlacementId? Form, CardLanguage Language);

/// <summary>The need that a report has become.</summary>
/// <param name="AlreadyThere">This very report had been sent before.</param>
public sealed record ReportedNeed(NeedId Id, bool AlreadyThere);
