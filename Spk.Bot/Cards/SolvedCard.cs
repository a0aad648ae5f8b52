using System.Globalization;
using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Deadlines;

namespace Spk.Bot.Cards;

/// <summary>"Gelöst?": yes, or no with a reason.</summary>
internal static class SolvedCard
{
    /// <summary>As the move allows.</summary>
    private const int ReasonLimit = 1000;

    public static CardContent Draw(SolvedView view, Texts texts, CardContext context)
    {
        var words = texts.Reminders;
        List<Element> body =
        [
            TextBlock.Title(words.SolvedHeading),
            new RichTextBlock(new TextRun(view.Line.Number + "  ") { Bold = true }, new TextRun(PlainText.Shorten(view.Line.Title, NeedCard.TitleLimit))),
        ];
        if (view.ReasonMissing)
            body.Add(new Container(new TextBlock(words.SolvedReasonMissing) { Bold = true }) { Style = ContainerStyle.Warning });
        if (view.Line.Answer != SolvedAnswer.Open)
            return new CardContent(words.SolvedHeading, [.. body, new TextBlock(words.Answer(view.Line.Answer)) { Bold = true }], []);
        body.AddRange(
        [
            new TextBlock(words.SolvedQuestion),
            new TextInput("reason", words.SolvedReason, "", ReasonLimit) { Multiline = true },
            new TextBlock(words.SolvedHint) { Subtle = true, Size = TextSize.Small },
        ]);
        return new CardContent(
            words.SolvedHeading, body, [Button(words.SolvedYes, view.Line, "yes", context) with { Primary = true }, Button(words.SolvedNo, view.Line, "no", context) with { IgnoresInputs = false }]);
    }

    /// <param name="answer"><c>yes</c>, <c>no</c>, or null to be asked.</param>
    public static ExecuteAction Button(string title, ReminderLine line, string? answer, CardContext context) =>
        new(title, "need.solved", Json.Object(
            ("need", line.Number), ("asked", line.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("answer", answer), ("placement", context.PlacementId))) { IgnoresInputs = true };
}
