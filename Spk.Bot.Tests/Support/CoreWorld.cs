using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Tests.Support;

/// <summary>The core as it is registered, on a real database of its own, with a clock, a channel and rosters that a test holds in hand. Nothing runs by itself.</summary>
internal sealed class CoreWorld : IAsyncDisposable
{
    public const string OfficePerson = "person-office";
    public const string RegionalPerson = "person-regional";
    public const string DataPerson = "person-data";

    private static readonly Lazy<Task<string>> Migrated = new(MigrateOnceAsync);
    private readonly ServiceProvider services;
    private readonly ServiceCollection registrations;

    private CoreWorld(DatabaseProvider provider, string connectionString, Action<IServiceCollection>? configure)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<ICardChannel>(Channel);
        collection.AddSingleton<IRoster>(Roster);
        collection.AddSingleton<ICredentialBook>(Credentials);
        var settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = provider.ToString(),
            ["Database:ConnectionString"] = connectionString,
            ["Roles:CoordinationOffice:0"] = OfficePerson,
            ["Roles:RegionalCoordination:0"] = RegionalPerson,
            ["Roles:DataCoordination:0"] = DataPerson,
            [$"Roles:NeighbourhoodCoordination:{CoreBorough.Coordination}:0"] = CoreBorough.Reporter.PersonId,
        };
        collection.AddSpkCore(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), CoreBorough.District);
        configure?.Invoke(collection);
        registrations = collection;
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public CoreClock Clock { get; } = new(CoreClock.Monday);

    public CoreChannel Channel { get; } = new();

    public CoreRoster Roster { get; } = new();

    public CoreCredentials Credentials { get; } = new();

    public IServiceProvider Services => services;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="configure">Last word on the registrations, e.g. an interceptor.</param>
    public static async Task<CoreWorld> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<IServiceCollection>? configure = null)
    {
        var connection = CoreProviders.Fresh(provider, Path.GetDirectoryName(await Migrated.Value)!);
        if (provider == DatabaseProvider.Sqlite)
            File.Copy(await Migrated.Value, new SqliteConnectionStringBuilder(connection).DataSource);
        var world = new CoreWorld(provider, connection, configure);
        if (provider != DatabaseProvider.Sqlite)
            await world.InScopeAsync(s => s.GetRequiredService<MigrateDatabase>().RunAsync(Token));
        return world;
    }

    /// <summary>A world for a database server that is not there: the interceptor answers in its place. Nothing is created and nothing is to be cleaned.</summary>
    public static ServiceProvider WithoutServer(Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor server) =>
        new CoreWorld(DatabaseProvider.SqlServer, "Server=nowhere;Database=spk", services => services.ConfigureDbContext<SqlServerSpkDbContext>(builder => builder.AddInterceptors(server))).services;

    /// <summary>One turn as <c>Turns</c> runs it: decided in a scope of its own, saved once, decided again when another one was faster.</summary>
    public async Task<T> TurnAsync<T>(Func<IServiceProvider, Task<T>> decide, string? transportKey = null)
    {
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await using var scope = services.CreateAsyncScope();
            var answer = await decide(scope.ServiceProvider);
            if (await scope.ServiceProvider.GetRequiredService<CommitTurn>().RunAsync(transportKey, Token))
                return answer;
        }

        throw new TimeoutException("The turn could not be committed.");
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<SpkDbContext, Task<T>> read) => InScopeAsync(s => read(s.GetRequiredService<SpkDbContext>()));

    /// <summary>A channel in which the bot is installed, linked with the place.</summary>
    public async Task<LinkOutcome> LinkAsync(Place place, string conversationId)
    {
        await SeeAsync(conversationId);
        return await TurnAsync(s => s.GetRequiredService<LinkChannel>().RunAsync(place, conversationId, OfficePerson, Token));
    }

    /// <summary>All departments in channels of their own: <c>19:youth</c>, <c>19:green</c> and so on.</summary>
    public async Task LinkAllAsync()
    {
        foreach (var department in CoreBorough.District.Departments)
            await LinkAsync(Place.Department(department.Key), $"19:{department.Key}");
    }

    /// <summary>Somebody wrote in the conversation, so that its address is known.</summary>
    public Task<bool> SeeAsync(string conversationId, string? teamId = null) =>
        TurnAsync(s => s.GetRequiredService<RecordConversation>().SeenAsync(conversationId, Seen(teamId: teamId), Token));

    public ConversationSeen Seen(ConversationKind kind = ConversationKind.Channel, string? teamId = null, string? channelName = null, string serviceUrl = "https://smba.example/emea/") =>
        new(kind, serviceUrl, "tenant", teamId, null, channelName, null, Clock.GetUtcNow());

    public Task<ReportedNeed> ReportAsync(ValidReport? report = null, string conversationId = "a:reporter", PlacementId? form = null) =>
        TurnAsync(s => s.GetRequiredService<ReportNeed>().RunAsync(
            report ?? CoreBorough.Report(), CoreBorough.Reporter, CoreBorough.Coordination, new ReportOrigin(conversationId, form, CardLanguage.German), Token));

    public Task<AcknowledgeResult> ClickAsync(NeedId id, string conversationId, string person = "Amira", string? department = null) =>
        TurnAsync(s => s.GetRequiredService<AcknowledgeNeed>().RunAsync(id, new Clicker($"person-{person}", $"29:{person}", person, conversationId, department), Token));

    /// <summary>One run at this instant: as much as the limits let through at once.</summary>
    /// <returns>How many attempts were made.</returns>
    public async Task<int> DeliverAsync() => (await services.GetRequiredService<DeliverCards>().RunAsync(Token)).Attempts;

    /// <summary>Runs, and moves the clock to where a limit ends, until nothing waits for one.</summary>
    /// <returns>How many attempts were made.</returns>
    public async Task<int> DeliverAllAsync()
    {
        var attempts = 0;
        while (true)
        {
            var run = await services.GetRequiredService<DeliverCards>().RunAsync(Token);
            attempts += run.Attempts;
            if (run.GoesOnAt is not { } later)
                return attempts;
            Clock.MoveTo(later);
        }
    }

    /// <summary>A second instance on the same database, with the same clock, channel and rosters.</summary>
    public ServiceProvider StartAnother() => registrations.BuildServiceProvider(validateScopes: true);

    public Task<List<CardPlacement>> PlacementsAsync() => ReadAsync(db => db.Placements.AsNoTracking().OrderBy(p => p.CreatedAt).ThenBy(p => p.Id).ToListAsync(Token));

    public Task<Need> NeedAsync(NeedId id) =>
        ReadAsync(db => db.Needs.AsNoTracking().Include(n => n.Responsibilities).Include(n => n.Entries.OrderBy(e => e.Sequence)).AsSplitQuery().SingleAsync(n => n.Id == id, Token));

    public async ValueTask DisposeAsync()
    {
        var options = services.GetRequiredService<DatabaseOptions>();
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            await using var connection = new SqliteConnection(options.ConnectionString);
            SqliteConnection.ClearPool(connection);
            await services.DisposeAsync();
            foreach (var file in new[] { "", "-wal", "-shm" })
                File.Delete(connection.DataSource + file);
        }
        else
        {
            await ReadAsync(db => db.Database.EnsureDeletedAsync(CancellationToken.None));
            await services.DisposeAsync();
        }
    }

    /// <summary>An empty, migrated database file that each world copies.</summary>
    private static async Task<string> MigrateOnceAsync()
    {
        var folder = Directory.CreateTempSubdirectory("spk-core-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "empty.db");
        await using var world = new CoreWorld(DatabaseProvider.Sqlite, $"Data Source={file}.first", null);
        await world.InScopeAsync(s => s.GetRequiredService<MigrateDatabase>().RunAsync(CancellationToken.None));
        await world.ReadAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", CancellationToken.None));
        return file;
    }
}
