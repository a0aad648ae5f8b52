using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>A need, to be grasped in ten seconds: what, where, since when, whose turn it is.</summary>
internal static class NeedCard
{
    private const string WhyId = "why";

    public static CardContent Draw(NeedView need, Texts texts, CardContext context)
    {
        List<Element> body =
        [
            new TextBlock(texts.NeedHeading(need.Number)) { Heading = true, Bold = true },
            new RichTextBlock(new TextRun(need.Title) { Size = TextSize.Large, Bold = true }),
            new RichTextBlock(new TextRun(need.Description)),
        ];
        var own = need.Departments.FirstOrDefault(d => d.IsOwn);
        List<CardAction> actions = [];
        if (need.Audience == Audience.Department && own is { Status: NeedStatus.Delivered })
            actions.Add(Buttons.Acknowledge(need, texts, context));
        actions.Add(Buttons.Refresh(need, texts, context));
        return new CardContent(need.JustReported ? texts.ReceiptSummary(need.Number) : texts.NeedSummary(need.Number, need.Status), body, actions);
    }
}
