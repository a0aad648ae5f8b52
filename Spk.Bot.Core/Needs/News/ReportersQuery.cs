using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs.News;

/// <summary>Who has reported a need: its own reporter, and those of the needs that were merged into it, directly or through another.</summary>
public sealed class ReportersQuery(SpkDbContext db)
{
    /// <summary>Chains of merged needs are followed so far; longer ones are cut by nobody but end here.</summary>
    private const int MostSteps = 10;

    /// <returns>The need's own first.</returns>
    public async Task<IReadOnlyList<NeedReporter>> OfAsync(Need need, CancellationToken cancellationToken) =>
        [Of(need), .. (await MergedIntoAsync(need.Id, cancellationToken)).Select(Of)];

    /// <summary>The needs that go on in this one, as they will stand after the turn's save.</summary>
    public async Task<IReadOnlyList<Need>> MergedIntoAsync(NeedId id, CancellationToken cancellationToken)
    {
        var found = new Dictionary<NeedId, Need>();
        List<NeedId?> targets = [id];
        for (var step = 0; step < MostSteps && targets.Count > 0; step++)
        {
            var wanted = targets;
            var next = (await db.Needs.AsNoTracking().Where(n => wanted.Contains(n.MergedInto)).ToListAsync(cancellationToken))
                .Where(n => db.Needs.Local.All(l => l.Id != n.Id))
                .Concat(db.Needs.Local.Where(n => wanted.Contains(n.MergedInto)))
                .Where(n => n.Id != id && found.TryAdd(n.Id, n));
            targets = [.. next.Select(n => (NeedId?)n.Id)];
        }

        return [.. found.Values.OrderBy(n => n.Id)];
    }

    private static NeedReporter Of(Need need) => new(need.Id, need.ReporterId, need.Coordination, need.ReportedBy, need.ReportedAt);
}

/// <summary>Who reported, with which need.</summary>
/// <param name="PersonId">Entra object id.</param>
/// <param name="Coordination">Key; null for the OE SPK.</param>
public sealed record NeedReporter(NeedId Need, string PersonId, string? Coordination, string ReportedBy, DateTimeOffset ReportedAt);
