using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What somebody new must know, in the order in which it is needed: how much, what presses, what was said, how things end here, whom to ask, what to type.</summary>
internal static class HandoverCard
{
    private const int MostOldest = 10;
    private const int MostLines = 5;
    private const int MostOutcomes = 10;
    private const int TitleLimit = 80;
    private const int SaysLimit = 120;

    public static CardContent Draw(HandoverView view, Texts texts)
    {
        var words = texts.Handover;
        List<Element> body =
        [
            TextBlock.Title($"{words.Heading}: {view.Label}"),
            new TextBlock($"{words.Welcome} {texts.AsOf(view.Now)}") { Subtle = true, Spacing = Spacing.None },
            Figures(view.Counts, texts),
        ];
        if (view.Counts.Open == 0)
            body.Add(new Container(new TextBlock(texts.NothingOpen) { Bold = true }) { Style = ContainerStyle.Good });
        if (view.Oldest.Count > 0)
            body.AddRange([TextBlock.Section(texts.Oldest), .. NeedRows.Of(view.Oldest.Take(MostOldest), canOpen: true, texts)]);
        body.AddRange([
            .. Section(words.Questions, view.Questions, view.Counts.Awaiting, words.AskedOn, texts),
            .. Section(words.Promises, view.Promises, view.Counts.Promised, words.PromisedFor, texts),
            .. Section(words.FollowUps, view.FollowUps, view.Counts.ExternallyOpen, words.FollowUpOn, texts),
            .. Outcomes(view, texts),
            TextBlock.Section(words.WhoToAsk),
            new RichTextBlock(new TextRun(words.Ask(view.Office))) { Spacing = Spacing.Small },
            TextBlock.Section(words.WhatToType),
            .. Commands(texts),
        ]);
        return new CardContent(words.Summary(view.Label, view.Counts.Open, view.Counts.Overdue), body, Actions(view, texts));
    }

    private static Container Figures(HandoverCounts counts, Texts texts) => new(
        new ColumnSet(
            Figure(texts, counts.Open, texts.Handover.Open, TextColor.Default),
            Figure(texts, counts.Unacknowledged, texts.Handover.Unacknowledged, TextColor.Warning),
            Figure(texts, counts.Overdue, texts.Handover.Overdue, TextColor.Attention)),
        new ColumnSet(
            Figure(texts, counts.Awaiting, texts.Handover.Awaiting, TextColor.Default),
            Figure(texts, counts.Promised, texts.Handover.Promised, TextColor.Default),
            Figure(texts, counts.ExternallyOpen, texts.Handover.ExternallyOpen, TextColor.Default)))
    {
        Style = ContainerStyle.Emphasis,
    };

    private static Column Figure(Texts texts, int value, string label, TextColor color) => new(
        "stretch",
        new TextBlock(texts.Number(value)) { Size = TextSize.ExtraLarge, Bold = true, Color = value == 0 ? TextColor.Default : color },
        new TextBlock(label) { Spacing = Spacing.None });

    /// <param name="needs">How many needs it is about in all; one need can have several lines.</param>
    private static IEnumerable<Element> Section(string heading, IReadOnlyList<HandoverLine> lines, int needs, Func<HandoverLine, string> say, Texts texts)
    {
        if (lines.Count == 0)
            yield break;
        yield return TextBlock.Section(heading);
        foreach (var line in lines.Take(MostLines))
            yield return Row(line.Number, line.Title, say(line), line.IsPast ? TextColor.Attention : TextColor.Default);
        var more = needs - lines.Take(MostLines).Select(l => l.Number).Distinct().Count();
        if (more > 0)
            yield return new TextBlock(texts.More(more)) { Subtle = true };
    }

    private static IEnumerable<Element> Outcomes(HandoverView view, Texts texts) =>
    [
        TextBlock.Section(texts.Handover.Outcomes),
        .. view.Outcomes.Count == 0
            ? [new TextBlock(texts.Handover.NoOutcomes) { Subtle = true }]
            : view.Outcomes.Take(MostOutcomes).Select(o => (Element)Row(o.Number, o.Title, texts.Handover.Outcome(o), TextColor.Default)),
    ];

    /// <summary>One block and no tap: twenty-five of them must fit beside the ten that can be tapped, and the same need may stand in several.</summary>
    private static RichTextBlock Row(string number, string title, string says, TextColor color) => new(
        new TextRun(number + "  ") { Bold = true },
        new TextRun(PlainText.Shorten(title, TitleLimit)),
        new TextRun(" · " + PlainText.Shorten(says, SaysLimit)) { Size = TextSize.Small, Color = color, Subtle = color == TextColor.Default })
    {
        Spacing = Spacing.Small,
    };

    private static IEnumerable<Element> Commands(Texts texts) =>
        new[] { texts.HelpStatus, texts.HelpOpen, texts.HelpOverdue, texts.HelpNeed, texts.HelpHelp }
            .Select(c => new RichTextBlock(new TextRun(c.Command) { Bold = true }, new TextRun($" – {c.Meaning}")) { Spacing = Spacing.Small });

    private static IReadOnlyList<CardAction> Actions(HandoverView view, Texts texts) =>
    [
        .. view.Counts.Overdue > 0 ? [Buttons.Command(texts.ShowOverdue, $"überfällig {view.Target}".TrimEnd())] : (CardAction[])[],
        .. view.Counts.Open > 0 ? [Buttons.Command(texts.ShowOpen, $"offen {view.Target}".TrimEnd())] : (CardAction[])[],
        Buttons.Command(texts.ShowMeetings, "sitzungen"),
    ];
}
