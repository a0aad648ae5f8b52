using System.Diagnostics.Metrics;

namespace Spk.Bot.Core.Delivery;

/// <summary>What the deliverer counts. No label tells a person, a place or a need.</summary>
public sealed class DeliveryMeters
{
    private static readonly string[] Outcomes =
    [
        nameof(ChannelOutcome.Shown), nameof(ChannelOutcome.RetryLater), nameof(ChannelOutcome.Gone), nameof(ChannelOutcome.MessageGone),
        nameof(ChannelOutcome.Refused), nameof(ChannelOutcome.Unclear), nameof(ChannelOutcome.Broken),
    ];

    private readonly Counter<long> deliveries;
    private readonly Counter<long> throttled;
    private readonly Histogram<double> waits;

    /// <param name="meters">Null where nobody measures, as in the command line's verbs.</param>
    public DeliveryMeters(IMeterFactory? meters = null)
    {
        var meter = meters?.Create("Spk") ?? new Meter("Spk");
        deliveries = meter.CreateCounter<long>("deliveries_total", description: "Attempts to post or update a card, by outcome.");
        throttled = meter.CreateCounter<long>("throttled_total", description: "Calls that Teams answered with 429.");
        waits = meter.CreateHistogram<double>("limiter_wait_seconds", description: "How long a card waited for a limit, ours or one that Teams asked for.");

        // A series that began with its first event would hide that event from rate().
        foreach (var outcome in Outcomes)
        {
            Count(outcome, isPost: true, 0);
            Count(outcome, isPost: false, 0);
        }

        throttled.Add(0);
    }

    /// <summary>One attempt and what came of it.</summary>
    public void Attempted(ChannelOutcome outcome, bool isPost)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Count(outcome.GetType().Name, isPost, 1);
    }

    /// <summary>Teams answered 429.</summary>
    public void Throttled() => throttled.Add(1);

    /// <summary>A card waited so long for a limit, ours or one that Teams asked for; also to be called with zero, so that the share of those that wait is seen.</summary>
    public void Waited(TimeSpan time) => waits.Record(time.TotalSeconds);

    private void Count(string outcome, bool isPost, int by) =>
        deliveries.Add(by, new("outcome", outcome), new("operation", isPost ? "post" : "update"));
}
