using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Meetings;

/// <summary>Sources read by the clock, from a server like the real ones, over HTTP.</summary>
public sealed class SyncMeetingsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sync_OfThreeThousandKilledInTheMiddle_GoesOnAndDoublesNothing()
    {
        await using var server = await new AllrisServer().StartAsync();
        Fill(server, 3000);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.OParl, server.System);
        using var killed = new CancellationTokenSource();
        server.Before = page =>
        {
            if (page == 12)
                killed.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.SyncAsync(killed.Token));

        Assert.Equal(1100, (await world.MeetingsAsync()).Count);
        Assert.True((await world.StateAsync()).IsUnderWay);
        (server.Before, var before) = (null, server.Asked.Count);
        var sync = await world.SyncOnceAsync();

        Assert.Null(sync.Fault);
        Assert.Equal(1900, sync.Tally.Added);
        Assert.Equal(3000, (await world.MeetingsAsync()).Select(m => m.SourceId).Distinct().Count());
        Assert.Equal(3000, (await world.EntriesAsync()).Count);
        Assert.Equal(19, server.Asked.Count - before);
        Assert.All(server.Agents, a => Assert.Contains("spk@bezirk.example", a, StringComparison.Ordinal));
        Assert.Empty(await world.SyncAsync());
    }

    [Fact]
    public async Task Sync_AfterASuccess_AsksForChangesAndOnceADayForWhatIsNotAsItWas()
    {
        await using var server = await new AllrisServer().StartAsync();
        Fill(server, 300);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.OParl, server.System);
        await world.SyncOnceAsync();
        server.Asked.Clear();

        world.Core.Clock.Advance(Hour);
        server.Set(7, SyncWorld.Json("2027-03-09T18:00:00+01:00"), world.Core.Clock.GetUtcNow());
        var changes = await world.SyncOnceAsync();

        Assert.Equal((0, 1), (changes.Tally.Added, changes.Tally.Changed));
        Assert.Contains("modified_since=2026-11-23T03%3A00%3A00%2B00%3A00", server.Asked[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("modified_since", server.Asked[1], StringComparison.Ordinal);

        world.Core.Clock.Advance(TimeSpan.FromHours(23));
        var (whole, asked) = (await world.SyncOnceAsync(), server.Asked.Count);

        // The page of the one that has changed is read, the others are as they were.
        Assert.Equal(2, server.Unchanged);
        Assert.Equal((0, 0, 0), (whole.Tally.Added, whole.Tally.Changed, whole.Missing));
        Assert.All(await world.MeetingsAsync(), m => Assert.True(m.ListedAt >= CoreClock.Monday));
        Assert.Equal(asked, server.Asked.Count);
    }

    [Fact]
    public async Task Sync_WhenAMeetingIsNoLongerListed_TellsAndCancelsNothing()
    {
        await using var server = await new AllrisServer().StartAsync();
        Fill(server, 120);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.OParl, server.System);
        await world.SyncOnceAsync();

        server.Drop(100);
        world.Core.Clock.Advance(TimeSpan.FromDays(1));
        var sync = await world.SyncOnceAsync();

        Assert.Equal(1, sync.Missing);
        var gone = Assert.Single(await world.MeetingsAsync(), m => m.MissingSince is not null);
        Assert.Equal((AllrisServer.IdOf(100), MeetingState.Planned), (gone.SourceId, gone.State));
        Assert.Equal(AuditKind.MeetingMissing, Assert.Single(await NotesAsync(world)).Finding);

        server.Set(100, SyncWorld.Json("2027-06-08T17:00:00+02:00"), world.Core.Clock.GetUtcNow());
        world.Core.Clock.Advance(TimeSpan.FromDays(1));
        await world.SyncOnceAsync();

        Assert.All(await world.MeetingsAsync(), m => Assert.Null(m.MissingSince));
        Assert.Equal([MeetingEntryKind.Missing, MeetingEntryKind.Found], (await world.EntriesAsync()).Select(e => e.Kind).Where(k => k is MeetingEntryKind.Missing or MeetingEntryKind.Found));
    }

    [Theory]
    [InlineData(403, "http-403")]
    [InlineData(500, "http-500")]
    public async Task Sync_WhenTheSourceFails_ChangesNothingAndTellsTheOfficeOnceAfterADay(int status, string code)
    {
        await using var server = await new AllrisServer().StartAsync();
        Fill(server, 20);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.OParl, server.System);
        await world.SyncOnceAsync();
        server.Status = status;

        for (var hour = 1; hour <= 24; hour++)
        {
            world.Core.Clock.Advance(Hour);
            Assert.Equal(code, (await world.SyncOnceAsync()).Fault);
        }

        Assert.Empty(await NotesAsync(world));
        world.Core.Clock.Advance(Hour);
        await world.SyncOnceAsync();
        var line = Assert.Single(await NotesAsync(world));
        Assert.Equal((AuditKind.MeetingSourceFails, 1, "rat"), (line.Finding, line.Count, line.Example));
        var told = (await world.StateAsync()).ToldAt;
        Assert.Equal(world.Core.Clock.GetUtcNow(), told);
        world.Core.Clock.Advance(Hour);
        await world.SyncOnceAsync();
        Assert.Equal(told, (await world.StateAsync()).ToldAt);
        Assert.Equal(CoreClock.Monday + Hour, (await world.StateAsync()).FailingSince);
        Assert.All(await world.MeetingsAsync(), m => Assert.Equal((1, MeetingState.Planned, null), (m.Version, m.State, m.MissingSince)));

        server.Status = 0;
        world.Core.Clock.Advance(Hour);
        Assert.Null((await world.SyncOnceAsync()).Fault);
        Assert.Equal((null, null, null), await world.StateAsync() is var s ? (s.FailingSince, s.Fault, s.ToldAt) : default);
    }

    [Fact]
    public async Task Sync_WhenAPageFailsTwice_BeginsAnewInsteadOfStayingThere()
    {
        await using var server = await new AllrisServer().StartAsync();
        Fill(server, 300);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.OParl, server.System);
        server.Set(150, "this is no JSON", default);

        Assert.Equal("document", (await world.SyncOnceAsync()).Fault);
        world.Core.Clock.Advance(Hour);
        Assert.Equal("document", (await world.SyncOnceAsync()).Fault);
        Assert.Null((await world.StateAsync()).Cursor);
        server.Set(150, SyncWorld.Json("2027-03-09T18:00:00+01:00"), default);
        world.Core.Clock.Advance(Hour);

        Assert.Null((await world.SyncOnceAsync()).Fault);
        Assert.Equal(300, (await world.MeetingsAsync()).Count);
    }

    [Fact]
    public async Task Sync_WhenTheServerStumblesOnce_AsksAgain()
    {
        await using var server = await new AllrisServer { StraysOnce = true }.StartAsync();
        Fill(server, 150);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.OParl, server.System);

        Assert.Null((await world.SyncOnceAsync()).Fault);
        Assert.Equal(150, (await world.MeetingsAsync()).Count);
    }

    [Fact]
    public async Task Sync_OfEveryQuirk_UsesWhatItCanAndListsTheRest()
    {
        await using var server = await new AllrisServer { HasTags = false }.StartAsync();
        foreach (var (number, quirk) in Quirks.Index())
            server.Set(number, quirk.Json, default);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.OParl, server.System);

        var sync = await world.SyncOnceAsync();

        var meetings = (await world.MeetingsAsync()).ToDictionary(m => m.SourceId);
        foreach (var (number, quirk) in Quirks.Index())
            if (quirk.State is { } state)
                Assert.True(meetings.TryGetValue(AllrisServer.IdOf(number), out var meeting) && meeting.State == state, quirk.Name);
            else
                Assert.Contains(sync.Skipped, skip => skip.Reason.Contains(quirk.Name, StringComparison.Ordinal));
        Assert.Null(sync.Fault);
        Assert.Equal(Quirks.Count(q => q.State is not null), meetings.Count);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Sync_OfATombstone_CancelsAndKeeps(DatabaseProvider provider)
    {
        await using var server = await new AllrisServer().StartAsync();
        Fill(server, 3);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.OParl, server.System, provider);
        await world.SyncOnceAsync();

        world.Core.Clock.Advance(Hour);
        server.Set(1, """{"id":"ID","type":"https://schema.oparl.org/1.1/Meeting","deleted":true}""", world.Core.Clock.GetUtcNow());
        await world.SyncOnceAsync();

        Assert.Equal([MeetingState.Planned, MeetingState.Cancelled, MeetingState.Planned], (await world.MeetingsAsync()).OrderBy(m => m.SourceId).Select(m => m.State));
        Assert.Equal(("Planned", "Cancelled"), Assert.Single(await world.EntriesAsync(), e => e.Kind == MeetingEntryKind.Cancelled) is var e ? (e.From, e.To) : default);
    }

    [Fact]
    public async Task Sync_OfASourceOfWhichNobodyKnowsTheKind_SaysSo()
    {
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.Graph, Guid.NewGuid().ToString());

        Assert.Equal("not-enabled", (await world.SyncOnceAsync()).Fault);
    }

    /// <summary>Name of the quirk, or a part of the reason why it is left out.</summary>
    private static readonly IReadOnlyList<(string Name, string Json, MeetingState? State)> Quirks =
    [
        ("empty strings and N/A", SyncWorld.Json("2027-01-20T17:00:00+01:00", ""","end":"","created":"","room":"N/A","meetingState":"" """), MeetingState.Planned),
        ("raw control characters", SyncWorld.Json("2027-01-20T17:00:00+01:00", name: "12. Sitzung\t des \u0001Verkehrsausschusses"), MeetingState.Planned),
        ("object for an array", SyncWorld.Json("2027-01-20T17:00:00+01:00", ""","auxiliaryFile":{"id":"x"},"organization":"urn:x" """), MeetingState.Planned),
        ("old keys", SyncWorld.Json("2027-01-20T17:00:00+01:00", ""","location":{"street_address":"Karl-Marx-Straße 83","postal_code":"12040"}"""), MeetingState.Planned),
        ("end is start", SyncWorld.Json("2027-01-20T17:00:00+01:00", ""","end":"2027-01-20T17:00:00+01:00" """), MeetingState.Planned),
        ("end at midnight", SyncWorld.Json("2027-01-20T17:00:00+01:00", ""","end":"2027-01-21T00:00:00+01:00" """), MeetingState.Planned),
        ("wrong types", SyncWorld.Json("2027-01-20T17:00:00+01:00", ""","cancelled":"true","name2":[],"public":1"""), MeetingState.Cancelled),
        ("mime type without a slash", SyncWorld.Json("2027-01-20T17:00:00+01:00", ""","invitation":{"mimeType":"pdf"},"agendaItem":[{"order":100001}]"""), MeetingState.Planned),
        ("cancelled in the name", SyncWorld.Json("2027-01-20T17:00:00+01:00", name: "12. Sitzung des Verkehrsausschusses - fällt aus"), MeetingState.Cancelled),
        ("cancelled by the field", SyncWorld.Json("2027-01-20T17:00:00+01:00", ""","cancelled":true"""), MeetingState.Cancelled),
        ("held", SyncWorld.Json("2026-01-20T17:00:00+01:00", ""","meetingState":"durchgeführt" """), MeetingState.Held),
        ("parliamentary group", SyncWorld.Json("2027-01-20T17:00:00+01:00", name: "Fraktionssitzung"), null),
        ("no start", """{"id":"ID","type":"https://schema.oparl.org/1.0/Meeting","name":"Verkehrsausschuss"}""", null),
        ("no date with a time", SyncWorld.Json("2027-01-20"), null),
        ("no id", """{"type":"https://schema.oparl.org/1.0/Meeting","name":"Verkehrsausschuss","start":"2027-01-20T17:00:00+01:00"}""", null),
        ("of type Paper", """{"id":"ID","type":"https://schema.oparl.org/1.0/Paper","name":"Verkehrsausschuss"}""", null),
        ("exactly one committee", SyncWorld.Json("2027-01-20T17:00:00+01:00", name: "Ältestenrat"), null),
    ];

    /// <summary>Meetings ahead, one each day.</summary>
    private static void Fill(AllrisServer server, int count)
    {
        for (var i = 0; i < count; i++)
            server.Set(i, SyncWorld.Json(CoreClock.Monday.AddDays(1 + i % 700).ToString("yyyy-MM-dd'T'17:00:00'+01:00'", CultureInfo.InvariantCulture)), CoreClock.Monday.AddDays(-30));
    }

    /// <summary>What the next morning's report will tell.</summary>
    private static Task<List<MorningLine>> NotesAsync(SyncWorld world) => world.Core.ReadAsync(async db =>
        (await db.Placements.AsNoTracking().Where(p => p.AnswerJson != null).ToListAsync(Token))
            .Select(p => CardViewJson.Read(p.AnswerJson!)).OfType<MorningReportView>().SelectMany(v => v.Lines).ToList());
}
