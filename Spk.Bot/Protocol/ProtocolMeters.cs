using System.Diagnostics.Metrics;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol;

/// <summary>Turns by kind and outcome, with their durations. Only what a handler is registered for gets this far, so the labels are few.</summary>
internal sealed class ProtocolMeters
{
    private readonly Histogram<double> turns;

    /// <param name="meters">Null where nobody measures.</param>
    public ProtocolMeters(IMeterFactory? meters = null) => turns = (meters?.Create("Spk") ?? new Meter("Spk"))
        .CreateHistogram<double>("turn_duration_seconds", description: "Turns by type and outcome (answered, failed, too_long, hung_up).");

    public void Turned(InboundActivity activity, TurnOutcome outcome, TimeSpan duration) => turns.Record(
        duration.TotalSeconds,
        new("type", activity.Type == ActivityTypes.Invoke ? activity.Name : activity.Type),
        new("outcome", outcome switch
        {
            TurnOutcome.Answered => "answered",
            TurnOutcome.Failed => "failed",
            TurnOutcome.TooLong => "too_long",
            _ => "hung_up",
        }));
}

/// <summary>How a turn ended.</summary>
internal enum TurnOutcome
{
    Answered,
    Failed,

    /// <summary>Given up after its time.</summary>
    TooLong,

    /// <summary>The caller did not wait.</summary>
    HungUp,
}
