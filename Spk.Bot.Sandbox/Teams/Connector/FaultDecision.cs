using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>How a test spoils one connector call; see <see cref="SandboxTeams.ConnectorFault"/>.</summary>
public abstract record FaultDecision
{
    private FaultDecision()
    {
    }

    /// <summary>Whether the call takes effect before it is spoiled: the bot then cannot know that it arrived.</summary>
    public bool AfterEffect { get; init; }

    /// <summary>Answers in place of Teams.</summary>
    /// <param name="Body">Null for an empty body.</param>
    /// <param name="RetryAfter">Header in whole seconds, rounded up.</param>
    public sealed record Answer(int Status, JsonElement? Body = null, TimeSpan? RetryAfter = null) : FaultDecision;

    /// <summary>Never answers; ends with a dropped connection when the bot gives up, the simulator stops, or <paramref name="Until"/> is done.</summary>
    public sealed record Hang(Task? Until = null) : FaultDecision;

    /// <summary>Drops the connection.</summary>
    public sealed record Close : FaultDecision;
}
