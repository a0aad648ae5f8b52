using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Ops;
using Spk.Bot.Ops.Health;
using Spk.Bot.Tests.Protocol;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Meetings;

/// <summary>An iCalendar over HTTP, read by the clock; and what is shown of it.</summary>
public sealed class SyncCalendarTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Series_ThatLosesADate_CancelsItAndOneThatIsNotUnderstoodChangesNothing()
    {
        var (events, unchanged) = (Event("SEQUENCE:1\r\nRRULE:FREQ=WEEKLY;COUNT=3"), 0);
        await using var server = await CalendarAsync(() => events, () => unchanged++);
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.ICalendar, server.Url + "/a.ics");
        Assert.Equal(3, (await world.SyncOnceAsync()).Tally.Added);

        world.Core.Clock.Advance(Hour);
        Assert.Null((await world.SyncOnceAsync()).Fault);
        Assert.Equal(1, unchanged);

        events = Event("SEQUENCE:2\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;TZID=Europe/Berlin:20270113T170000");
        world.Core.Clock.Advance(Hour);
        Assert.Equal(1, (await world.SyncOnceAsync()).Tally.Changed);
        Assert.Equal([MeetingState.Planned, MeetingState.Cancelled, MeetingState.Planned], (await world.MeetingsAsync()).Select(m => m.State));

        events = Event("SEQUENCE:3\r\nRRULE:FREQ=WEEKLY;BYWEEKNO=3");
        world.Core.Clock.Advance(Hour);
        var sync = await world.SyncOnceAsync();
        Assert.Equal((0, 1, null), (sync.Tally.Changed, sync.Skipped.Count, sync.Fault));

        // An older sequence never overwrites, and a whole series that moves keeps its dates' ids.
        events = Event("SEQUENCE:1\r\nRRULE:FREQ=WEEKLY;COUNT=3", "180000");
        world.Core.Clock.Advance(Hour);
        Assert.Equal(0, (await world.SyncOnceAsync()).Tally.Changed);
        events = Event("SEQUENCE:4\r\nRRULE:FREQ=WEEKLY;COUNT=3", "180000");
        world.Core.Clock.Advance(Hour);
        Assert.Equal(3, (await world.SyncOnceAsync()).Tally.Changed);
        Assert.All(await world.MeetingsAsync(), m => Assert.Equal(MeetingState.Moved, m.State));

        var list = await world.Core.InScopeAsync(s => s.GetRequiredService<MeetingQuery>().ComingAsync(Token, CoreBorough.Traffic));
        Assert.Equal(("Verkehrsausschuss", 3), (list.CommitteeName, list.Meetings.Count));
        Assert.Equal(new DateTimeOffset(2027, 1, 6, 16, 0, 0, TimeSpan.Zero), list.Meetings[0].MovedFrom);
        Assert.Empty((await world.Core.InScopeAsync(s => s.GetRequiredService<MeetingQuery>().ComingAsync(Token, CoreBorough.YouthCommittee))).Meetings);
    }

    [Fact]
    public async Task Standing_OfASource_NamesItsFault()
    {
        await using var server = await LoopbackServer.StartAsync(403, "");
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.ICalendar, server.Url + "/a.ics");
        async Task<FeedStanding> StandingAsync() => Assert.Single(await world.Core.InScopeAsync(s => s.GetRequiredService<FeedStateQuery>().GetAsync(Token)));

        Assert.Null((await StandingAsync()).LastAttempt);
        await world.SyncOnceAsync();
        var standing = await StandingAsync();
        Assert.Equal(("rat", CoreClock.Monday, "http-403"), (standing.Feed, standing.FailingSince, standing.Fault));

        var health = MeetingsHealth.Judge([standing]);
        Assert.Equal((HealthStatus.Degraded, "Meetings are not read: rat, since 2026-11-23 09:00 UTC, http-403"), (health.Status, health.Description));
        Assert.Equal(HealthStatus.Healthy, MeetingsHealth.Judge([standing with { FailingSince = null }]).Status);
    }

    [Theory]
    [InlineData(1200, 3000, 5, "Meetings: 1200 of 3000 (240 per second)")]
    [InlineData(20, null, 0, "Meetings: 20 (0 per second)")]
    public void Progress_Always_SaysHowManyAndHowFast(int read, int? total, int seconds, string line) =>
        Assert.Equal(line, ImportProgress.Line(new MeetingProgress(read, total), TimeSpan.FromSeconds(seconds)));

    private static string Event(string lines, string time = "170000") =>
        $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nSUMMARY:Verkehrsausschuss\r\nDTSTART;TZID=Europe/Berlin:20270106T{time}\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static Task<LoopbackServer> CalendarAsync(Func<string> document, Action unchanged) => LoopbackServer.StartAsync(async (context, _) =>
    {
        var tag = $"\"{string.GetHashCode(document(), StringComparison.Ordinal)}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            unchanged();
            context.Response.StatusCode = 304;
            return;
        }

        await context.Response.WriteAsync(document(), context.RequestAborted);
    });
}
