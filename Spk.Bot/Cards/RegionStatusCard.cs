using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Cards;

/// <summary>"Wie steht es in Gropiusstadt?" in four figures, who has how much, what waits longest, and where it will be talked about next.</summary>
internal static class RegionStatusCard
{
    private const int MostRows = 12;

    private const int MostOldest = 5;

    private const int MostLinked = 5;

    /// <summary>Letters of an abbreviation: it stands four times in the card's data, which nothing shortens.</summary>
    private const int LongestLinked = 20;

    public static CardContent Draw(RegionStatusView view, Texts texts)
    {
        List<Element> body =
        [
            TextBlock.Title(view.Label),
            new RichTextBlock(new TextRun(Covers(view, texts)) { Subtle = true }) { Spacing = Spacing.None },
            Figures(view, texts),
            .. Changes(view, texts),
        ];
        if (view.Open == 0)
            body.Add(new Container(new TextBlock(texts.NothingOpen) { Bold = true }) { Style = ContainerStyle.Good });
        else
            body.AddRange([.. PerDepartment(view, texts), .. PerRegion(view, texts), .. Oldest(view, texts)]);
        if (view.Quarter is { } quarter)
            body.AddRange(QuarterPart.Of(quarter, texts));
        if (view.NextMeeting is not null)
            body.AddRange([TextBlock.Section(texts.NextMeeting), MeetingListCard.Row(view.NextMeeting, texts)]);
        return new CardContent(texts.StatusSummary(view.Label, view.Open, view.Overdue), body, Actions(view, texts));
    }

    private static IEnumerable<Element> Changes(RegionStatusView view, Texts texts)
    {
        if (view.SolvedInDays is { } solved)
            yield return new TextBlock(texts.SolvedInTime(solved)) { Spacing = Spacing.Small };
        if (texts.Figures.ExternalAndPromised(view.ExternallyOpen, view.Promised) is { Length: > 0 } also)
            yield return new TextBlock(Texts.Sentence(also)) { Spacing = Spacing.Small };
        if (view is { LastAskedAt: { } asked, NewSinceLastAsked: { } count })
            yield return new TextBlock(texts.SinceLastQuestion(count, asked)) { Spacing = Spacing.Small };
    }

    private static string Covers(RegionStatusView view, Texts texts)
    {
        var says = view.RegionNames is [var only] && only == view.Label ? [] : view.RegionNames.Take(MostRows);
        var period = view.Days is { } days ? texts.Period(days.From, days.To) : "";
        return string.Join(" · ", new[] { string.Join(", ", says), period, texts.AsOf(view.Now) }.Where(part => part.Length > 0));
    }

    private static Container Figures(RegionStatusView view, Texts texts) => new(
        new ColumnSet(Figure(texts, view.Open, texts.FigureOpen, TextColor.Default), Figure(texts, view.Overdue, texts.FigureOverdue, TextColor.Attention)),
        new ColumnSet(Figure(texts, view.Unacknowledged, texts.FigureUnacknowledged, TextColor.Warning), Figure(texts, view.NewInLast30Days, view.Days is null ? texts.FigureNew : texts.FigureNewInTime, TextColor.Default)))
    {
        Style = ContainerStyle.Emphasis,
    };

    // A zero is no reason for a colour.
    private static Column Figure(Texts texts, int value, string label, TextColor color) => new(
        "stretch",
        new TextBlock(texts.Number(value)) { Size = TextSize.ExtraLarge, Bold = true, Color = value == 0 ? TextColor.Default : color },
        new TextBlock(label) { Spacing = Spacing.None });

    private static IEnumerable<Element> PerDepartment(RegionStatusView view, Texts texts)
    {
        var rows = view.Departments.Take(MostRows).ToList();
        if (rows.Count == 0)
            yield break;
        yield return TextBlock.Section(texts.PerDepartment);
        yield return new BarChart(
            texts.OpenPerDepartment,
            [.. rows.Select(row => (row.Abbreviation, row.Open))],
            new Table(
                [new TableColumn(texts.Department), TableColumn.Figures(texts.FigureOpen)],
                [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, texts.Number(row.Open)])]));
        var overdue = rows.Where(row => row.Overdue > 0).Select(row => $"{row.Abbreviation} {texts.Number(row.Overdue)}").ToList();
        if (overdue.Count > 0)
            yield return new RichTextBlock(new TextRun($"! {Texts.Sentence(texts.Overdue)}: {string.Join(", ", overdue)}") { Color = TextColor.Attention });
        if (view.Departments.Count > MostRows)
            yield return new TextBlock(texts.More(view.Departments.Count - MostRows)) { Subtle = true };
        if (view.OffersDepartments && rows.Count > 1)
            yield return new RichTextBlock([new TextRun(texts.Figures.ShowOpenOf + " "), .. rows.Where(row => row.Abbreviation.Length <= LongestLinked).Take(MostLinked).SelectMany((row, i) => Linked(row, i, view, texts))]) { Spacing = Spacing.Small };
    }

    private static IEnumerable<TextRun> Linked(StatusCount row, int index, RegionStatusView view, Texts texts)
    {
        if (index > 0)
            yield return new TextRun(" · ");
        yield return new TextRun(row.Abbreviation) { Select = Buttons.Command(texts.Figures.OpenOf(row.Name), $"offen {row.Abbreviation} {TargetOf(view)}") };
    }

    private static IEnumerable<Element> PerRegion(RegionStatusView view, Texts texts) => view.Regions.Count < 2
        ? []
        :
        [
            TextBlock.Section(texts.PerRegion),
            new Table(
                [new TableColumn(texts.Region), TableColumn.Figures(texts.FigureOpen), TableColumn.Figures(texts.FigureOverdue)],
                [.. view.Regions.Take(MostRows).Select(row => (IReadOnlyList<string>)[row.Name, texts.Number(row.Open), texts.Number(row.Overdue)])]),
        ];

    private static IEnumerable<Element> Oldest(RegionStatusView view, Texts texts) => view.Oldest.Count == 0
        ? []
        : [TextBlock.Section(texts.Oldest), .. NeedRows.Of(view.Oldest.Take(MostOldest), canOpen: true, texts)];

    private static IReadOnlyList<CardAction> Actions(RegionStatusView view, Texts texts)
    {
        var target = TargetOf(view);
        return
        [
            .. view.Overdue > 0 ? [Buttons.Command(texts.ShowOverdue, $"überfällig {target}")] : (CardAction[])[],
            .. view.Open > 0 ? [Buttons.Command(texts.ShowOpen, $"offen {target}")] : (CardAction[])[],
            .. view.Unacknowledged > 0 ? [Buttons.Command(texts.ShowUnacknowledged, $"unbeantwortet {target}")] : (CardAction[])[],
            .. view.ExternallyOpen > 0 ? [Buttons.Command(texts.Figures.ShowExternal, $"extern offen {target}")] : (CardAction[])[],
            .. view.Promised > 0 ? [Buttons.Command(texts.Figures.ShowPromised, $"zugesagt {target}")] : (CardAction[])[],
            .. view.OffersFigures ? [Buttons.Command(texts.ShowFigures, $"kennzahlen {target}")] : (CardAction[])[],
        ];
    }

    /// <summary>One region by its name, since the label may name a Kiez in it beside it; several, an Amt and the borough by what was asked for.</summary>
    private static string TargetOf(RegionStatusView view) => view.Target ?? (view.RegionNames is [var only] ? only : view.Label);
}
