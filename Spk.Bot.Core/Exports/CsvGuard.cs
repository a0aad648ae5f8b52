using System.Buffers;

namespace Spk.Bot.Core.Exports;

/// <summary>
/// Texts of residents are data, also in a spreadsheet: one that it would read as a formula gets an apostrophe in front (OWASP, CSV Injection). Whoever reads the file again takes it
/// off; the two are each other's inverse for every text.
/// </summary>
public static class CsvGuard
{
    private const char Apostrophe = '\'';

    // The last four are the full-width forms, which some locales read as formulas too.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static string Guard(string text) => IsRisky(text) ? Apostrophe + text : text;

    /// <summary>What <see cref="Guard"/> was given.</summary>
    public static string Unguard(string text) => text.Length > 1 && text[0] == Apostrophe && IsRisky(text[1..]) ? text[1..] : text;

    /// <summary>With apostrophes already in front it is guarded too, so that taking one off always gives back what was there.</summary>
    private static bool IsRisky(string text)
    {
        var bare = text.AsSpan().TrimStart(Apostrophe);
        return bare.Length > 0 && Formula.Contains(bare[0]);
    }
}
