using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs.Demand;

namespace Spk.Bot.Core.Needs;

/// <summary>The form to report a need: six inputs (title, description, region, theme, urgency, place), prefilled where a sentence or a message told something.</summary>
/// <param name="Draft">What is filled in already.</param>
/// <param name="Regions">Bezirksregionen that may be chosen; the person's own first.</param>
/// <param name="Themes">Themes; the last one stands for "the OE SPK decides" with the value <see cref="ReportDraft.UnknownTheme"/>.</param>
/// <param name="Faults">What must be mended, after a submission that was refused.</param>
/// <param name="InDialog">Drawn inside a dialog (message action), where only plain submits work.</param>
public sealed record ReportFormView(ReportDraft Draft, IReadOnlyList<Choice> Regions, IReadOnlyList<Choice> Themes, IReadOnlyList<ReportFault> Faults, bool InDialog) : CardView;

/// <summary>A filled form with the Amt that would get it, and why: one tap from being sent.</summary>
/// <param name="LeadName">Null: nobody is named by a rule, the OE SPK decides.</param>
/// <param name="Reason">One sentence, from the rule.</param>
/// <param name="PersonalData">What in the text looks like personal data (kind names such as "e-mail"); a warning, never a refusal.</param>
public sealed record ReportPreviewView(
    ReportDraft Draft,
    string RegionName,
    string? AreaName,
    string? ThemeName,
    string? LeadName,
    IReadOnlyList<string> WithNames,
    string Reason,
    IReadOnlyList<PersonalDataKind> PersonalData,
    bool InDialog) : CardView
{
    /// <summary>What may have been reported already, likest first.</summary>
    public IReadOnlyList<SimilarNeed> Similar { get; init; } = [];
}

/// <summary>What the person typed, as typed (trimmed), not yet valid.</summary>
/// <param name="Region">LOR id of a Bezirksregion (6 digits) or a Planungsraum (8 digits); empty: none chosen.</param>
/// <param name="Theme">Theme key, <see cref="UnknownTheme"/>, or empty: none chosen.</param>
/// <param name="Urgency">One of <c>niedrig</c>, <c>mittel</c>, <c>hoch</c>.</param>
public sealed record ReportDraft(string Title, string Description, string Region, string Theme, string Urgency, string Place)
{
    /// <summary>Value of the theme "weiß ich nicht": the OE SPK decides.</summary>
    public const string UnknownTheme = "unklar";

    public static ReportDraft Empty { get; } = new("", "", "", "", "mittel", "");
}

/// <summary>Why a form is refused; each belongs to one input.</summary>
public enum ReportFault
{
    TitleMissing,
    TitleTooLong,
    DescriptionMissing,
    DescriptionTooLong,
    RegionMissing,
    RegionUnknown,
    ThemeMissing,
    ThemeUnknown,
    UrgencyUnknown,
    PlaceTooLong,
}

/// <summary>Kinds of personal data that a text seems to hold.</summary>
public enum PersonalDataKind
{
    EmailAddress,
    PhoneNumber,
    BankAccount,
}
