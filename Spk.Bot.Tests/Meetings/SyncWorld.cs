using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Meetings.ICalendar;
using Spk.Bot.Core.Meetings.OParl;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Meetings.OParl;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Meetings;

/// <summary>A borough whose committees take their meetings from one source; waits between pages pass at once.</summary>
internal sealed class SyncWorld : IAsyncDisposable
{
    private SyncWorld(CoreWorld core) => Core = core;

    public CoreWorld Core { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SyncWorld> CreateAsync(MeetingFeedKind kind, string address, DatabaseProvider provider = DatabaseProvider.Sqlite, Func<TimeProvider, IMeetingSources>? sources = null)
    {
        var feed = new MeetingFeed("rat", kind, address);
        return new SyncWorld(await CoreWorld.CreateAsync(provider, services =>
        {
            services.AddSingleton(CoreBorough.District with { MeetingFeeds = [feed], Meetings = "rat", Contact = "spk@bezirk.example" });
            services.RemoveAll<IMeetingSources>();
            services.AddSingleton(s => sources?.Invoke(s.GetRequiredService<TimeProvider>()) ?? new Impatient());
        }));
    }

    public Task<IReadOnlyList<FeedSync>> SyncAsync(CancellationToken? token = null) => Core.InScopeAsync(s => s.GetRequiredService<SyncMeetings>().RunAsync(token ?? Token));

    public async Task<FeedSync> SyncOnceAsync() => Assert.Single(await SyncAsync());

    public Task<FeedState> StateAsync() => Core.ReadAsync(db => db.FeedStates.AsNoTracking().SingleAsync(Token));

    public Task<List<Meeting>> MeetingsAsync() => Core.ReadAsync(db => db.Meetings.AsNoTracking().OrderBy(m => m.Start).ThenBy(m => m.SourceId).ToListAsync(Token));

    public Task<List<MeetingEntry>> EntriesAsync() => Core.ReadAsync(db => db.MeetingEntries.AsNoTracking().OrderBy(e => e.At).ThenBy(e => e.Version).ThenBy(e => e.Kind).ToListAsync(Token));

    public ValueTask DisposeAsync() => Core.DisposeAsync();

    public static string Json(string start, string more = "", string name = "12. öffentliche Sitzung des Verkehrsausschusses") =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"id":"ID","type":"https://schema.oparl.org/1.0/Meeting","name":"{{name}}","start":"{{start}}"{{more}} }""");

    private sealed class Impatient : IMeetingSources
    {
        private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        private readonly ImpatientClock _clock = new(TimeSpan.FromSeconds(25));

        public IMeetingSource? Open(MeetingFeed feed) => feed.Kind switch
        {
            MeetingFeedKind.OParl => new OParlHttpSource(Http, new Uri(feed.Address), _clock, "spk@bezirk.example"),
            MeetingFeedKind.ICalendar => new CalendarHttpSource(Http, new Uri(feed.Address), _clock),
            MeetingFeedKind.File => new MeetingFileSource(feed.Address, _clock),
            _ => null,
        };
    }
}
