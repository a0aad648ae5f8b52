using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>What the bot answered to one activity.</summary>
/// <param name="Status">HTTP status; 0 when it did not answer in time or could not be reached.</param>
/// <param name="Body">JSON as it is, anything else as a string; null when empty.</param>
/// <param name="TraceNumber">Number of the exchange in the trace, for <see cref="SandboxTeams.RedeliverAsync"/>.</param>
public sealed record BotAnswer(int Status, JsonElement? Body, int TraceNumber);

/// <summary>A person's message, and what the bot answered to its activity.</summary>
/// <param name="Answer">Null when Teams does not tell the bot: not mentioned, or not installed there.</param>
public sealed record SaidMessage(SandboxMessage Message, BotAnswer? Answer);
