using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What a committee made of a need, in German.</summary>
internal static class GermanOutcomes
{
    private static GermanTexts Common => GermanTexts.Instance;

    public static string Of(CommitteeOutcome? outcome) => outcome switch
    {
        CommitteeOutcome.Noted => "zur Kenntnis genommen",
        CommitteeOutcome.Resolved => "beschlossen",
        CommitteeOutcome.Deferred => "vertagt",
        CommitteeOutcome.Examine => "Prüfauftrag",
        CommitteeOutcome.Rejected => "abgelehnt",
        _ => "behandelt",
    };

    public static string Day(CommitteeOutcome? outcome, DateOnly? day) => day is { } on ? $"{(outcome == CommitteeOutcome.Examine ? " bis" : " am")} {Common.Day(on)}" : "";

    public static string Paper(string? paper) => paper is null ? "" : $", Drs. {paper}";
}
