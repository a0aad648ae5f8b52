namespace Spk.Bot.Core.Figures;

/// <summary>A two-way table with its totals, of which some cells are hidden. Totals are held as negative numbers, so that each row and each column adds up to nothing.</summary>
internal sealed class SuppressedTable
{
    private readonly int[,] cells;
    private readonly int rows;
    private readonly int columns;

    public SuppressedTable(int[,] counts)
    {
        (rows, columns) = (counts.GetLength(0) + 1, counts.GetLength(1) + 1);
        cells = new int[rows, columns];
        Hidden = new bool[rows, columns];
        for (var r = 0; r < rows - 1; r++)
            for (var c = 0; c < columns - 1; c++)
            {
                cells[r, c] = counts[r, c];
                cells[rows - 1, c] -= counts[r, c];
                cells[r, columns - 1] -= counts[r, c];
                cells[rows - 1, columns - 1] += counts[r, c];
            }
    }

    public bool[,] Hidden { get; }

    public void HideSmall(int least)
    {
        foreach (var (r, c) in All())
            Hidden[r, c] = Math.Abs(cells[r, c]) < least;
    }

    /// <summary>A hidden cell that can have no other value, as the shown ones are; null: there is none.</summary>
    public (int Row, int Column)? FindDetermined()
    {
        foreach (var (r, c) in All())
            if (Hidden[r, c] && !CanMove(r, c, 1) && !CanMove(r, c, -1))
                return (r, c);
        return null;
    }

    /// <summary>Hides the smallest shown cell of its row and of its column; where both are hidden already, the smallest of the table. With everything hidden nothing is determined.</summary>
    public void HideBeside((int Row, int Column) cell)
    {
        var isOther = HideSmallest(s => s.Row == cell.Row) | HideSmallest(s => s.Column == cell.Column);
        if (!isOther && !HideSmallest(_ => true))
            throw new InvalidOperationException("A table of which nothing is shown tells a cell.");
    }

    private bool HideSmallest(Func<(int Row, int Column), bool> within)
    {
        var shown = All().Where(s => within(s) && !Hidden[s.Row, s.Column]).OrderBy(IsTotal).ThenBy(s => Math.Abs(cells[s.Row, s.Column])).ToList();
        if (shown.Count > 0)
            Hidden[shown[0].Row, shown[0].Column] = true;
        return shown.Count > 0;
    }

    /// <summary>Whether the cell could be one more (or less) with the others of the hidden ones moved along: an alternating way through hidden cells back to its own row.</summary>
    private bool CanMove(int row, int column, int by)
    {
        if (!IsFree(row, column, by))
            return false;
        var (seenRows, seenColumns) = (new bool[rows], new bool[columns]);
        var open = new Queue<int>([column]);
        seenColumns[column] = true;
        while (open.TryDequeue(out var c))
            for (var r = 0; r < rows; r++)
            {
                if ((r == row && c == column) || seenRows[r] || !IsFree(r, c, -by))
                    continue;
                if (r == row)
                    return true;
                seenRows[r] = true;
                for (var next = 0; next < columns; next++)
                    if (!seenColumns[next] && IsFree(r, next, by) && !(r == row && next == column))
                    {
                        seenColumns[next] = true;
                        open.Enqueue(next);
                    }
            }

        return false;
    }

    /// <summary>A count cannot fall under 0; a total, held as a negative number, cannot rise above it.</summary>
    private bool IsFree(int row, int column, int by)
    {
        if (!Hidden[row, column])
            return false;
        var sign = (row == rows - 1) == (column == columns - 1) ? 1 : -1;
        return (cells[row, column] + by) * sign >= 0;
    }

    private bool IsTotal((int Row, int Column) cell) => cell.Row == rows - 1 || cell.Column == columns - 1;

    private IEnumerable<(int Row, int Column)> All() => from r in Enumerable.Range(0, rows) from c in Enumerable.Range(0, columns) select (r, c);
}
