using System.Text.Json.Nodes;
using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Search;

namespace Spk.Bot.Cards;

/// <summary>View to card, pure: the same view gives the same card.</summary>
public static class CardRenderer
{
    /// <summary>
    /// Most bytes of a card, written as UTF-8 without escaping letters. Teams takes about 100 KB per message (docs: limits of bots), older clients and paths less than 28 KB.
    /// </summary>
    public const int MaxBytes = 25_000;

    /// <summary>Kept free for the sentence that says something was shortened.</summary>
    private const int Reserve = 300;

    public static RenderedCard Render(CardView view, CardLanguage language, CardContext context)
    {
        var texts = Texts.Of(language);
        var content = Draw(view, texts, context);
        var card = Json.Object(
            ("type", "AdaptiveCard"),
            ("$schema", "http://adaptivecards.io/schemas/adaptive-card.json"),
            ("version", "1.5"),
            ("lang", texts.LanguageTag),
            ("speak", content.Summary),
            ("fallbackText", content.Summary),
            ("msteams", new JsonObject { ["width"] = "Full" }),
            ("body", Json.Array(content.Body, element => element.ToJson())));
        if (context.IsRepeat)
            card["body"]!.AsArray().Insert(0, new Container(new TextBlock(texts.SentAgain)) { Style = ContainerStyle.Accent }.ToJson());
        if (content.Actions.Count > 0)
            card["actions"] = Json.Array(content.Actions, action => action.ToJson());
        if (CardSize.Fit(card, MaxBytes - Reserve))
            card["body"]!.AsArray().Add(new TextBlock(texts.CardCut) { Subtle = true }.ToJson());
        return new RenderedCard(card, content.Summary);
    }

    /// <summary>A notice where there is room for words only: the message of a dialog, the answer to a click. Unlike a summary it names the arguments.</summary>
    public static string Say(NoticeView notice, CardLanguage language)
    {
        var (heading, sentence) = Texts.Of(language).Notice(notice.Kind, notice.Arguments);
        return heading[^1] is '!' ? $"{heading} {sentence}" : $"{heading}. {sentence}";
    }

    private static CardContent Draw(CardView view, Texts texts, CardContext context) => view switch
    {
        NeedView need => NeedCard.Draw(need, texts, context),
        MoveFormView form => MoveFormCard.Draw(form, texts, context),
        MoveMenuView menu => MoveMenuCard.Draw(menu, texts, context),
        NeedHistoryView history => NeedHistoryCard.Draw(history, texts, context),
        NeedListView list => NeedListCard.Draw(list, texts),
        FiguresView figures => FiguresCard.Draw(figures, texts),
        SearchView search => SearchCard.Draw(search, texts),
        ReportFormView form => ReportFormCard.Draw(form, texts, context),
        ReportPreviewView preview => ReportPreviewCard.Draw(preview, texts, context),
        RegionStatusView status => RegionStatusCard.Draw(status, texts),
        MeetingListView meetings => MeetingListCard.Draw(meetings, texts),
        DigestView digest => DigestCard.Draw(digest, texts, context),
        OutcomeFormView form => OutcomeFormCard.Draw(form, texts, context),
        DigestPreviewView preview => DigestPreviewCard.Draw(preview, texts, context),
        HandoverView handover => HandoverCard.Draw(handover, texts),
        FileView file => FileCard.Draw(file, texts),
        HelpView help => HelpCard.Draw(help, texts),
        LostPlacesView lost => LostPlacesCard.Draw(lost, texts),
        MorningReportView report => MorningReportCard.Draw(report, texts),
        NewsView news => NewsCard.Draw(news, texts),
        SimilarView similar => SimilarCard.Draw(similar, texts, context),
        RuleProposalView rule => RuleProposalCard.Draw(rule, texts),
        ReminderView reminders => ReminderCard.Draw(reminders, texts, context),
        SolvedView solved => SolvedCard.Draw(solved, texts, context),
        DueView due => DueCard.Draw(due, texts, context),
        NoticeView notice => NoticeCard.Draw(notice, texts),
        _ => throw new ArgumentOutOfRangeException(nameof(view), view.GetType().Name, "No card draws this view."),
    };
}
