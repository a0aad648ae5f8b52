namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Faults with the same consequence.</summary>
/// <param name="Title">In German, for the page.</param>
/// <param name="Hint">In German: what the bot makes of it.</param>
public sealed record FaultGroup(string Title, string Hint);
