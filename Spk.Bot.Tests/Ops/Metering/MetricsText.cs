using System.Globalization;
using System.Text.RegularExpressions;

namespace Spk.Bot.Tests.Ops.Metering;

/// <summary>Prometheus' text form as it was scraped.</summary>
internal sealed partial class MetricsText(string text)
{
    public IReadOnlyList<MetricsSeries> Series { get; } =
    [
        .. text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => Line().Match(line)).Select(match => new MetricsSeries(
            match.Groups["name"].Value,
            Label().Matches(match.Groups["labels"].Value).ToDictionary(label => label.Groups[1].Value, label => label.Groups[2].Value),
            double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture))),
    ];

    /// <summary>Sum of the series of this name that have these labels.</summary>
    public double Sum(string name, params (string Label, string Value)[] labels) => Find(name, labels).Sum(series => series.Value);

    public IEnumerable<MetricsSeries> Find(string name, params IEnumerable<(string Label, string Value)> labels) =>
        Series.Where(series => series.Name == name && labels.All(label => series.Labels.GetValueOrDefault(label.Label) == label.Value));

    [GeneratedRegex(@"^(?<name>\w+)(\{(?<labels>.*)\})? (?<value>\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex("(\\w+)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}

/// <summary>One line.</summary>
internal sealed record MetricsSeries(string Name, IReadOnlyDictionary<string, string> Labels, double Value);
