using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>What a committee made of a need, in English.</summary>
internal static class EnglishOutcomes
{
    private static EnglishTexts Common => EnglishTexts.Instance;

    public static string Of(CommitteeOutcome? outcome) => outcome switch
    {
        CommitteeOutcome.Noted => "noted",
        CommitteeOutcome.Resolved => "resolved",
        CommitteeOutcome.Deferred => "deferred",
        CommitteeOutcome.Examine => "to be examined",
        CommitteeOutcome.Rejected => "rejected",
        _ => "dealt with",
    };

    public static string Day(CommitteeOutcome? outcome, DateOnly? day) => day is { } on ? $"{(outcome == CommitteeOutcome.Examine ? " by" : " on")} {Common.Day(on)}" : "";

    public static string Paper(string? paper) => paper is null ? "" : $", paper {paper}";
}
