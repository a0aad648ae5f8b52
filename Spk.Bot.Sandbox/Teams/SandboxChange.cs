using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>One thing that is different now; exactly one of the values belongs to the kind.</summary>
/// <param name="Kind"><c>message</c>, <c>place</c>, <c>clock</c>, <c>trace</c> or <c>faults</c>: the wire's words.</param>
public sealed record SandboxChange(
    string Kind, SandboxMessage? Message = null, SandboxPlace? Place = null, DateTimeOffset? Now = null, TraceEntry? Trace = null,
    IReadOnlyList<PlantedFaultState>? Faults = null)
{
    public static SandboxChange Of(SandboxMessage message) => new("message", Message: message);

    public static SandboxChange Of(SandboxPlace place) => new("place", Place: place);

    public static SandboxChange Of(DateTimeOffset now) => new("clock", Now: now);

    public static SandboxChange Of(TraceEntry trace) => new("trace", Trace: trace);

    /// <param name="faults">All that are planted now.</param>
    public static SandboxChange Of(IReadOnlyList<PlantedFaultState> faults) => new("faults", Faults: faults);
}
