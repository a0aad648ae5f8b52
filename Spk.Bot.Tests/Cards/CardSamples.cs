using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Cards;

/// <summary>Every card in its important states: none, one, many; each audience, each note; long words, long texts; both languages.</summary>
public static partial class CardSamples
{
    /// <summary>So, 22.11.2026, 15:04 in Berlin.</summary>
    public static DateTimeOffset Now => new(2026, 11, 22, 14, 4, 0, TimeSpan.Zero);

    public static IReadOnlyList<CardSample> All => [.. German(), .. InEnglish()];

    public static CardSample Named(string name) => All.Single(sample => sample.Name == name);

    private static IEnumerable<CardSample> German() =>
        [.. Needs(), .. MoveSamples(), .. Reporting(), .. Overviews(), .. Handovers(), .. Files(), .. Digests(), .. Deadlines(), .. Notices(), .. NewsOfNeeds(), .. SharedDemand(), .. RuleProposals()];

    // One of each kind is enough: the layout is the same, only the words differ.
    private static IEnumerable<CardSample> InEnglish() =>
        German().Where(sample => EnglishToo.Contains(sample.Name)).Select(sample => sample with { Name = sample.Name + "-en", Language = CardLanguage.English });

    private static HashSet<string> EnglishToo =>
    [
        "move-form-transfer-faults", "move-menu-lead", "need-history", "need-department-words", "need-office-decision", "move-form-reply",
        "need-department-delivered", "need-office-triage", "need-coordination-receipt", "need-department-overdue", "form-faults", "preview-personal-data", "status-region",
        "list-open-page", "meetings-many", "digest-before-meeting", "digest-posted", "outcome-form-fault", "preview-open", "help-channel-office", "notice-UnknownPlace", "lost-one-back", "morning-many", "reminders-many", "solved-open", "due-pauses",
        "news-every-kind", "handover-amt", "file-link", "similar-three", "similar-merged", "preview-similar", "rule-approved", "search-page", "figures-region", "status-since",
    ];

    private static DateTimeOffset Berlin(int year, int month, int day, int hour, int minute) =>
        new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(1)).ToUniversalTime();
}
