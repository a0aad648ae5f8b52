using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What else can be done with a need, a line to tap for each: its name, and what it means.</summary>
internal static class MoveMenuCard
{
    public static CardContent Draw(MoveMenuView menu, Texts texts, CardContext context)
    {
        Element[] body =
        [
            TextBlock.Title(texts.Moves.MoreHeading),
            new RichTextBlock(new TextRun($"{menu.Number} · {PlainText.Shorten(menu.Title, NeedCard.TitleLimit)}") { Subtle = true }) { Spacing = Spacing.None },
            .. menu.Moves.Select(move => Row(NeedButtons.Move(move, menu.Audience, menu.Number, menu.Version, texts, context), texts.Moves.Purpose(move, menu.Audience))),
            .. menu.HasReason ? [Row(NeedButtons.Form(texts.WhyThisDepartment, "need.why", menu.Number, menu.Version, context), texts.Moves.WhyPurpose)] : (Element[])[],
            Row(NeedButtons.Form(texts.Moves.HistoryButton, "need.history", menu.Number, menu.Version, context), texts.Moves.HistoryPurpose),
        ];
        return new CardContent(texts.NeedStands(menu.Number, menu.Status), body, [NeedButtons.Form(texts.Moves.Back, "need.view", menu.Number, menu.Version, context)]);
    }

    private static Container Row(ExecuteAction action, string purpose) => new(
        new RichTextBlock(new TextRun("› ") { Bold = true }, new TextRun(action.Title) { Bold = true }),
        new TextBlock(purpose) { Subtle = true, Spacing = Spacing.None }) { Select = action, Spacing = Spacing.Small, Separator = true };
}
