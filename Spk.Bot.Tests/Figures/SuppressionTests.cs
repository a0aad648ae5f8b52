using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Figures;

namespace Spk.Bot.Tests.Figures;

public sealed class SuppressionTests
{
    private static readonly Gen<int> Counts = Gen.OneOf(Gen.Choose(0, 6), Gen.Choose(0, 60), Gen.Constant(0));

    [Theory]
    [InlineData(new[] { 10, 20, 30 }, new[] { false, false, false }, false)]
    [InlineData(new[] { 3, 20, 30 }, new[] { true, true, false }, false)]
    [InlineData(new[] { 3, 4, 30 }, new[] { true, true, false }, false)]
    [InlineData(new[] { 1, 1, 30 }, new[] { true, true, true }, false)]
    [InlineData(new[] { 1, 1 }, new[] { true, true }, true)]
    [InlineData(new[] { 9 }, new[] { false }, false)]
    public void OneWay_OfSmallParts_HidesSoManyThatNoneCanBeReckoned(int[] parts, bool[] hidden, bool total)
    {
        var (given, hidesTotal) = Suppression.OneWay(parts);

        Assert.Equal(hidden, given);
        Assert.Equal(total, hidesTotal);
    }

    [Fact]
    public void OneWay_OfAnyParts_LeavesAnAttackerInDoubt() => Prop.ForAll(Counts.ArrayOf().ToArbitrary(), parts =>
    {
        var (hidden, hidesTotal) = Suppression.OneWay(parts);
        var table = new int[1, parts.Length];
        var mask = new bool[2, parts.Length + 1];
        for (var c = 0; c < parts.Length; c++)
            (table[0, c], mask[0, c], mask[1, c]) = (parts[c], hidden[c], true);
        mask[0, parts.Length] = mask[1, parts.Length] = hidesTotal;
        if (!hidesTotal)
            Assert.True(!hidden.Any(h => h) || parts.Where((_, i) => hidden[i]).Sum() >= Suppression.Least);
        Assert.DoesNotContain(Enumerable.Range(0, parts.Length), c => hidden[c] && IsKnown(Attack(table, mask)[0, c]));
        Assert.All(Enumerable.Range(0, parts.Length), c => Assert.True(parts[c] >= Suppression.Least || hidden[c]));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TwoWay_OfAnyTable_LeavesAnAttackerInDoubt() => Prop.ForAll(
        (from rows in Gen.Choose(1, 5)
         from columns in Gen.Choose(1, 5)
         from counts in Counts.ArrayOf(rows * columns)
         select (rows, columns, counts)).ToArbitrary(),
        t =>
        {
            var table = new int[t.rows, t.columns];
            for (var i = 0; i < t.counts.Length; i++)
                table[i / t.columns, i % t.columns] = t.counts[i];

            var hidden = Suppression.TwoWay(table);

            var known = Attack(table, hidden);
            for (var r = 0; r <= t.rows; r++)
                for (var c = 0; c <= t.columns; c++)
                {
                    Assert.False(hidden[r, c] && IsKnown(known[r, c]), $"cell {r},{c} is known");
                    Assert.True(hidden[r, c] || Whole(table)[r, c] >= Suppression.Least);
                }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Attack_OnASingleHiddenCell_FindsIt()
    {
        var mask = new bool[3, 3];
        mask[0, 1] = true;

        Assert.Equal((7, 7), Attack(new[,] { { 5, 7 }, { 8, 9 } }, mask)[0, 1]);
    }

    private static bool IsKnown((long Low, long High) cell) => cell.Low == cell.High;

    /// <summary>Narrows what each hidden cell can be by all lines that add up, until nothing more follows.</summary>
    private static (long Low, long High)[,] Attack(int[,] table, bool[,] hidden)
    {
        var whole = Whole(table);
        var (rows, columns) = (whole.GetLength(0), whole.GetLength(1));
        var cells = new (long Low, long High)[rows, columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                cells[r, c] = hidden[r, c] ? (0, 1_000_000) : (whole[r, c], whole[r, c]);
        var lines = Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Select(c => (R: r, C: c)).ToList())
            .Concat(Enumerable.Range(0, columns).Select(c => Enumerable.Range(0, rows).Select(r => (R: r, C: c)).ToList())).ToList();
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var line in lines)
                foreach (var at in line)
                {
                    var parts = line.SkipLast(1).ToList();
                    var (low, high) = at == line[^1]
                        ? (parts.Sum(p => cells[p.R, p.C].Low), parts.Sum(p => cells[p.R, p.C].High))
                        : (cells[line[^1].R, line[^1].C].Low - parts.Where(p => p != at).Sum(p => cells[p.R, p.C].High),
                            cells[line[^1].R, line[^1].C].High - parts.Where(p => p != at).Sum(p => cells[p.R, p.C].Low));
                    var narrowed = (Low: Math.Max(low, cells[at.R, at.C].Low), High: Math.Min(high, cells[at.R, at.C].High));
                    isNew |= narrowed != cells[at.R, at.C];
                    cells[at.R, at.C] = narrowed;
                }
        }

        return cells;
    }

    private static int[,] Whole(int[,] table)
    {
        var (rows, columns) = (table.GetLength(0), table.GetLength(1));
        var whole = new int[rows + 1, columns + 1];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                whole[r, c] = table[r, c];
                whole[rows, c] += table[r, c];
                whole[r, columns] += table[r, c];
                whole[rows, columns] += table[r, c];
            }

        return whole;
    }
}
