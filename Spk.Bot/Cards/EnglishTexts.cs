using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>English, for people whose Teams speaks it. Names of the field (Amt names, regions, themes) stay German.</summary>
internal sealed class EnglishTexts : Texts
{
    public static readonly EnglishTexts Instance = new();

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public override string LanguageTag => "en";

    // Everywhere
    public override string Number(int value) => value.ToString("N0", British);
    public override string Day(DateOnly day) => day.ToString("ddd, d MMM yyyy", British);
    public override string At(DateTimeOffset instant) => LocalTime.Of(instant).ToString("ddd, d MMM yyyy, HH:mm", British);
    public override string Ago(int days) => days <= 0 ? "today" : $"{Days(days)} ago";
    public override string AsOf(DateTimeOffset instant) => $"As of {At(instant)}";
    public override string More(int count) => $"and {Number(count)} more";
    public override string None => "none";
    public override string PleaseChoose => "Please choose";
    public override string ShowWholeText => "Show the whole text";
    public override string TextCut => "The text is shortened here. The OE SPK has the whole of it.";
    public override string SentAgain => "Sent again: it was unclear whether this card had arrived. If it stands here twice, this one counts.";

    public override string CardCut => "Some texts are shortened so that the card fits into Teams. The OE SPK has the whole of them.";

    // A need
    public override string NeedHeading(string number) => $"Need {number}";
    public override string OpenNeed(string number) => $"Show need {number}";
    public override string Thanks(string number) => $"Thank you! Your need has the number {number}.";
    public override string ThanksFollowUp => "This card always shows you how things stand.";
    public override string Status(NeedStatus status) => status switch
    {
        NeedStatus.Triage => "to be clarified",
        NeedStatus.Delivered => "not yet acknowledged",
        NeedStatus.Acknowledged => "acknowledged",
        NeedStatus.Accepted => "responsibility accepted",
        NeedStatus.AwaitingReporter => "question asked",
        NeedStatus.ExternallyOpen => "open with others",
        NeedStatus.Completed => "completed",
        NeedStatus.Transferred => "handed on",
    };
    public override string Overdue => "overdue";
    public override MoveTexts Moves => EnglishMoves.Instance;
    public override string PleaseAcknowledge(string number) => $"Need {number}: please acknowledge";
    public override string PleaseAssign(string number) => $"Need {number}: please assign a department";
    public override string NeedStands(string number, NeedStatus status) => $"Need {number}: {Status(status)}";
    public override string ReceiptSummary(string number) => $"Need {number}: thank you for reporting";
    public override string Region => "Area";
    public override string Place => "Place";
    public override string Theme => "Topic";
    public override string ThemeUnknown => "not yet known";
    public override string UrgencyLabel => "Urgency";
    public override string Urgency(Urgency urgency) => urgency switch
    {
        Core.Needs.Urgency.Low => "low",
        Core.Needs.Urgency.Normal => "medium",
        Core.Needs.Urgency.High => "high",
    };
    public override string ReportedBy => "Reported by";
    public override string ReportedOn => "Reported on";
    public override string Deadline => "Deadline";
    public override string AcknowledgeBy(DateOnly day) => $"acknowledge by {Day(day)}";
    public override string OverdueSince(DateOnly day, int days) => $"overdue for {Days(days)} (acknowledge by {Day(day)})";
    public override string Departments => "Responsible";
    public override string Lead => "lead";
    public override string AcknowledgedAt(DateTimeOffset instant, string? person) => $"acknowledged on {At(instant)}{(person is null ? "" : $" by {person}")}";
    public override string TriageDecides => "No department is responsible yet. The OE SPK will decide.";
    public override string WhyUs => "Why us?";
    public override string WhyThisDepartment => "Why this department?";
    public override string RuleSource(string ruleId, int version) => $"Rule {ruleId}, version {Number(version)}";
    public override string Refresh => "Refresh";
    public override string AssignTo => "Responsible department";
    public override string AssignToMissing => "Please choose a department.";
    public override string AssignReason => "Reason (one sentence)";
    public override string AssignReasonMissing => "Please give a short reason.";
    public override string Assign => "Assign department";

    // Reporting
    public override string FormHeading => "Report a need";
    public override string DangerHint => "Danger to life: call 112 or 110.";
    public override string PrivacyHint => "Please no names, addresses or phone numbers of residents.";
    public override string FormTitle => "Title";
    public override string FormTitleExample => "e.g. No zebra crossing at the school";
    public override string FormDescription => "Description";
    public override string FormDescriptionExample => "What is missing or wrong, for whom, since when? What would help?";
    public override string FormPlace => "Place (if known)";
    public override string FormPlaceExample => "e.g. Weserstraße, in front of the school";
    public override string FormNext => "Continue to preview";
    public override string FaultCount(int count) => count == 1 ? "Please check one more entry." : $"Please check {Number(count)} more entries.";
    public override string Fault(ReportFault fault) => fault switch
    {
        ReportFault.TitleMissing => "Please enter a title.",
        ReportFault.TitleTooLong => "The title can have at most 120 characters. This is its beginning.",
        ReportFault.DescriptionMissing => "Please describe the need.",
        ReportFault.DescriptionTooLong => "The description can have at most 4,000 characters. This is its beginning.",
        ReportFault.RegionMissing => "Please choose an area.",
        ReportFault.RegionUnknown => "There is no such area. Please choose one from the list.",
        ReportFault.ThemeMissing => "Please choose a topic.",
        ReportFault.ThemeUnknown => "There is no such topic. Please choose one from the list.",
        ReportFault.UrgencyUnknown => "Please choose the urgency.",
        ReportFault.PlaceTooLong => "The place can have at most 200 characters. This is its beginning.",
    };
    public override IReadOnlyList<(string Value, string Label)> UrgencyChoices =>
    [
        ("niedrig", "low: can wait"),
        ("mittel", "medium: within the next months"),
        ("hoch", "high: soon, or harm is done"),
    ];
    public override string PreviewHeading => "Please check your report";
    public override string PreviewSend => "Send report";
    public override string PreviewBack => "Back to edit";
    public override string GoesTo => "Goes to";
    public override string GoesToOffice => "OE SPK (decides who is responsible)";
    public override string TakesPart => "Taking part";
    public override string Why => "Why";
    public override string PersonalDataWarning(IReadOnlyList<PersonalDataKind> kinds) =>
        $"Your text seems to hold personal data ({string.Join(", ", kinds.Select(PersonalData))}). Please remove what is not needed.";

    // Status and lists
    public override string StatusSummary(string label, int open, int overdue) => $"Status {label}: {OpenInAll(open)}, {Number(overdue)} overdue";
    public override string FigureOpen => "open";
    public override string FigureOverdue => "overdue";
    public override string FigureUnacknowledged => "not acknowledged";
    public override string FigureNew => "new in 30 days";
    public override DigestTexts Digests => EnglishDigests.Instance;
    public override FigureTexts Figures => EnglishFigures.Instance;
    public override string FigureNewInTime => "new in this time";
    public override string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) when first == last => Day(first),
        ({ } first, { } last) => $"{Day(first)} to {Day(last)}",
        ({ } first, null) => $"since {Day(first)}",
        (null, { } last) => $"until {Day(last)}",
        _ => "",
    };
    public override string SinceLastQuestion(int count, DateTimeOffset asked) => $"New since your last question ({At(asked)}): {Number(count)}";
    public override string SolvedInTime(int count) => $"Solved in this time: {Number(count)}";
    public override string ShowFigures => "Figures";
    public override string ShowUnacknowledged => "Not yet acknowledged";
    public override string SearchHeading => "Search";
    public override string Quoted(string words) => $"“{words}”";
    public override string NothingFound => "Nothing found. Please try another or a shorter word.";
    public override string Found(int first, int last, int total, bool isMore) => $"{Number(first)} to {Number(last)} of {(isMore ? "more than " : "")}{Number(total)} hits";
    public override string NothingOpen => "✓ Nothing is open here right now.";
    public override string PerDepartment => "By department";
    public override string OpenPerDepartment => "Open needs by department";
    public override string PerRegion => "By area";
    public override string Department => "Department";
    public override string Oldest => "Open the longest";
    public override string NextMeeting => "Next meeting";
    public override string ListHeading(NeedCondition condition) => condition switch
    {
        NeedCondition.Any => "Needs",
        NeedCondition.Open => "Open needs",
        NeedCondition.Unacknowledged => "Not yet acknowledged",
        NeedCondition.Overdue => "Overdue needs",
        NeedCondition.ExternallyOpen => "Needs that are with others",
        NeedCondition.AwaitingReporter => "Needs with an open question",
        NeedCondition.Promised => "Needs with a promised date",
        NeedCondition.Solved => "Solved needs",
        NeedCondition.Ended => "Completed needs",
        NeedCondition.Declined => "Declined needs",
        NeedCondition.NotFeasible => "Needs that are not feasible",
        NeedCondition.Withdrawn => "Withdrawn needs",
    };
    public override string ListEmpty(NeedCondition condition) => condition switch
    {
        NeedCondition.Any => "There are no needs here.",
        NeedCondition.Open => "Nothing is open right now.",
        NeedCondition.Unacknowledged => "All open needs are acknowledged.",
        NeedCondition.Overdue => "Nothing is overdue right now.",
        NeedCondition.ExternallyOpen => "Nothing is with others right now.",
        NeedCondition.AwaitingReporter => "No question is open right now.",
        NeedCondition.Promised => "No date is promised right now.",
        NeedCondition.Solved => "Nothing was completed as solved in this time.",
        NeedCondition.Ended => "Nothing was completed in this time.",
        NeedCondition.Declined => "Nothing was declined in this time.",
        NeedCondition.NotFeasible => "Nothing was completed as not feasible in this time.",
        NeedCondition.Withdrawn => "Nothing was withdrawn in this time.",
    };
    public override string Range(int first, int last, int total) => $"{Number(first)} to {Number(last)} of {Number(total)}, oldest first";
    public override string NextPage => "Show more";
    public override string PageBefore => "Back";

    // Meetings and digests
    public override string Meetings => "Coming meetings";
    public override string NoMeetings => "No meetings are known right now.";
    public override string? MeetingState(MeetingState state) => state switch
    {
        Core.Meetings.MeetingState.Planned or Core.Meetings.MeetingState.Invited => null,
        Core.Meetings.MeetingState.Moved => "moved",
        Core.Meetings.MeetingState.Cancelled => "cancelled",
        Core.Meetings.MeetingState.Held => "has taken place",
    };
    public override string? MeetingKind(MeetingKind kind) => EnglishMeetings.Kind(kind);
    public override string MovedFrom(DateTimeOffset start) => $"was {At(start)}";
    public override string MeetingNotListed => EnglishMeetings.NotListed;
    public override string DigestHeading(DigestKind kind) => kind switch
    {
        DigestKind.Weekly => "Weekly digest of needs",
        DigestKind.BeforeMeeting => "Needs for the next meeting",
        DigestKind.OnDemand => "Digest of needs",
        DigestKind.First => "First look: needs for the next meeting",
        DigestKind.Late => "Addendum for the next meeting",
    };
    public override string DigestSummary(DigestKind kind, string committee) => $"{DigestHeading(kind)}: {committee}";
    public override string DigestWindow(DateTimeOffset since, DateTimeOffset until) => $"Period: {At(since)} to {At(until)}";
    public override string OpenInAll(int count) => count == 1 ? "1 open need" : $"{Number(count)} open needs";
    public override string DigestNew => "Newly reported";
    public override string DigestAcknowledged => "Acknowledged";
    public override string DigestOverdue => "Overdue";
    public override string DigestMore(int count) => $"{Number(count)} more: write “open” or “overdue” to see them all.";

    // Lost places
    public override string LostHeading => "No longer linked";
    public override string LostBecause(LossCause cause) => cause switch
    {
        LossCause.BotRemoved => "The app was removed from the team or channel.",
        LossCause.ChannelDeleted => "The channel was deleted.",
        LossCause.TeamArchived => "The team was archived.",
        LossCause.TeamDeleted => "The team was deleted.",
        LossCause.TurnedAway => "Teams takes no more cards there: the app is no longer in the channel, or the channel is gone.",
    };
    public override string LostRemedy(LossCause cause, string? place) =>
        $"{Mend(cause)}, or write in the new channel: link {place ?? "and the name"}. Until then the cards wait, and then they arrive by themselves.";
    public override string LostWaiting(int count) => count switch
    {
        0 => "No card is waiting right now.",
        1 => "1 card is waiting.",
        _ => $"{Number(count)} cards are waiting.",
    };
    public override string LostBack => "✓ Linked again.";

    // Failures
    public override string Failure(FailureReason reason) => reason switch
    {
        FailureReason.NotInstalled => "the app is no longer installed there",
        FailureReason.ChannelMissing => "the channel or chat no longer exists",
        FailureReason.Blocked => "the app was blocked there",
        FailureReason.NotAllowed => "Teams does not let the app write there",
        FailureReason.AppDisabled => "the administration has switched the app off",
        FailureReason.Credentials => "the app's access to Teams is not accepted",
        FailureReason.Busy => "Teams does not answer or is busy",
        FailureReason.TooLarge => "the card is too large for Teams",
        FailureReason.BadCard => "Teams does not accept the card as it is",
        FailureReason.ThreadMissing => "the conversation in the channel was deleted",
        FailureReason.Unknown => "an error that we do not know",
    };
    public override string Remedy(FailureReason reason) => reason switch
    {
        FailureReason.NotInstalled => "Please add the app there again.",
        FailureReason.ChannelMissing => "Please link another channel.",
        FailureReason.Blocked => "The card arrives as soon as the person writes to the app again.",
        FailureReason.NotAllowed => "Please check in the channel whether the app may write there.",
        FailureReason.AppDisabled or FailureReason.Credentials => "Please tell the administration.",
        FailureReason.Busy => "There is nothing to do, it is tried on.",
        FailureReason.TooLarge or FailureReason.BadCard or FailureReason.Unknown => "Please pass this on to whoever looks after the app.",
        FailureReason.ThreadMissing => "There is nothing to do, the card stands in the other channels.",
    };

    // Rooms with texts of their own
    public override NewsTexts News => EnglishNews.Instance;
    public override DemandTexts Demand => EnglishDemand.Instance;
    public override RuleTexts Rules => EnglishRules.Instance;
    public override HandoverTexts Handover => EnglishHandover.Instance;
    public override FileTexts Files => EnglishFiles.Instance;

    // The morning report
    public override string MorningHeading => "What did not get through";
    public override string MorningSince(DateTimeOffset since) => $"Since {At(since)}";
    public override (string What, string Remedy) Morning(MorningLine line) => EnglishMorning.Of(line, this);

    // Deadlines and reminders
    public override ReminderTexts Reminders => EnglishReminders.Instance;

    // Help and notices
    public override string HelpHeading => "What I can do for you";
    public override string HelpInChannel => "In a channel, please mention me with @ first.";
    public override (string Command, string Meaning) HelpReport => ("report", "report a need");
    public override (string Command, string Meaning) HelpStatus => ("status [place or department]", "how things stand in an area, a neighbourhood or a department");
    public override (string Command, string Meaning) HelpOpen => ("open", "all open needs");
    public override (string Command, string Meaning) HelpOverdue => ("overdue", "what nobody has acknowledged though its deadline has passed");
    public override (string Command, string Meaning) HelpNeed => ("need NUMBER", "one need in full");
    public override (string Command, string Meaning) HelpSearch => ("search WORD", "needs that have the word in them");
    public override (string Command, string Meaning) HelpFigures => ("figures PLACE", "counts and times, also per department or theme");
    public override (string Command, string Meaning) HelpHandover => ("handover", "what somebody new must know");
    public override (string Command, string Meaning) HelpMeetings => ("meetings", "the coming committee meetings");
    public override (string Command, string Meaning) HelpDigest => ("overview COMMITTEE", "what concerns a committee");
    public override (string Command, string Meaning) HelpLink => ("link DEPARTMENT, COMMITTEE or COORDINATION", "have cards sent to this channel");
    public override (string Command, string Meaning) HelpHelp => ("help", "this card");
    public override string LinkedWith(string names) => $"This channel is linked with: {names}";
    public override string ReportNeed => "Report a need";
    public override string ShowStatus => "Show status";
    public override string ShowOpen => "Show open needs";
    public override string ShowOverdue => "Show overdue needs";
    public override string ShowMeetings => "Show meetings";
    public override string DidYouMean => "Did you mean:";
    public override (string Heading, string Sentence) Notice(NoticeKind kind, IReadOnlyList<string> arguments) =>
        EnglishNotices.Of(kind, Argument(arguments, 0), Argument(arguments, 1), Argument(arguments, 2), Argument(arguments, 3));

    private static string Mend(LossCause cause) => cause switch
    {
        LossCause.BotRemoved or LossCause.TurnedAway => "Please add the app there again",
        LossCause.ChannelDeleted => "Please restore the channel",
        LossCause.TeamArchived => "Please have the team activated again",
        LossCause.TeamDeleted => "Please have the team restored",
    };

    private static string PersonalData(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.EmailAddress => "e-mail address",
        PersonalDataKind.PhoneNumber => "phone number",
        PersonalDataKind.BankAccount => "bank account",
    };

    private string Days(int days) => days == 1 ? "1 day" : $"{Number(days)} days";
}
