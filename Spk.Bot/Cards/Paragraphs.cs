using Spk.Bot.Cards.Elements;

namespace Spk.Bot.Cards;

/// <summary>
/// A text of several lines as people wrote it. Each line is a block of its own, since clients differ on line breaks within a run; a long text shows its beginning,
/// and the rest after a tap.
/// </summary>
internal static class Paragraphs
{
    /// <summary>About what one reads in ten seconds.</summary>
    private const int FoldAfter = 600;

    private const int MostLines = 30;

    private const string RestId = "rest";

    /// <param name="limit">Most UTF-16 units that are shown at all.</param>
    public static IEnumerable<Element> Of(string text, int limit, Texts texts)
    {
        var shown = PlainText.Shorten(text.Trim(), limit);
        var fold = FoldAt(shown);
        if (fold < 0)
            return Blocks(shown).Concat(Cut(text, limit, texts));
        return
        [
            .. Blocks(shown[..fold] + " …"),
            new ActionSet(new ToggleAction(texts.ShowWholeText, RestId)) { Spacing = Spacing.Small },
            new Container([.. Blocks("… " + shown[fold..].TrimStart()), .. Cut(text, limit, texts)]) { Id = RestId, Hidden = true, Spacing = Spacing.Small },
        ];
    }

    private static IEnumerable<Element> Cut(string text, int limit, Texts texts) =>
        text.Trim().Length > limit ? [new TextBlock(texts.TextCut) { Subtle = true, Spacing = Spacing.Small }] : [];

    /// <summary>Where to fold: at the last blank before the limit, or hard where a text has none; -1 if it is short enough to stand whole.</summary>
    private static int FoldAt(string text)
    {
        if (text.Length <= FoldAfter * 5 / 4)
            return -1;
        var blank = text.AsSpan(0, FoldAfter).LastIndexOfAny(' ', '\n');
        return blank > FoldAfter / 2 ? blank : PlainText.Shorten(text, FoldAfter).Length - 1;
    }

    private static IEnumerable<Element> Blocks(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostLines)
            lines = [.. lines[..(MostLines - 1)], string.Join(' ', lines[(MostLines - 1)..])];
        return lines.Select((line, index) => new RichTextBlock(new TextRun(line)) { Spacing = index == 0 ? Spacing.Default : Spacing.Small });
    }
}
