using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Cards;

/// <summary>The coming meetings, next first.</summary>
internal static class MeetingListCard
{
    private const int Most = 20;

    public static CardContent Draw(MeetingListView view, Texts texts)
    {
        List<Element> body =
        [
            .. Title(view, texts),
            new TextBlock(texts.AsOf(view.Now)) { Subtle = true, Spacing = Spacing.None },
        ];
        if (view.Meetings.Count == 0)
            body.Add(new TextBlock(texts.NoMeetings));
        body.AddRange(view.Meetings.Take(Most).Select(meeting => Row(meeting, texts, view.CommitteeName is null)));
        if (view.Meetings.Count > Most)
            body.Add(new TextBlock(texts.More(view.Meetings.Count - Most)) { Subtle = true });
        return new CardContent(texts.Meetings, body, []);
    }

    private static IEnumerable<Element> Title(MeetingListView view, Texts texts)
    {
        yield return TextBlock.Title(texts.Meetings);
        if (view.CommitteeName is { } committee)
            yield return new RichTextBlock(new TextRun(committee) { Bold = true }) { Spacing = Spacing.None };
    }

    /// <summary>When; who and what; where. Names come from the council's information system and are shown letter by letter.</summary>
    /// <param name="namesCommittee">False where the card has named it already.</param>
    public static Container Row(MeetingLine meeting, Texts texts, bool namesCommittee = true)
    {
        List<TextRun> when = [new TextRun(texts.At(meeting.Start)) { Bold = true }];
        if (texts.MeetingState(meeting.State) is { } state)
            when.Add(new TextRun($" – {state}") { Bold = true, Color = Color(meeting.State) });
        if (meeting.MovedFrom is { } from)
            when.Add(new TextRun($" ({texts.MovedFrom(from)})"));
        if (texts.MeetingKind(meeting.Kind) is { } kind)
            when.Add(new TextRun($" – {kind}") { Bold = true });
        List<Element> items = [new RichTextBlock(when)];
        if (meeting.IsMissing)
            items.Add(new RichTextBlock(new TextRun(texts.MeetingNotListed) { Color = TextColor.Warning }) { Spacing = Spacing.None });
        if (namesCommittee)
            items.Add(new RichTextBlock(new TextRun(meeting.CommitteeName)) { Spacing = Spacing.None });
        var name = meeting.Name == meeting.CommitteeName ? null : meeting.Name;
        var details = string.Join(" · ", new[] { name, meeting.Room }.Where(detail => !string.IsNullOrWhiteSpace(detail)));
        if (details.Length > 0)
            items.Add(new RichTextBlock(new TextRun(details) { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.None });
        return new Container(items) { Spacing = Spacing.Small };
    }

    private static TextColor Color(MeetingState state) => state switch
    {
        MeetingState.Cancelled => TextColor.Attention,
        MeetingState.Moved => TextColor.Warning,
        MeetingState.Planned or MeetingState.Invited or MeetingState.Held => TextColor.Default,
    };
}
