using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Digests;

/// <summary>A committee's digest as of now, on demand: it looks back 30 days and counts as posted for nobody.</summary>
public sealed class DigestQuery(DigestRowsQuery rows, TimeProvider clock)
{
    /// <param name="within">LOR ids of the regions that the reader may see; null: all.</param>
    public async Task<DigestView> GetAsync(Committee committee, CancellationToken cancellationToken, IReadOnlyList<string>? within = null)
    {
        var window = DigestWindow.After(null, clock.GetUtcNow());
        return DigestComposition.Compose(committee, DigestKind.OnDemand, null, window, await rows.GetAsync(committee, window, cancellationToken, within));
    }
}
