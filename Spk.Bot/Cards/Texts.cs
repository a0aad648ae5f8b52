using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>Every word that a card says, in one language. Names and what people wrote are filled in as they are.</summary>
internal abstract class Texts
{
    public static Texts Of(CardLanguage language) => language switch
    {
        CardLanguage.German => GermanTexts.Instance,
        CardLanguage.English => EnglishTexts.Instance,
    };

    /// <summary>BCP 47.</summary>
    public abstract string LanguageTag { get; }

    // Dates: local time of the borough.
    public abstract string Day(DateOnly day);

    public abstract string At(DateTimeOffset instant);

    public abstract string Age(int days);

    // Need
    public abstract string NeedHeading(string number);

    public abstract string Thanks(string number);

    public abstract string ThanksFollowUp { get; }

    public abstract string Status(NeedStatus status);

    public abstract string Note(NeedNote note);

    public abstract string NeedSummary(string number, NeedStatus status);

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

    public abstract string Acknowledge { get; }

    public abstract string Refresh { get; }

    public abstract string AssignTo { get; }

    public abstract string AssignToMissing { get; }

    public abstract string AssignReason { get; }

    public abstract string AssignReasonMissing { get; }

    public abstract string Assign { get; }

    // Notices
    public abstract string NoticeHeading(NoticeKind kind);

    /// <summary>The sentence with <c>{0}</c>, <c>{1}</c> … for the arguments.</summary>
    public abstract string NoticeSentence(NoticeKind kind);
}
