using System.Globalization;
using Spk.Bot.Core.Needs.Demand;

namespace Spk.Bot.Tests.Needs.Demand;

/// <summary>
/// The hint "perhaps reported already", measured on pairs that were written by hand (<c>pairs.csv</c>): half are the same demand in other words, half are hard negatives, of
/// the same place with another concern or the same concern at another place. Two lines share their first report, so halves are made of such couples: words and threshold were
/// chosen on the even couples, the figures are of the odd ones. What they mean: <c>docs/shared-demand.md</c>.
/// </summary>
public sealed class DemandSimilarityTests
{
    private static readonly List<Pair> Pairs = Read();

    [Fact]
    public void Pairs_Written_AreEnoughAndBalanced()
    {
        Assert.InRange(Pairs.Count, 200, 1_000);
        Assert.Equal(Pairs.Count / 2, Pairs.Count(p => p.IsSame));
        Assert.Equal(Pairs.Count, Pairs.Select(p => (p.Left, p.Right)).Distinct().Count());
    }

    [Theory]
    [InlineData(0, 0.76, 0.86)]
    [InlineData(1, 0.70, 0.80)]
    public void Hint_OnWrittenPairs_KeepsToItsFigures(int half, double precision, double recall)
    {
        var judged = Pairs.Where(p => p.Couple % 2 == half).Select(p => (p.IsSame, IsShown: DemandSimilarity.Between(p.Left, p.Right) >= p.Threshold)).ToList();
        var hits = judged.Count(j => j is { IsSame: true, IsShown: true });

        var measured = (Precision: (double)hits / judged.Count(j => j.IsShown), Recall: (double)hits / judged.Count(j => j.IsSame));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"half {half}: precision {measured.Precision:0.000}, recall {measured.Recall:0.000}, of {judged.Count} pairs"));
        Assert.InRange(measured.Precision, precision, 1);
        Assert.InRange(measured.Recall, recall, 1);
    }

    /// <summary>What a reporter meets far more often than a hard negative: another report of the same theme.</summary>
    [Fact]
    public void Hint_OnStrangersOfOneTheme_IsRare()
    {
        var reports = Pairs.Where(p => p.IsSame).ToList();
        var strangers = (from left in reports from right in reports where left.Couple < right.Couple && left.Theme == right.Theme select (left.Left, right.Left)).ToList();

        Assert.InRange(strangers.Count(s => DemandSimilarity.Between(s.Item1, s.Item2) >= DemandSimilarity.Threshold) / (double)strangers.Count, 0, 0.01);
    }

    [Fact]
    public void Between_IsTheSameBothWays() =>
        Assert.All(Pairs, p => Assert.Equal(DemandSimilarity.Between(p.Left, p.Right), DemandSimilarity.Between(p.Right, p.Left), 9));

    [Theory]
    [InlineData("", "")]
    [InlineData("der die das", "und oder")]
    [InlineData("!?", "🙂")]
    public void Between_WithoutAWordThatSaysAnything_IsNothing(string left, string right) =>
        Assert.Equal(0, DemandSimilarity.Between(new DemandText(left, left, null), new DemandText(right, right, null)));

    [Theory]
    [InlineData("Am Böhmischen Platz", "böhmischplatz", false)]
    [InlineData("in der Karl-Marx-Straße", "karlmarxstrasse", true)]
    [InlineData("in der Karl-Marx-Str.", "karlmarxstrasse", true)]
    [InlineData("an der Johannisthaler Chaussee", "johannisthalchaussee", true)]
    [InlineData("auf dem Spielplatz", "", true)]
    [InlineData("auf der Straße und im Park", "", true)]
    [InlineData("in der Fuldastraße", "fuldastrasse", true)]
    public void Places_InASentence_AreFound(string sentence, string place, bool isSo)
    {
        var found = DemandWords.Of("", sentence, null).Places;

        Assert.Equal(isSo, place.Length == 0 ? found.Count == 0 : found.Contains(place));
    }

    private static List<Pair> Read() => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Needs", "Demand", "pairs.csv")).Skip(1).Select((line, index) => Pair.Of(line.Split('|'), index / 2))];

    private sealed record Pair(bool IsSame, string Theme, bool IsNear, DemandText Left, DemandText Right, int Couple)
    {
        public double Threshold => IsNear ? DemandSimilarity.NeighbourThreshold : DemandSimilarity.Threshold;

        public static Pair Of(string[] cells, int couple) =>
            new(cells[0] == "1", cells[1], cells[2] == "near", new DemandText(cells[3], cells[4], null), new DemandText(cells[5], cells[6], null), couple);
    }
}
