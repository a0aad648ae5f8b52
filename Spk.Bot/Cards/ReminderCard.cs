using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Deadlines;

namespace Spk.Bot.Cards;

/// <summary>What a conversation is reminded of: number, title, what is asked; a tap shows the need.</summary>
internal static class ReminderCard
{
    public static CardContent Draw(ReminderView view, Texts texts, CardContext context)
    {
        if (view is { Total: 1, Lines: [{ Kind: DeadlineKind.Solved, Recipient: Recipient.Reporter } only] })
            return SolvedCard.Draw(new SolvedView(only, ReasonMissing: false), texts, context);
        var words = texts.Reminders;
        List<Element> body = [TextBlock.Title(words.Heading(view.Total))];
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in view.Lines.GroupBy(l => words.For(l.Recipient)))
        {
            if (group.Key is { } heading)
                body.Add(TextBlock.Section(heading));
            body.AddRange(group.Select(line => Row(line, named.Add(line.Number), view.Day, texts, context)));
        }

        if (view.Total > view.Lines.Count)
            body.Add(new TextBlock(texts.More(view.Total - view.Lines.Count)) { Subtle = true });
        return new CardContent(words.Summary(view.Total), body, []);
    }

    /// <param name="isFirst">One button per need is enough, and no two may read alike.</param>
    private static Container Row(ReminderLine line, bool isFirst, DateOnly today, Texts texts, CardContext context)
    {
        var isUrgent = line.Stage >= DeadlineStage.Overdue;
        var says = line.Answer == SolvedAnswer.Open ? texts.Reminders.Ask(line, today) : texts.Reminders.Answer(line.Answer);
        return new Container(
            new RichTextBlock(new TextRun(line.Number + "  ") { Bold = true }, new TextRun(PlainText.Shorten(line.Title, NeedCard.TitleLimit))),
            new RichTextBlock(new TextRun((isUrgent ? "! " : "") + says) { Size = TextSize.Small, Color = isUrgent ? TextColor.Attention : TextColor.Default, Subtle = !isUrgent }) { Spacing = Spacing.None })
        {
            Select = !isFirst ? null : line is { Kind: DeadlineKind.Solved, Recipient: Recipient.Reporter, Answer: SolvedAnswer.Open } ? SolvedCard.Button($"{line.Number}: {texts.Reminders.SolvedHeading}", line, null, context) : Show(line, texts, context),
            Spacing = Spacing.Small,
        };
    }

    private static ExecuteAction Show(ReminderLine line, Texts texts, CardContext context) =>
        new(texts.OpenNeed(line.Number), "need.view", Json.Object(("need", line.Number), ("placement", context.PlacementId))) { IgnoresInputs = true };
}
