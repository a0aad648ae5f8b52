using System.Diagnostics.Metrics;
using Prometheus;

namespace Spk.Bot.Ops.Metering;

/// <summary>
/// Carries this host's counters and histograms into a registry. Not prometheus-net's own MeterAdapter: that one forgets a series that has rested for a day, and this bot rests
/// from Friday to Monday.
/// </summary>
internal sealed class MeterBridge : IDisposable
{
    /// <summary>Seconds; an invoke is given up after ten.</summary>
    private static readonly HistogramConfiguration Seconds = new() { Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    private readonly MeterListener listener = new();
    private readonly MetricFactory metrics;

    /// <param name="ours">Only instruments made by this factory are carried: several hosts may live in one process.</param>
    public MeterBridge(CollectorRegistry registry, IMeterFactory ours)
    {
        metrics = Metrics.WithCustomRegistry(registry);
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Spk" && ReferenceEquals(instrument.Meter.Scope, ours))
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Observe(instrument, value, tags));
        listener.Start();
    }

    public void Dispose() => listener.Dispose();

    private void Count(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (names, values) = Labels(tags);
        metrics.CreateCounter(NameOf(instrument), instrument.Description ?? "", names).WithLabels(values).Inc(value);
    }

    private void Observe(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (names, values) = Labels(tags);
        metrics.CreateHistogram(NameOf(instrument), instrument.Description ?? "", names, Seconds).WithLabels(values).Observe(value);
    }

    private static string NameOf(Instrument instrument) => "spk_" + instrument.Name;

    private static (string[] Names, string[] Values) Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var names = new string[tags.Length];
        var values = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++)
            (names[i], values[i]) = (tags[i].Key, Convert.ToString(tags[i].Value, System.Globalization.CultureInfo.InvariantCulture) ?? "");
        return (names, values);
    }
}
