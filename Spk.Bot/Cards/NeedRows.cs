using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>Needs in two lines each: number and title, then how it stands. The number comes first, so that a line can be cited.</summary>
internal static class NeedRows
{
    /// <summary>More rows than anybody reads in one card, and as many as fit into its bytes.</summary>
    public const int Most = 15;

    /// <param name="canOpen">A tap on the row shows the need (as the command <c>bedarf</c> does); not in a digest, where it would answer into the committee's channel.</param>
    public static IEnumerable<Element> Of(IEnumerable<NeedLine> lines, bool canOpen, Texts texts) =>
        lines.Take(Most).Select(line => Row(line, canOpen, texts));

    private static Container Row(NeedLine line, bool canOpen, Texts texts) =>
        Row(line, texts, canOpen ? Buttons.Command(texts.OpenNeed(line.Number), $"bedarf {line.Number}") : null);

    /// <param name="select">What a tap on the row does; null: nothing.</param>
    /// <param name="below">A further line, or null.</param>
    public static Container Row(NeedLine line, Texts texts, CardAction? select, string? below = null)
    {
        var look = StatusLook.Of(line.Status, line.IsOverdue);
        var status = line.IsOverdue ? texts.Overdue : line.ExternalDays is { } days ? texts.Digests.ExternalFor(days) : texts.Status(line.Status);
        var where = string.Join(" · ", new[] { line.LeadAbbreviation, line.RegionName, texts.Ago(line.AgeInDays) }.OfType<string>());
        List<Element> items =
        [
            new RichTextBlock(new TextRun(line.Number + "  ") { Bold = true }, new TextRun(PlainText.Shorten(line.Title, NeedCard.TitleLimit))),
            new RichTextBlock(
                new TextRun($"{look.Symbol} {status}") { Size = TextSize.Small, Color = look.Color },
                new TextRun(" · " + where) { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.None },
        ];
        if (below is not null)
            items.Add(new RichTextBlock(new TextRun(below) { Size = TextSize.Small, Bold = true }) { Spacing = Spacing.None });
        return new Container(items) { Select = select, Spacing = Spacing.Small };
    }
}
