using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>
/// What a committee is to know before it meets. Numbers come first, so that the minutes can cite them. Ten items a page, drawn from the frozen snapshot; a tap on an item of a
/// posted digest opens the form for its outcome.
/// </summary>
internal static class DigestCard
{
    private const int MostDepartments = 12;
    private const int MostMissed = 3;
    private const int HashShown = 12;

    public static CardContent Draw(DigestView view, Texts texts, CardContext context)
    {
        var pages = DigestItems.Pages(view);
        var page = Math.Clamp(view.Standing?.Page ?? 0, 0, pages - 1);
        var body = Head(view, texts);
        if (page == 0)
            body.AddRange(Overview(view, texts));
        body.AddRange(DigestItems.Page(view, page, texts, line => view.Standing is null ? null : Enter(view, line, page, texts, context)));
        if (!view.Items().Any())
            body.Add(new TextBlock(view.Open == 0 ? texts.Digests.NothingOpen : texts.Digests.NothingNew) { Spacing = Spacing.Medium });
        if (Left(view, pages) is > 0 and var left)
            body.Add(new TextBlock(texts.DigestMore(left)) { Spacing = Spacing.Medium });
        if (pages > 1 && view.Standing is not null)
            body.Add(new TextBlock(texts.Digests.PageOf(page + 1, pages)) { Subtle = true });
        if (page == 0)
            body.AddRange(PerDepartment(view, texts));
        return new CardContent(texts.DigestSummary(view.Kind, view.CommitteeName), body, Actions(view, page, pages, texts, context));
    }

    private static List<Element> Head(DigestView view, Texts texts)
    {
        List<Element> body =
        [
            TextBlock.Title(texts.DigestHeading(view.Kind)),
            new RichTextBlock(new TextRun(view.CommitteeName) { Bold = true }) { Spacing = Spacing.None },
        ];
        if (view.Number is { } number)
            body.Add(new RichTextBlock(new TextRun(texts.Digests.NumberLine(number, view.ComposedAt)) { Subtle = true }) { Spacing = Spacing.None });
        if (view.Meeting is not null)
            body.Add(MeetingListCard.Row(view.Meeting, texts, namesCommittee: false));
        if (view.Standing?.MeetingNow is { } now)
            body.Add(now.State == MeetingState.Cancelled
                ? new Container(new TextBlock(texts.Digests.MeetingCancelled) { Bold = true }) { Style = ContainerStyle.Attention }
                : new Container(new TextBlock(texts.Digests.MeetingMoved) { Bold = true }, MeetingListCard.Row(now, texts, namesCommittee: false)) { Style = ContainerStyle.Warning });
        return body;
    }

    private static IEnumerable<Element> Overview(DigestView view, Texts texts)
    {
        foreach (var missed in view.Missed.TakeLast(MostMissed))
            yield return new TextBlock(texts.Digests.Missed(missed.Kind, missed.DueAt)) { Subtle = true };
        yield return new TextBlock(texts.DigestWindow(view.Since, view.ComposedAt)) { Subtle = true };
        yield return new TextBlock(texts.OpenInAll(view.Open)) { Bold = true };
        if (view.Standing is not null && view.Items().Any())
            yield return new TextBlock(texts.Digests.TapForOutcome) { Subtle = true };
    }

    /// <summary>What nobody can page to: on demand all after the first page, and what old snapshots never held.</summary>
    private static int Left(DigestView view, int pages) => view.Unlisted + (view.Standing is null && pages > 1 ? view.Items().Count() - DigestItems.PageSize : 0);

    private static ExecuteAction Enter(DigestView view, NeedLine line, int page, Texts texts, CardContext context) =>
        new(texts.Digests.Enter(line.Number), "digest.item", Json.Object(("digest", view.Standing!.Id.ToString("D")), ("need", line.Number), ("page", page), ("placement", context.PlacementId))) { IgnoresInputs = true };

    private static List<CardAction> Actions(DigestView view, int page, int pages, Texts texts, CardContext context)
    {
        if (view.Standing is not { } standing)
            return [];
        List<CardAction> actions = [];
        if (page > 0)
            actions.Add(Turn(texts.Digests.PreviousPage, page - 1));
        if (page < pages - 1)
            actions.Add(Turn(texts.Digests.NextPage, page + 1));
        actions.Add(FileCard.AsDocument(texts, context, standing.Id));
        return actions;

        ExecuteAction Turn(string title, int to) => new(title, "digest.page", Json.Object(("digest", standing.Id.ToString("D")), ("page", to), ("placement", context.PlacementId))) { IgnoresInputs = true };
    }

    private static IEnumerable<Element> PerDepartment(DigestView view, Texts texts)
    {
        if (view.Departments.Count > 0)
        {
            yield return TextBlock.Section(texts.OpenPerDepartment);
            yield return Counts(texts.Department, view.Departments, texts);
        }

        if (view.Regions.Count > 0)
        {
            yield return TextBlock.Section(texts.Digests.PerRegion);
            var regions = view.Regions.Take(MostDepartments).ToList();
            yield return new BarChart(texts.Digests.PerRegion, [.. regions.Select(r => (PlainText.Shorten(r.Name, 40), r.Open))], Counts(texts.Region, regions, texts));
        }

        if (view.Standing?.Hash is { Length: > HashShown } hash)
            yield return new TextBlock(texts.Digests.Hash(hash[..HashShown])) { Subtle = true, Size = TextSize.Small };
    }

    private static Table Counts(string column, IEnumerable<DigestCount> rows, Texts texts) => new(
        [new TableColumn(column), TableColumn.Figures(texts.FigureOpen), TableColumn.Figures(texts.FigureOverdue)],
        [.. rows.Take(MostDepartments).Select(row => (IReadOnlyList<string>)[PlainText.Shorten(row.Name, 50), texts.Number(row.Open), texts.Number(row.Overdue)])]);
}
