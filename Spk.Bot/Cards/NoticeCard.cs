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
            TextBlock.Title(heading),
            new RichTextBlock(new TextRun(sentence)) { Spacing = Spacing.Small }) { Style = Style(view.Kind) };
        Element[] question = view.Suggestions.Count == 0 || view.Kind is NoticeKind.NeedStandsTwice or NoticeKind.Ambiguous ? [] : [new TextBlock(texts.DidYouMean)];
        Element[] body = [said, .. question, .. Suggestions(view)];
        return new CardContent(Summary(view, heading, texts), body, []);
    }

    // The number is what the reporter will ask for; it says nothing about anybody.
    private static string Summary(NoticeView view, string heading, Texts texts) =>
        view is { Kind: NoticeKind.Reported, Arguments: [var number, ..] } ? texts.ReceiptSummary(number) : heading;

    // One below the other: names are long, and a row of buttons is cut off in a narrow pane. Two of one label could not be told apart by a screen reader.
    private static IEnumerable<Element> Suggestions(NoticeView view) => view.Suggestions
        .DistinctBy(suggestion => suggestion.Label)
        .Take(Buttons.Max)
        .Select(suggestion => new ActionSet(Buttons.Command(suggestion.Label, suggestion.Command)) { Spacing = Spacing.Small });

    private static ContainerStyle Style(NoticeKind kind) => kind switch
    {
        NoticeKind.TryAgain or NoticeKind.DeliveryFailed => ContainerStyle.Attention,
        NoticeKind.NoRole or NoticeKind.RoleUnclear or NoticeKind.NotForYourRole or NoticeKind.OfficeOnly or NoticeKind.ChannelOnly or NoticeKind.NotYourDepartment or NoticeKind.MembershipUnclear
            or NoticeKind.DeliveryUnclear or NoticeKind.DigestMissed or NoticeKind.OutcomeNotYours or NoticeKind.PlaceNotLinked or NoticeKind.SecretEnds or NoticeKind.CertificateEnds => ContainerStyle.Warning,
        NoticeKind.Linked or NoticeKind.Reported or NoticeKind.MarkedForCommittee or NoticeKind.UnmarkedForCommittee => ContainerStyle.Good,
        NoticeKind.Ambiguous or NoticeKind.Elsewhere or NoticeKind.NoSuchDay or NoticeKind.NoLastMeeting or NoticeKind.NotYourRegion or NoticeKind.UnknownCommand or NoticeKind.UnknownPlace or NoticeKind.UnknownNeed or NoticeKind.UnknownTarget or NoticeKind.UnknownCommittee or NoticeKind.UnknownDigest
            or NoticeKind.AlreadyLinked or NoticeKind.WelcomeChannel or NoticeKind.WelcomePersonal or NoticeKind.NothingForCommittee
            or NoticeKind.ExportHow or NoticeKind.NothingToExport or NoticeKind.NothingToRead or NoticeKind.NeedStandsTwice or NoticeKind.CardStandsTwice => ContainerStyle.Default,
    };
}
