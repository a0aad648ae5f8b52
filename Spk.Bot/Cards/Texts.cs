using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>Every word that a card says, in one language. Names and what people wrote are filled in as they are. Dates are those of the borough's wall clock.</summary>
internal abstract class Texts
{
    public static Texts Of(CardLanguage language) => language switch
    {
        CardLanguage.German => GermanTexts.Instance,
        CardLanguage.English => EnglishTexts.Instance,
    };

    /// <summary>ISO 639, two letters (the official renderer refuses more).</summary>
    public abstract string LanguageTag { get; }

    // Everywhere
    public abstract string Number(int value);
    public abstract string Day(DateOnly day);
    public abstract string At(DateTimeOffset instant);
    public abstract string Ago(int days);
    public abstract string AsOf(DateTimeOffset instant);
    public abstract string More(int count);
    public abstract string None { get; }
    public abstract string PleaseChoose { get; }
    public abstract string ShowWholeText { get; }
    public abstract string TextCut { get; }
    public abstract string CardCut { get; }

    /// <summary>On a card that was posted although an earlier post may have arrived.</summary>
    public abstract string SentAgain { get; }

    /// <summary>Words with their first letter as at the start of a sentence.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // A need
    public abstract string NeedHeading(string number);
    public abstract string OpenNeed(string number);
    public abstract string Thanks(string number);
    public abstract string ThanksFollowUp { get; }
    public abstract string Status(NeedStatus status);
    public abstract string Overdue { get; }
    public abstract MoveTexts Moves { get; }
    public abstract string PleaseAcknowledge(string number);
    public abstract string PleaseAssign(string number);
    public abstract string NeedStands(string number, NeedStatus status);
    public abstract string ReceiptSummary(string number);
    public abstract string Region { get; }
    public abstract string Place { get; }
    public abstract string Theme { get; }
    public abstract string ThemeUnknown { get; }
    public abstract string UrgencyLabel { get; }
    public abstract string Urgency(Urgency urgency);
    public abstract string ReportedBy { get; }
    public abstract string ReportedOn { get; }
    public abstract string Deadline { get; }
    public abstract string AcknowledgeBy(DateOnly day);
    public abstract string OverdueSince(DateOnly day, int days);
    public abstract string Departments { get; }
    public abstract string Lead { get; }
    public abstract string AcknowledgedAt(DateTimeOffset instant, string? person);
    public abstract string TriageDecides { get; }
    public abstract string WhyUs { get; }
    public abstract string WhyThisDepartment { get; }
    public abstract string RuleSource(string ruleId, int version);
    public abstract string Refresh { get; }
    public abstract string AssignTo { get; }
    public abstract string AssignToMissing { get; }
    public abstract string AssignReason { get; }
    public abstract string AssignReasonMissing { get; }
    public abstract string Assign { get; }

    // Reporting
    public abstract string FormHeading { get; }
    public abstract string DangerHint { get; }
    public abstract string PrivacyHint { get; }
    public abstract string FormTitle { get; }
    public abstract string FormTitleExample { get; }
    public abstract string FormDescription { get; }
    public abstract string FormDescriptionExample { get; }
    public abstract string FormPlace { get; }
    public abstract string FormPlaceExample { get; }
    public abstract string FormNext { get; }
    public abstract string FaultCount(int count);
    public abstract string Fault(ReportFault fault);

    /// <summary>The wire's words <c>niedrig</c>, <c>mittel</c>, <c>hoch</c> with what each means.</summary>
    public abstract IReadOnlyList<(string Value, string Label)> UrgencyChoices { get; }
    public abstract string PreviewHeading { get; }
    public abstract string PreviewSend { get; }
    public abstract string PreviewBack { get; }
    public abstract string GoesTo { get; }
    public abstract string GoesToOffice { get; }
    public abstract string TakesPart { get; }
    public abstract string Why { get; }
    public abstract string PersonalDataWarning(IReadOnlyList<PersonalDataKind> kinds);

    // Status and lists
    public abstract string StatusSummary(string label, int open, int overdue);
    public abstract string FigureOpen { get; }
    public abstract string FigureOverdue { get; }
    public abstract string FigureUnacknowledged { get; }
    public abstract string FigureNew { get; }
    public abstract DigestTexts Digests { get; }
    public abstract FigureTexts Figures { get; }
    public abstract string FigureNewInTime { get; }
    public abstract string Period(DateOnly? from, DateOnly? to);
    public abstract string SinceLastQuestion(int count, DateTimeOffset asked);
    public abstract string SolvedInTime(int count);
    public abstract string ShowFigures { get; }
    public abstract string ShowUnacknowledged { get; }
    public abstract string SearchHeading { get; }
    public abstract string Quoted(string words);
    public abstract string NothingFound { get; }
    public abstract string Found(int first, int last, int total, bool isMore);
    public abstract string NothingOpen { get; }
    public abstract string PerDepartment { get; }
    public abstract string OpenPerDepartment { get; }
    public abstract string PerRegion { get; }
    public abstract string Department { get; }
    public abstract string Oldest { get; }
    public abstract string NextMeeting { get; }
    public abstract string ListHeading(NeedCondition condition);
    public abstract string ListEmpty(NeedCondition condition);
    public abstract string Range(int first, int last, int total);
    public abstract string NextPage { get; }
    public abstract string PageBefore { get; }

    // Meetings and digests
    public abstract string Meetings { get; }
    public abstract string NoMeetings { get; }

    /// <summary>Null while there is nothing to say about it.</summary>
    public abstract string? MeetingState(MeetingState state);

    /// <summary>Null for an ordinary one.</summary>
    public abstract string? MeetingKind(MeetingKind kind);
    public abstract string MovedFrom(DateTimeOffset start);
    public abstract string MeetingNotListed { get; }
    public abstract string DigestHeading(DigestKind kind);
    public abstract string DigestSummary(DigestKind kind, string committee);
    public abstract string DigestWindow(DateTimeOffset since, DateTimeOffset until);
    public abstract string OpenInAll(int count);
    public abstract string DigestNew { get; }
    public abstract string DigestAcknowledged { get; }
    public abstract string DigestOverdue { get; }
    public abstract string DigestMore(int count);

    // Lost places
    public abstract string LostHeading { get; }
    public abstract string LostBecause(LossCause cause);

    /// <param name="place">As it is written after <c>verbinden</c>; null for several places.</param>
    public abstract string LostRemedy(LossCause cause, string? place);
    public abstract string LostWaiting(int count);
    public abstract string LostBack { get; }

    // Failures
    public abstract string Failure(FailureReason reason);

    /// <summary>What a person can do about it, as a whole sentence.</summary>
    public abstract string Remedy(FailureReason reason);

    // Rooms with texts of their own
    public abstract NewsTexts News { get; }
    public abstract DemandTexts Demand { get; }
    public abstract RuleTexts Rules { get; }
    public abstract HandoverTexts Handover { get; }
    public abstract FileTexts Files { get; }

    // The morning report
    public abstract string MorningHeading { get; }
    public abstract string MorningSince(DateTimeOffset since);

    /// <summary>What happened, and what to do about it.</summary>
    public abstract (string What, string Remedy) Morning(MorningLine line);

    // Deadlines and reminders
    public abstract ReminderTexts Reminders { get; }

    // Help and notices
    public abstract string HelpHeading { get; }
    public abstract string HelpInChannel { get; }

    // Words that the chat understands, with what they want beside them.
    public abstract (string Command, string Meaning) HelpReport { get; }
    public abstract (string Command, string Meaning) HelpStatus { get; }
    public abstract (string Command, string Meaning) HelpOpen { get; }
    public abstract (string Command, string Meaning) HelpOverdue { get; }
    public abstract (string Command, string Meaning) HelpNeed { get; }
    public abstract (string Command, string Meaning) HelpSearch { get; }
    public abstract (string Command, string Meaning) HelpFigures { get; }
    public abstract (string Command, string Meaning) HelpHandover { get; }
    public abstract (string Command, string Meaning) HelpMeetings { get; }
    public abstract (string Command, string Meaning) HelpDigest { get; }
    public abstract (string Command, string Meaning) HelpLink { get; }
    public abstract (string Command, string Meaning) HelpHelp { get; }
    public abstract string LinkedWith(string names);
    public abstract string ReportNeed { get; }
    public abstract string ShowStatus { get; }
    public abstract string ShowOpen { get; }
    public abstract string ShowOverdue { get; }
    public abstract string ShowMeetings { get; }
    public abstract string DidYouMean { get; }

    /// <param name="arguments">As the kind documents; a missing one is read as empty.</param>
    public abstract (string Heading, string Sentence) Notice(NoticeKind kind, IReadOnlyList<string> arguments);

    public string UrgencyOf(string wireWord) => wireWord switch
    {
        "niedrig" => Urgency(Core.Needs.Urgency.Low),
        "hoch" => Urgency(Core.Needs.Urgency.High),
        _ => Urgency(Core.Needs.Urgency.Normal),
    };

    protected static string Argument(IReadOnlyList<string> arguments, int index) => index < arguments.Count ? arguments[index] : "";
}
