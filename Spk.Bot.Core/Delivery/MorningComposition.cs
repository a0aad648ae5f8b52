namespace Spk.Bot.Core.Delivery;

/// <summary>From what did not get through to the lines of a report. Pure.</summary>
public static class MorningComposition
{
    /// <summary>Further findings beside those noted before: what was mended adds up, what still stands is found again and not counted twice.</summary>
    public static IReadOnlyList<MorningLine> Note(IReadOnlyList<MorningLine> noted, IReadOnlyList<AuditFinding> findings) => Merge(
        noted.Concat(findings.Select(f => new MorningLine(
            MorningTopic.Finding, f.Count, Finding: f.Kind, IsMended: f.Deed == AuditDeed.Mended, Example: f.Example.Length > 0 && !Guid.TryParse(f.Example, out _) ? f.Example : null))));

    /// <param name="cards">All that is not as it should be now.</param>
    /// <param name="lost">Names of linked places that are not reached now.</param>
    /// <param name="noted">Lines of the findings since the last report.</param>
    /// <returns>Most urgent first; within a topic, the most cards first.</returns>
    public static IReadOnlyList<MorningLine> Compose(IReadOnlyList<UndeliveredCard> cards, IReadOnlyCollection<string> lost, IReadOnlyList<MorningLine> noted)
    {
        var atLost = cards.Where(c => c.IsOfAPlace && lost.Contains(c.Place!)).ToLookup(c => c.Place!, StringComparer.Ordinal);
        var others = cards.Where(c => !c.IsOfAPlace || !lost.Contains(c.Place!)).ToList();
        IEnumerable<MorningLine> lines =
        [
            .. lost.Select(name => new MorningLine(MorningTopic.PlaceLost, atLost[name].Count(), name)),
            .. others.Where(c => c.State == PlacementState.Waiting).GroupBy(c => c.Place).Select(g => new MorningLine(MorningTopic.PlaceNotLinked, g.Count(), g.Key)),
            .. others.Where(c => c.State is not (PlacementState.Waiting or PlacementState.Unclear)).GroupBy(c => (c.Place, c.Reason))
                .Select(g => new MorningLine(MorningTopic.Failed, g.Count(), g.Key.Place, g.Key.Reason, Example: g.Select(c => c.Number).Max(StringComparer.Ordinal))),
            .. others.Where(c => c.State == PlacementState.Unclear).DistinctBy(c => (c.Place, c.Number)).GroupBy(c => c.Place)
                .Select(g => new MorningLine(MorningTopic.Unclear, g.Count(), g.Key, Example: g.Select(c => c.Number).Max(StringComparer.Ordinal))),
            .. Merge(noted),
        ];
        return [.. lines.OrderBy(l => l.Topic).ThenByDescending(l => l.Count).ThenBy(l => l.Place, StringComparer.Ordinal).ThenBy(l => l.Finding)];
    }

    private static IReadOnlyList<MorningLine> Merge(IEnumerable<MorningLine> findings) =>
    [
        .. findings.GroupBy(l => (l.Finding, l.IsMended))
            .Select(g => g.First() with { Count = g.Key.IsMended ? g.Sum(l => l.Count) : g.Max(l => l.Count) }),
    ];
}

/// <summary>A card that is not as it should be.</summary>
/// <param name="Place">Name of the place or channel; null for a personal chat.</param>
/// <param name="IsOfAPlace">Whether that is an Amt, a committee or a coordination, not merely a channel.</param>
/// <param name="Number">Of the need; null for a digest.</param>
/// <param name="IsNews">Whether it came about since the last report.</param>
public sealed record UndeliveredCard(string? Place, bool IsOfAPlace, PlacementState State, FailureReason Reason, string? Number, bool IsNews);
