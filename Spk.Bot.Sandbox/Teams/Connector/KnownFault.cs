namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>One way in which Teams fails; a row of <see cref="ConnectorFaults"/>.</summary>
/// <param name="Key">Unique; Teams' own error code where it has one.</param>
/// <param name="Title">In German, for the page.</param>
public sealed record KnownFault(string Key, FaultGroup Group, string Title, FaultDecision Decision);

/// <summary>Faults with the same consequence.</summary>
/// <param name="Title">In German, for the page.</param>
/// <param name="Hint">In German: what the bot makes of it.</param>
public sealed record FaultGroup(string Title, string Hint);
