using System.Text.Json.Serialization;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// What a card is to say, in facts, without a word of layout or language. Needs and digests are read anew for each rendering; an answer to a question is stored as its view,
/// since it is a statement about an instant.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "view")]
[JsonDerivedType(typeof(NeedView), "need")]
[JsonDerivedType(typeof(MoveFormView), "move-form")]
[JsonDerivedType(typeof(MoveMenuView), "move-menu")]
[JsonDerivedType(typeof(NeedHistoryView), "need-history")]
[JsonDerivedType(typeof(NeedListView), "need-list")]
[JsonDerivedType(typeof(Search.SearchView), "search")]
[JsonDerivedType(typeof(Figures.FiguresView), "figures")]
[JsonDerivedType(typeof(ReportFormView), "report-form")]
[JsonDerivedType(typeof(ReportPreviewView), "report-preview")]
[JsonDerivedType(typeof(RegionStatusView), "region-status")]
[JsonDerivedType(typeof(MeetingListView), "meeting-list")]
[JsonDerivedType(typeof(DigestView), "digest")]
[JsonDerivedType(typeof(OutcomeFormView), "outcome-form")]
[JsonDerivedType(typeof(DigestPreviewView), "digest-preview")]
[JsonDerivedType(typeof(HandoverView), "handover")]
[JsonDerivedType(typeof(Documents.FileView), "file")]
[JsonDerivedType(typeof(HelpView), "help")]
[JsonDerivedType(typeof(NoticeView), "notice")]
[JsonDerivedType(typeof(LostPlacesView), "lost-places")]
[JsonDerivedType(typeof(MorningReportView), "morning-report")]
[JsonDerivedType(typeof(NewsView), "news")]
[JsonDerivedType(typeof(SimilarView), "similar")]
[JsonDerivedType(typeof(RuleProposalView), "rule-proposal")]
[JsonDerivedType(typeof(ReminderView), "reminders")]
[JsonDerivedType(typeof(SolvedView), "solved")]
[JsonDerivedType(typeof(DueView), "due")]
public abstract record CardView;

/// <summary>Language of a card: that of the person who asked, or the borough's for a channel.</summary>
public enum CardLanguage
{
    German = 0,
    English = 1,
}

/// <summary>For whom a card is drawn. A coordination (often guests) and a committee see no staff names; only an Amt and the OE SPK get the Amt's buttons.</summary>
public enum Audience
{
    Office = 0,
    Department = 1,
    Coordination = 2,
    Committee = 3,
}
