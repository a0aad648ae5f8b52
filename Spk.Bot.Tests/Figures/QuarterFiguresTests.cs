using Spk.Bot.Core.Figures;

namespace Spk.Bot.Tests.Figures;

public sealed class QuarterFiguresTests
{
    private static readonly DateOnly Quarter = new(2026, 7, 1);

    /// <summary>
    /// The strongest attacker there is: knows how numbers are shown, and every table that there could have been, by regions and by Ämter at once. Of no number that is shown may only one be
    /// possible: not for a sample of tables, for all of them.
    /// </summary>
    [Theory]
    [InlineData(1, 3, 12)]
    [InlineData(2, 2, 14)]
    [InlineData(5, 1, 9)]
    [InlineData(2, 3, 9)]
    public void Of_AnyCounts_LeavesWhoKnowsTheRuleAndAllTablesInDoubt(int regions, int departments, int most)
    {
        // Regions and Ämter share nothing but their total: any two lists of the same total belong to some table.
        var tables =
            from byRegion in Lists(regions, regions == 1 ? departments * most : most)
            join byDepartment in Lists(departments, departments == 1 ? regions * most : most) on byRegion.Sum() equals byDepartment.Sum()
            select (Counts: (int[])[byRegion.Sum(), .. byRegion, .. byDepartment], IsAtRim: IsAtRim(byRegion, most) || IsAtRim(byDepartment, most), Picture: Picture(byRegion, byDepartment));
        foreach (var pictures in tables.GroupBy(t => t.Picture, StringComparer.Ordinal))
        {
            if (pictures.Any(t => t.IsAtRim) || (pictures.Key.Contains('–', StringComparison.Ordinal) && pictures.Any(t => t.Counts.Skip(1).Any(c => c > most - Fives.Step))))
                continue;
            var alike = pictures.Select(t => t.Counts).ToList();
            var shown = pictures.Key.Split(' ');
            for (var i = 0; i < shown.Length; i++)
                Assert.True(shown[i] == "–" || alike.Select(counts => counts[i]).Distinct().Count() > 1, $"{pictures.Key}: number {i} must be {alike[0][i]}");
        }
    }

    [Fact]
    public void Of_PartsThatAreAllAtTheTopOfTheirFive_ShowsNone() => Assert.Equal("20 – – – – – 20", Picture([4, 4, 4, 4, 4], [20]));

    [Fact]
    public void Of_Counts_ShowsThemInFives() => Assert.Equal("65 20 0 40 65", Picture([23, 3, 40], [66]));

    [Fact]
    public void Of_FewAcknowledgements_HidesTheirTimes()
    {
        var place = new QuarterPlace("a", "d", "t");
        QuarterCells cells = new([new QuarterCount(place, 30, 12)], [new QuarterDays(place, 2, 3), new QuarterDays(place, 9, 2)], [new QuarterDays(place, 20, 4)]);

        var row = QuarterFigures.Of(Quarter, cells, Keys(["a"])).Rows.Single(r => r.Scope == QuarterScope.Region);

        Assert.Equal(new QuarterRow(QuarterScope.Region, "a", 30, 10, new QuarterTime(2, 9), null), row);
    }

    [Theory]
    [InlineData("2026-11-23", "2026-07-01")]
    [InlineData("2026-10-15", "2026-07-01")]
    [InlineData("2026-10-14", "2026-04-01")]
    [InlineData("2027-01-15", "2026-10-01")]
    [InlineData("2027-01-14", "2026-07-01")]
    public void LastBefore_OnADay_IsTheLastThatHasSettled(string today, string quarter) =>
        Assert.Equal(DateOnly.Parse(quarter, System.Globalization.CultureInfo.InvariantCulture), QuarterFigures.LastBefore(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

    private static List<int[]> Lists(int length, int most) => length == 0
        ? [[]]
        : [.. Lists(length - 1, most).SelectMany(list => Enumerable.Range(0, most + 1).Select(count => (int[])[.. list, count]))];

    /// <summary>Its five goes on beyond what was listed, and the tables beyond it are lacking.</summary>
    private static bool IsAtRim(int[] counts, int most) => counts.Length > 1 && counts.Any(c => Fives.Down(c) + Fives.Step - 1 > most);

    /// <summary>The total, the regions, the Ämter, as they are shown.</summary>
    private static string Picture(int[] byRegion, int[] byDepartment)
    {
        var (regions, departments) = (Names(byRegion), Names(byDepartment));
        List<QuarterCount> cells = [];
        var (region, department, left, room) = (0, 0, byRegion[0], byDepartment[0]);
        while (true)
        {
            var both = Math.Min(left, room);
            cells.Add(new QuarterCount(new QuarterPlace(regions[region], departments[department], "t"), both, 0));
            (left, room) = (left - both, room - both);
            if (left == 0 && region + 1 < byRegion.Length)
                left = byRegion[++region];
            else if (room == 0 && department + 1 < byDepartment.Length)
                room = byDepartment[++department];
            else
                break;
        }

        var rows = QuarterFigures.Of(Quarter, new QuarterCells(cells, [], []), new Dictionary<QuarterScope, IReadOnlyList<string>> { [QuarterScope.Region] = regions, [QuarterScope.Department] = departments }).Rows;
        return string.Join(' ', rows.Select(r => r.Reported?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"));
    }

    private static List<string> Names(int[] counts) => [.. counts.Select((_, i) => $"{(char)('a' + i)}")];

    private static Dictionary<QuarterScope, IReadOnlyList<string>> Keys(string[] regions) => new() { [QuarterScope.Region] = regions };
}
