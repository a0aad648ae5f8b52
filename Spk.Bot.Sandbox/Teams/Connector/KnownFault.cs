namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>One way in which Teams fails; a row of <see cref="ConnectorFaults"/>.</summary>
/// <param name="Key">Unique; Teams' own error code where it has one.</param>
/// <param name="Title">In German, for the page.</param>
public sealed record KnownFault(string Key, FaultGroup Group, string Title, FaultDecision Decision);
