using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Graph;

/// <summary>Groups that cannot be read hold nobody up who is named by their own id; the rest are told honestly.</summary>
internal sealed class GroupsHealth(RoleBook roles, GroupBook book, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Judge());

    private HealthCheckResult Judge()
    {
        var age = book.OldestOf(roles.Ids) is { } at ? string.Create(CultureInfo.InvariantCulture, $"The oldest answer is {(int)(clock.GetUtcNow() - at).TotalMinutes} minutes old.") : "Some were never read.";
        if (book.IsUnclear(roles.Ids))
            return HealthCheckResult.Degraded($"Groups under Roles cannot be told: {book.Failure ?? "not asked yet"}. {age} Their members have no role. Check the permission GroupMember.Read.All.");
        return book.Failure is { } failure ? HealthCheckResult.Degraded($"Graph did not answer the last time: {failure}. {age}") : HealthCheckResult.Healthy(age);
    }
}
