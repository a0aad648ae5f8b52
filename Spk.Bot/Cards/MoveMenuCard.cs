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
            .. menu.Committees.Count > 0 ? Mark(menu, texts, context) : [],
            Row(NeedButtons.Form(texts.Moves.HistoryButton, "need.history", menu.Number, menu.Version, context), texts.Moves.HistoryPurpose),
        ];
        return new CardContent(texts.NeedStands(menu.Number, menu.Status), body, [NeedButtons.Form(texts.Moves.Back, "need.view", menu.Number, menu.Version, context)]);
    }

    /// <summary>Into the next digest of a committee, whatever its Ämter and themes.</summary>
    private static Element[] Mark(MoveMenuView menu, Texts texts, CardContext context) =>
    [
        new ChoiceInput("committee", texts.Digests.MarkLabel, "", [.. menu.Committees.Select(c => (c.Value, c.Label))], null) { Separator = true },
        new ActionSet(new ExecuteAction(texts.Digests.Mark, "need.mark", Json.Object(("need", menu.Number), ("placement", context.PlacementId)))) { Spacing = Spacing.Small },
    ];

    private static Container Row(ExecuteAction action, string purpose) => new(
        new RichTextBlock(new TextRun("› ") { Bold = true }, new TextRun(action.Title) { Bold = true }),
        new TextBlock(purpose) { Subtle = true, Spacing = Spacing.None }) { Select = action, Spacing = Spacing.Small, Separator = true };
}
