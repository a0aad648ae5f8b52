using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Tests.Districts;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("rixdorf", "rixdorf", 0)]
    [InlineData("rixdrof", "rixdorf", 1)]
    [InlineData("rixdof", "rixdorf", 1)]
    [InlineData("rixxdorf", "rixdorf", 1)]
    [InlineData("rixdorv", "rixdorf", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Between_ForKnownPairs_CountsTheEdits(string left, string right, int distance) => Assert.Equal(distance, EditDistance.Between(left, right, 9));

    [Fact]
    public void Between_WhenASubstitutionIsDear_PrefersOtherEdits()
    {
        Assert.Equal(2, EditDistance.Between("weder", "weser", 2, substitution: 2));
        Assert.Equal(1, EditDistance.Between("wesre", "weser", 2, substitution: 2));
    }

    /// <summary>The band changes nothing but the work: up to the limit it agrees with the full table, beyond it says "too far".</summary>
    [Fact]
    public void Between_ForAllTextsAndLimits_AgreesWithTheFullTable()
    {
        var text = Gen.Elements('a', 'b', 'c').ListOf().Where(l => l.Count < 9).Select(l => string.Concat(l));
        var cases = from left in text from right in text from limit in Gen.Choose(0, 6) from cost in Gen.Choose(1, 2) select (left, right, limit, cost);
        Prop.ForAll(cases.ToArbitrary(), c => EditDistance.Between(c.left, c.right, c.limit, c.cost) == Math.Min(FullTable(c.left, c.right, c.cost), c.limit + 1))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static int FullTable(string a, string b, int substitution)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : substitution));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }

        return d[a.Length, b.Length];
    }
}
