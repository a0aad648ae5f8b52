using Spk.Bot.Core;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Ops;

/// <summary>Before anything else starts: the roles name what the district knows, and the database has this version's tables.</summary>
internal sealed partial class PrepareDatabase(
    IServiceScopeFactory scopes, DatabaseOptions database, RoleBook roles, District district, ILogger<PrepareDatabase> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (coordinations, committees) = roles.Keys;
        var unknown = coordinations.Where(k => district.FindCoordination(k) is null).Select(k => $"Roles:NeighbourhoodCoordination:{k}")
            .Concat(committees.Where(k => district.FindCommittee(k) is null).Select(k => $"Roles:CommitteeOffice:{k}"))
            .ToList();
        if (unknown.Count > 0)
            throw new ConfigurationException($"The district file \"{district.Key}\" does not know: {string.Join(", ", unknown)}.");

        await using var scope = scopes.CreateAsyncScope();
        var applied = await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        if (database.Provider == DatabaseProvider.Sqlite)
            await scope.ServiceProvider.GetRequiredService<FreeClaims>().RunAsync(cancellationToken);
        Prepared(logger, applied);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "The database is ready; {Applied} migrations were applied.")]
    private static partial void Prepared(ILogger logger, int applied);
}
