using System.Diagnostics.Metrics;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol;

/// <summary>Turns by kind and outcome, with their durations. Only what a handler is registered for gets this far, so the labels are few.</summary>
internal sealed class ProtocolMeters
{
    private readonly Counter<long> turns;
    private readonly Histogram<double> durations;

    /// <param name="meters">Null where nobody measures.</param>
    public ProtocolMeters(IMeterFactory? meters = null)
    {
        var meter = meters?.Create("Spk") ?? new Meter("Spk");
        turns = meter.CreateCounter<long>("turns_total", description: "Turns by outcome.");
        durations = meter.CreateHistogram<double>("turn_duration_seconds", description: "Turns by type and outcome, and how long they took.");
        foreach (var outcome in Enum.GetValues<TurnOutcome>())
            Count(outcome, 0);
    }

    public void Turned(InboundActivity activity, TurnOutcome outcome, TimeSpan duration)
    {
        Count(outcome, 1);
        durations.Record(duration.TotalSeconds, new("type", activity.Type == ActivityTypes.Invoke ? activity.Name : activity.Type), new("outcome", outcome.ToString()));
    }

    private void Count(TurnOutcome outcome, int by) => turns.Add(by, new KeyValuePair<string, object?>("outcome", outcome.ToString()));
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

    /// <summary>Not run: more than a person or a tenant may ask for.</summary>
    Limited,
}
