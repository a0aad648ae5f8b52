using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Search;

/// <summary>The part of a text that a question is about.</summary>
public static class Snippet
{
    private const int Longest = 160;
    private const int Before = 40;
    private const int Read = 2000;

    /// <param name="stems">Any of them; where none stands in the text, its beginning is given.</param>
    public static string Of(string text, IReadOnlyCollection<string> stems)
    {
        var read = text.Length > Read ? text[..Read] : text;
        var hit = 0;
        foreach (var word in NameWord.Of(read))
            if (SearchWords.OfText(word.Raw).Overlaps(stems))
            {
                hit = Math.Max(0, read.IndexOf(word.Raw, StringComparison.Ordinal));
                break;
            }

        var from = hit <= Before ? 0 : Blank(text, hit - Before);
        var to = Math.Min(text.Length, from + Longest - 2);
        if (from > 0 && char.IsLowSurrogate(text[from]))
            from++;
        if (to < text.Length && char.IsLowSurrogate(text[to]))
            to--;
        return (from > 0 ? "…" : "") + text[from..to].ReplaceLineEndings(" ").Trim() + (to < text.Length ? "…" : "");
    }

    private static int Blank(string text, int at) => text.IndexOf(' ', at, Before) is >= 0 and var blank ? blank + 1 : at;
}
