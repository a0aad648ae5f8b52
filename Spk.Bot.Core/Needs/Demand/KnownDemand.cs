using System.Collections.Concurrent;

namespace Spk.Bot.Core.Needs.Demand;

/// <summary>What the words of needs say, read once: a need's text never changes, and each new report is compared with hundreds of them.</summary>
public sealed class KnownDemand
{
    /// <summary>Some two kilobytes each; what a borough compares with lately are fewer.</summary>
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<NeedId, DemandWords> known = new();

    internal DemandWords Of(NeedId id, string title, string text, string? place)
    {
        if (known.TryGetValue(id, out var words))
            return words;
        if (known.Count >= Most)
            known.Clear();
        return known.GetOrAdd(id, DemandWords.Of(title, text, place));
    }
}
