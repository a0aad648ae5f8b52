namespace Spk.Bot.Core.Needs;

/// <summary>An entry of the history as one audience may read it; names are resolved, words are not.</summary>
/// <param name="Sequence">Of the entry.</param>
/// <param name="Organisation">On whose behalf.</param>
/// <param name="Person">Only for an Amt and the OE SPK; otherwise null.</param>
/// <param name="Department">Name of the department that it concerns, or null.</param>
/// <param name="To">Who gets it: names of Ämter (a transfer without one goes to the OE SPK), the number of another need, or the name of a committee.</param>
/// <param name="Text">What the person wrote, whole.</param>
/// <param name="Day">The Berlin day that was named.</param>
/// <param name="RuleId">The rule that routed it.</param>
public sealed record HistoryLine(
    int Sequence,
    DateTimeOffset At,
    EntryKind Kind,
    string Organisation,
    MoverRole Role,
    string? Person,
    string? Department,
    string? To,
    string? Text,
    DateOnly? Day,
    CompletionKind? As,
    string? RuleId)
{
    /// <summary>Exactly when a committee decided; then <see cref="To"/> is its name.</summary>
    public CommitteeOutcome? Outcome { get; init; }

    /// <summary>Number of the Drucksache.</summary>
    public string? Paper { get; init; }
}
