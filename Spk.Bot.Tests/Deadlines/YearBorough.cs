using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Deadlines;

/// <summary>The borough of the simulated year: twenty Ämter with a theme each, four coordinations, the real use cases on a database in a file, and a channel that is down at times.</summary>
internal sealed class YearBorough : IAsyncDisposable, ICardChannel
{
    public const int Departments = 20;
    public const string RegionalChat = "a:regional";
    public const string DistrictChat = "a:upper";

    private readonly string folder = Directory.CreateTempSubdirectory("spk-year-").FullName;
    private ServiceProvider? services;
    private int messages;

    public YearBorough(DateTimeOffset start) => Clock = new CoreClock(start);

    public CoreClock Clock { get; }

    /// <summary>When Teams takes nothing.</summary>
    public Func<DateTimeOffset, bool> IsDown { get; set; } = _ => false;

    /// <summary>What arrived, with its instant.</summary>
    public ConcurrentQueue<(DateTimeOffset At, string Conversation, PlacementContent Content)> Posts { get; } = new();

    public int Failures { get; private set; }

    public IServiceProvider Services => services ?? throw new InvalidOperationException("The bot does not run.");

    public static District District { get; } = CoreBorough.District with
    {
        Departments = [new Department(CoreBorough.Office, "OE SPK", "SPK", []), .. Enumerable.Range(1, Departments).Select(i => new Department(Key(i), $"Amt {i}", $"A{i}", []))],
        Themes = [.. Enumerable.Range(1, Departments).Select(i => new Theme($"theme-{i}", $"Thema {i}", Key(i), i % 3 == 0 ? [Key((i % Departments) + 1)] : [], [$"wort{i}"]))],
        Rules = [],
        Committees = [],
        Coordinations = [.. Enumerable.Range(1, 4).Select(i => new Coordination($"stk-{i}", $"Stadtteilkoordination {i}", [], [], []))],
        Deadlines = new DeadlineRules(5, 10, 1) { Exceptions = [new("theme-3", null, 2, 4, null), new(null, Urgency.High, 3, null, null), new("theme-5", Urgency.High, 1, 3, 2)] },
        OfficeHours = new OfficeHours(new TimeOnly(8, 0), new TimeOnly(17, 0), [new ClosedDay(12, 24, "Heiligabend"), new ClosedDay(12, 31, "Silvester")]),
    };

    public static string Key(int department) => $"amt-{department}";

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        Start();
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        foreach (var department in District.Departments)
            Link(db, Place.Department(department.Key), $"19:{department.Key}");
        foreach (var coordination in District.Coordinations.Take(2))
            Link(db, Place.Coordination(coordination.Key), $"19:{coordination.Key}");
        foreach (var (chat, person) in new[] { (RegionalChat, "person-regional"), (DistrictChat, "person-upper"), ("a:rita-3", "rita-3"), ("a:rita-4", "rita-4") })
            db.Addresses.Add(new ConversationAddress(chat, Seen(ConversationKind.Personal, person)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The process ends and starts again on the same database.</summary>
    public async Task RestartAsync()
    {
        await services!.DisposeAsync();
        Start();
    }

    public Task<ChannelOutcome> PostAsync(ConversationAddress address, string conversationId, PlacementContent content, CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        if (IsDown(now))
        {
            Failures++;
            return Task.FromResult<ChannelOutcome>(new ChannelOutcome.RetryLater("Http503", null));
        }

        Posts.Enqueue((now, conversationId, content));
        return Task.FromResult<ChannelOutcome>(new ChannelOutcome.Shown($"m{++messages}"));
    }

    public Task<ChannelOutcome> UpdateAsync(ConversationAddress address, string conversationId, string activityId, PlacementContent content, CancellationToken cancellationToken) =>
        Task.FromResult<ChannelOutcome>(new ChannelOutcome.Shown(activityId));

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private void Start()
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton<ICardChannel>(this);
        collection.AddSingleton<IRoster>(new CoreRoster());
        collection.AddSingleton<ICredentialBook>(new CoreCredentials());
        var settings = new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, "year.db")}",
            ["Delivery:LimitFactor"] = "100",
            ["Roles:RegionalCoordination:0"] = "person-regional",
            ["Roles:DistrictCoordination:0"] = "person-upper",
        };
        collection.AddSpkCore(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), District);
        services = collection.BuildServiceProvider();
    }

    private void Link(SpkDbContext db, Place place, string conversation)
    {
        db.Addresses.Add(new ConversationAddress(conversation, Seen(ConversationKind.Channel, null)));
        db.Links.Add(new ChannelLink(place, conversation, "person-office", Clock.GetUtcNow()));
    }

    private ConversationSeen Seen(ConversationKind kind, string? person) => new(kind, "https://smba.example/emea/", "tenant", null, null, null, person, Clock.GetUtcNow());
}
