using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>One HTTP exchange with the bot. Carries bodies, never tokens.</summary>
/// <param name="N">Counts from 1, in the order in which exchanges ended.</param>
/// <param name="At">When it began, by the simulator's clock.</param>
/// <param name="What">The activity's kind and name, or the connector call's.</param>
/// <param name="Status">HTTP status; 0 when there was no answer.</param>
/// <param name="Ms">Real milliseconds.</param>
/// <param name="Response">JSON as it is; anything else as a string.</param>
/// <param name="SpoiledBy">In German: the fault or limit that the call ran into.</param>
public sealed record TraceEntry(
    int N, DateTimeOffset At, TraceDirection Direction, string What, string Url, int Status, long Ms, JsonElement? Request, JsonElement? Response,
    string? SpoiledBy = null);

public enum TraceDirection
{
    ToBot,
    FromBot,
}
