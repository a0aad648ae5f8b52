using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What the OE SPK must know to decide between Ämter that disagree: every refusal with its reason and what it proposed.</summary>
internal static class DecisionPart
{
    private const int Most = 8;

    private const int ReasonShown = 500;

    private const int MostLines = 2;

    public static IEnumerable<Element> Of(IReadOnlyList<HistoryLine> refusals, Texts texts)
    {
        if (refusals.Count == 0)
            yield break;
        yield return TextBlock.Section(texts.Moves.RefusalsHeading);
        yield return new TextBlock(texts.Moves.RefusalsHint) { Spacing = Spacing.None };
        foreach (var refusal in refusals.TakeLast(Most))
        {
            yield return new RichTextBlock(
                new TextRun(refusal.Department ?? refusal.Organisation) { Bold = true },
                new TextRun($" {(refusal.To is { } to ? texts.Moves.Proposes(to) : texts.Moves.ProposesNobody)}"),
                new TextRun(string.Concat(new[] { refusal.Person, texts.Moves.When(refusal.At) }.OfType<string>().Select(part => $" · {part}"))) { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.Small };
            foreach (var line in WordsPart.Lines(refusal.Text ?? "", ReasonShown, MostLines))
                yield return line;
        }
    }
}
