namespace Spk.Bot.Tests.Support;

/// <summary>Many small cases as a text table, <c>input -> expected</c> a line, <c>#</c> for a comment. All failures are shown at once.</summary>
internal static class Table
{
    public static void Check(string table, int atLeast, Func<string, string> act)
    {
        var rows = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split("->", 2, StringSplitOptions.TrimEntries))
            .ToList();
        Assert.True(rows.Count >= atLeast, $"only {rows.Count} rows");
        var failures = rows.Select(r => (Input: r[0], Expected: r[1], Actual: act(r[0]))).Where(r => r.Actual != r.Expected).ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} of {rows.Count} rows fail:\n" + string.Join('\n', failures.Select(f => $"  {f.Input} -> {f.Actual}, expected {f.Expected}")));
    }
}
