using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>What the person can type here, and the most used of it as buttons.</summary>
internal static class HelpCard
{
    public static CardContent Draw(HelpView view, Texts texts)
    {
        List<Element> body = [TextBlock.Title(texts.HelpHeading)];
        if (view.InChannel)
            body.Add(new TextBlock(texts.HelpInChannel) { Spacing = Spacing.Small });
        body.AddRange(Commands(view, texts).Select(entry => new RichTextBlock(
            new TextRun(entry.Command) { Bold = true },
            new TextRun($" – {entry.Meaning}")) { Spacing = Spacing.Small }));
        if (view.LinkedPlaces.Count > 0)
            body.Add(new RichTextBlock(new TextRun(texts.LinkedWith(string.Join(", ", view.LinkedPlaces)))) { Separator = true });
        return new CardContent(texts.HelpHeading, body, Actions(view, texts));
    }

    private static IEnumerable<(string Command, string Meaning)> Commands(HelpView view, Texts texts)
    {
        if (view.CanReport)
            yield return texts.HelpReport;
        yield return texts.HelpStatus;
        yield return texts.HelpOpen;
        yield return texts.HelpOverdue;
        yield return texts.HelpNeed;
        yield return texts.HelpSearch;
        yield return texts.HelpFigures;
        if (view.CanReport)
            yield return texts.HelpHandover;
        yield return texts.HelpMeetings;
        yield return texts.HelpDigest;
        if (view.CanLink)
            yield return texts.HelpLink;
        yield return texts.HelpHelp;
    }

    private static IReadOnlyList<CardAction> Actions(HelpView view, Texts texts) =>
    [
        .. view.CanReport ? [Buttons.Command(texts.ReportNeed, "melden") with { Primary = true }] : (CardAction[])[],
        Buttons.Command(texts.ShowStatus, "status"),
        Buttons.Command(texts.ShowOverdue, "überfällig"),
        Buttons.Command(texts.ShowMeetings, "sitzungen"),
    ];
}
