using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

internal sealed class EnglishTexts : Texts
{
    public static readonly EnglishTexts Instance = new();

    public override string LanguageTag => "en";

    public override string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day:ddd, d MMM yyyy}");

    public override string At(DateTimeOffset instant) => string.Create(CultureInfo.InvariantCulture, $"{LocalTime.Of(instant):ddd, d MMM yyyy, HH:mm}");

    public override string Age(int days) => days switch
    {
        <= 0 => "today",
        1 => "1 day ago",
        _ => $"{Number(days)} days ago",
    };

    public override string NeedHeading(string number) => $"Need {number}";

    public override string Thanks(string number) => $"Thank you! Your need has the number {number}.";

    public override string ThanksFollowUp => "This card always shows you how things stand.";

    public override string Status(NeedStatus status) => status switch
    {
        NeedStatus.Triage => "to be clarified",
        NeedStatus.Delivered => "not yet acknowledged",
        NeedStatus.Acknowledged => "acknowledged",
        NeedStatus.Accepted => "responsibility accepted",
        NeedStatus.AwaitingReporter => "question asked",
        NeedStatus.ExternallyOpen => "open outside the borough",
        NeedStatus.Completed => "completed",
    };

    public override string Note(NeedNote note) => note switch
    {
        NeedNote.Acknowledged => "Thank you, your acknowledgement is recorded.",
        NeedNote.AlreadyAcknowledged => "Your department had acknowledged this need before. Nothing was changed.",
        NeedNote.NotYours => "Only members of the responsible department's channel can do this. Nothing was changed.",
        NeedNote.MembershipUnclear => "Your membership could not be checked just now. Nothing was changed – please try again in a moment.",
        NeedNote.Assigned => "Thank you, the department is assigned and will get the need.",
        NeedNote.AlreadyAssigned => "This need had been assigned before. Nothing was changed.",
        NeedNote.AlreadyReported => "You had sent this report before. It remains one need.",
    };

    public override string NeedSummary(string number, NeedStatus status) => status switch
    {
        NeedStatus.Delivered => $"Need {number}: please acknowledge",
        NeedStatus.Triage => $"Need {number}: please assign a department",
        _ => $"Need {number}: {Status(status)}",
    };

    public override string ReceiptSummary(string number) => $"Need {number}: thank you for reporting";

    public override string Region => "Region";

    public override string Place => "Place";

    public override string Theme => "Theme";

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

    public override string OverdueSince(DateOnly day, int days) => $"overdue for {(days == 1 ? "1 day" : $"{Number(days)} days")} (was due {Day(day)})";

    public override string Departments => "Responsible";

    public override string Lead => "lead";

    public override string AcknowledgedAt(DateTimeOffset instant, string? person) =>
        person is null ? $"acknowledged on {At(instant)}" : $"acknowledged on {At(instant)} by {person}";

    public override string TriageDecides => "No department is responsible yet. The OE SPK will decide.";

    public override string WhyUs => "Why us?";

    public override string WhyThisDepartment => "Why this department?";

    public override string RuleSource(string ruleId, int version) => $"Rule {ruleId}, version {Number(version)}";

    public override string Acknowledge => "Acknowledge";

    public override string Refresh => "Refresh";

    public override string AssignTo => "Responsible department";

    public override string AssignToMissing => "Please choose a department.";

    public override string AssignReason => "Reason (one sentence)";

    public override string AssignReasonMissing => "Please give a short reason.";

    public override string Assign => "Assign department";

    public override string NoticeHeading(NoticeKind kind) => kind.ToString();

    public override string NoticeSentence(NoticeKind kind) => kind.ToString();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
