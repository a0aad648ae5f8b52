using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What the committee made of one item: the inputs first, then one button per outcome.</summary>
internal static class OutcomeFormCard
{
    public const string Note = "note";
    public const string Day = "on";
    public const string Paper = "paper";
    public const string Until = "until";
    private const int NoteLimit = 1000;
    private const int PaperLimit = 20;

    public static CardContent Draw(OutcomeFormView view, Texts texts, CardContext context)
    {
        var words = texts.Digests;
        List<Element> body =
        [
            TextBlock.Title(words.FormHeading),
            new RichTextBlock(new TextRun(string.Join(" · ", new[] { view.CommitteeName, view.DigestNumber }.Where(s => s.Length > 0))) { Subtle = true }) { Spacing = Spacing.None },
            NeedRows.Row(view.Item, texts, select: null),
        ];
        if (view.Fault is { } fault)
            body.Add(new Container(new TextBlock(words.Fault(fault)) { Bold = true }) { Style = ContainerStyle.Warning });
        if (view.Last is { } last)
            body.Add(new RichTextBlock(new TextRun(PlainText.Shorten(words.SoFar(last), 400))));
        body.AddRange(
        [
            new DateInput(Day, words.DayLabel, view.On, words.DayMissing),
            new TextInput(Note, words.NoteLabel, view.Note, NoteLimit) { Multiline = true },
            new TextInput(Paper, words.PaperLabel, view.Paper, PaperLimit),
            new DateInput(Until, words.UntilLabel, view.Until, "") { IsOptional = true },
        ]);
        List<CardAction> actions = [.. Enum.GetValues<CommitteeOutcome>().Select(outcome => Record(outcome))];
        actions.Add(new ExecuteAction(words.Back, "digest.page", Json.Object(("digest", view.Digest.ToString("D")), ("page", view.Page), ("placement", context.PlacementId))) { IgnoresInputs = true });
        return new CardContent(words.FormHeading, body, actions);

        ExecuteAction Record(CommitteeOutcome outcome) => new(
            words.Record(outcome),
            "digest.outcome",
            Json.Object(("digest", view.Digest.ToString("D")), ("need", view.Item.Number), ("outcome", outcome.ToString()), ("seen", view.Seen), ("page", view.Page), ("placement", context.PlacementId)));
    }
}
