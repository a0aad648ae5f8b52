using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Digests;

namespace Spk.Bot.Cards;

/// <summary>To the OE SPK: what a committee is about to get, to release, to hold, or to take something out of.</summary>
internal static class DigestPreviewCard
{
    public const string Item = "item";
    public const string Reason = "reason";
    private const int MostOmitted = 6;
    private const int ReasonLimit = 500;

    public static CardContent Draw(DigestPreviewView view, Texts texts, CardContext context)
    {
        var words = texts.Digests;
        var pages = DigestItems.Pages(view.Digest);
        var page = Math.Clamp(view.Page, 0, pages - 1);
        List<Element> body =
        [
            TextBlock.Title(words.PreviewHeading),
            new RichTextBlock(new TextRun(words.PreviewFor(view.Digest.CommitteeName)) { Bold = true }) { Spacing = Spacing.None },
        ];
        if (view.Digest.Meeting is { } meeting)
            body.Add(MeetingListCard.Row(meeting, texts, namesCommittee: false));
        if (view.Fault is { } fault)
            body.Add(new Container(new TextBlock(words.PreviewFaultText(fault)) { Bold = true }) { Style = ContainerStyle.Warning });
        body.Add(new Container(new TextBlock(words.PreviewState(view.State, view.DueAt, view.Unreleased, view.IsPosted)) { Bold = true }) { Style = view.State == PreviewState.Held ? ContainerStyle.Warning : ContainerStyle.Emphasis });
        body.Add(new TextBlock(texts.OpenInAll(view.Digest.Open)));
        body.AddRange(DigestItems.Page(view.Digest, page, texts, _ => null));
        if (!view.Digest.Items().Any())
            body.Add(new TextBlock(view.Digest.Open == 0 ? words.NothingOpen : words.NothingNew));
        if (pages > 1)
            body.Add(new TextBlock(words.PageOf(page + 1, pages)) { Subtle = true });
        if (view.Omitted.Count > 0)
            body.Add(TextBlock.Section(words.OmittedHeading));
        foreach (var omitted in view.Omitted.Take(MostOmitted))
            body.Add(new RichTextBlock(new TextRun(omitted.Number + "  ") { Bold = true }, new TextRun(PlainText.Shorten(omitted.Reason, 120))) { Spacing = Spacing.Small });
        if (view.Omitted.Count > MostOmitted)
            body.Add(new TextBlock(texts.More(view.Omitted.Count - MostOmitted)) { Subtle = true });
        if (!view.IsPosted && view.Digest.Items().Any())
            body.AddRange([new TextInput(Item, words.OmitItem, "", 20) { Placeholder = "SPK-2026-00042" }, new TextInput(Reason, words.OmitReason, "", ReasonLimit)]);
        return new CardContent(words.PreviewHeading, body, Actions(view, page, pages, texts, context));
    }

    private static List<CardAction> Actions(DigestPreviewView view, int page, int pages, Texts texts, CardContext context)
    {
        List<CardAction> actions = [];
        if (!view.IsPosted)
        {
            if (view.State != PreviewState.Released)
                actions.Add(Do(texts.Digests.Release, "digest.release") with { Primary = true, IgnoresInputs = true });
            if (view.State != PreviewState.Held)
                actions.Add(Do(texts.Digests.Hold, "digest.hold") with { IgnoresInputs = true });
            if (view.Digest.Items().Any())
                actions.Add(Do(texts.Digests.Omit, "digest.omit"));
        }

        if (page > 0)
            actions.Add(Do(texts.Digests.PreviousPage, "digest.preview", page - 1) with { IgnoresInputs = true });
        if (page < pages - 1)
            actions.Add(Do(texts.Digests.NextPage, "digest.preview", page + 1) with { IgnoresInputs = true });
        return actions;

        ExecuteAction Do(string title, string verb, int to = -1) =>
            new(title, verb, Json.Object(("preview", view.Preview.ToString("D")), ("page", to < 0 ? page : to), ("placement", context.PlacementId)));
    }
}
