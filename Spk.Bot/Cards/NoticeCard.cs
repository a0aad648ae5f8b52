using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>One or two sentences, and what can be picked instead.</summary>
internal static class NoticeCard
{
    public static CardContent Draw(NoticeView view, Texts texts)
    {
        var (heading, sentence) = texts.Notice(view.Kind, view.Arguments);
        var said = new Container(
            new TextBlock(heading) { Heading = true, Bold = true },
            new RichTextBlock(new TextRun(sentence)) { Spacing = Spacing.Small }) { Style = Style(view.Kind) };
        Element[] body = view.Suggestions.Count == 0 ? [said] : [said, new TextBlock(texts.DidYouMean)];
        return new CardContent(heading, body, [.. Suggestions(view)]);
    }

    // Two suggestions with one label would be two buttons that a screen reader cannot tell apart.
    private static IEnumerable<CardAction> Suggestions(NoticeView view) => view.Suggestions
        .DistinctBy(suggestion => suggestion.Label)
        .Take(Buttons.Max)
        .Select(suggestion => Buttons.Command(PlainText.Shorten(suggestion.Label, 60), suggestion.Command));

    private static ContainerStyle Style(NoticeKind kind) => kind switch
    {
        NoticeKind.TryAgain or NoticeKind.DeliveryFailed => ContainerStyle.Attention,
        NoticeKind.NoRole or NoticeKind.OfficeOnly or NoticeKind.ChannelOnly or NoticeKind.NotYourDepartment or NoticeKind.MembershipUnclear
            or NoticeKind.DeliveryUnclear or NoticeKind.PlaceNotLinked => ContainerStyle.Warning,
        NoticeKind.Linked or NoticeKind.Reported => ContainerStyle.Good,
        NoticeKind.UnknownCommand or NoticeKind.UnknownPlace or NoticeKind.UnknownNeed or NoticeKind.UnknownTarget or NoticeKind.UnknownCommittee
            or NoticeKind.AlreadyLinked or NoticeKind.WelcomeChannel or NoticeKind.WelcomePersonal or NoticeKind.NothingForCommittee
            or NoticeKind.NothingToRead => ContainerStyle.Default,
    };
}
