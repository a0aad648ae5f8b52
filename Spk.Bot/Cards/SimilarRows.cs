using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs.Demand;

namespace Spk.Bot.Cards;

/// <summary>A need that may be the same demand, in two lines: number and title, then how it stands.</summary>
internal static class SimilarRows
{
    public static Container Row(SimilarNeed need, Texts texts)
    {
        var look = StatusLook.Of(need.Status, isOverdue: false);
        var reporters = need.Reporters > 1 ? $" · {texts.Demand.ReportedByMany(need.Reporters)}" : "";
        return new Container(
            new RichTextBlock(new TextRun(need.Number + "  ") { Bold = true }, new TextRun(PlainText.Shorten(need.Title, NeedCard.TitleLimit))),
            new RichTextBlock(
                new TextRun($"{look.Symbol} {texts.Status(need.Status)}") { Size = TextSize.Small, Color = look.Color },
                new TextRun($" · {need.RegionName} · {texts.Ago(need.AgeInDays)}{reporters}") { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.None }) { Spacing = Spacing.Small };
    }
}
