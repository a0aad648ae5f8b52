namespace Spk.Bot.Core.Districts;

/// <summary>Puts what stands in a file into a one-line message.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>The value in single quotes, without line breaks and control characters, cut at 60 characters.</summary>
    public static string Value(string value)
    {
        var line = OneLine(value);
        return line.Length <= Longest ? $"'{line}'" : $"'{line[..(Longest - 1)]}…'";
    }

    public static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    /// <summary><c>unknown department 'jugndamt'; nearest: 'jugendamt'</c>; without the second part when nothing is near.</summary>
    public static string Unknown(string what, string value, IEnumerable<string> known) =>
        EditDistance.Nearest(value, known) is { } near ? $"unknown {what} {Value(value)}; nearest: {Value(near)}" : $"unknown {what} {Value(value)}";
}
