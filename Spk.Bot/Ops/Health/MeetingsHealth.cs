using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Ops.Health;

/// <summary>The sources of meetings answer. One that does not holds nothing else up: what is known of its meetings stays.</summary>
internal sealed class MeetingsHealth(FeedStateQuery feeds) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await feeds.TryGetAsync(cancellationToken) is { } standings ? Judge(standings) : HealthCheckResult.Unhealthy(DatabaseHealth.Away);

    public static HealthCheckResult Judge(IReadOnlyList<FeedStanding> feeds)
    {
        var failing = feeds.Where(f => f.FailingSince is not null).Select(Say).ToList();
        return failing.Count == 0
            ? HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"sources {feeds.Count}, never read {feeds.Count(f => f.LastSuccess is null)}"))
            : HealthCheckResult.Degraded($"Meetings are not read: {string.Join("; ", failing)}");
    }

    /// <summary>For example <c>ratsinformation, since 2026-11-23 08:00 UTC, http-403</c>.</summary>
    public static string Say(FeedStanding feed) => string.Create(CultureInfo.InvariantCulture, $"{feed.Feed}, since {feed.FailingSince?.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {feed.Fault}");
}
