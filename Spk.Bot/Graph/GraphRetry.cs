using System.Globalization;

namespace Spk.Bot.Graph;

/// <summary>When a throttled client may come again.</summary>
internal static class GraphRetry
{
    /// <returns>A second to an hour; null where Graph does not say.</returns>
    public static TimeSpan? After(IDictionary<string, IEnumerable<string>>? headers) =>
        headers?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is { } value
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 3600))
            : null;
}
