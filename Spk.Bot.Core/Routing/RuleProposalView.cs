using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Routing;

/// <summary>To the OE SPK: a change of responsibility that practice proposes, and what was decided on it.</summary>
/// <param name="Key">Of the proposal, for its buttons.</param>
/// <param name="RegionName">Null: for the whole borough.</param>
/// <param name="Evidence">The needs that propose it.</param>
/// <param name="RuleId">Once approved.</param>
/// <param name="DecidedBy">Organisation.</param>
/// <param name="HasChanged">The last click found another state than it showed, and changed nothing.</param>
public sealed record RuleProposalView(
    string Key, string ThemeName, string FromName, string ToName, string? RegionName, IReadOnlyList<RuleEvidence> Evidence, RuleChangeState State,
    string? RuleId, string? DecidedBy, DateTimeOffset? DecidedAt, bool HasChanged = false) : CardView;

/// <summary>A need that ended with another Amt than the rules name.</summary>
public sealed record RuleEvidence(string Number, string Title, string RegionName);
