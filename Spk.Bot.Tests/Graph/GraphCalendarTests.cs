using System.Globalization;
using Microsoft.AspNetCore.Http;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Graph;
using Spk.Bot.Tests.Meetings;
using Spk.Bot.Tests.Protocol;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Graph;

/// <summary>A group's calendar against recorded answers over HTTP.</summary>
public sealed class GraphCalendarTests
{
    private const string Group = "bbbbbbbb-0000-4000-8000-000000000001";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calendar_InPages_IsReadToItsDeltaLink()
    {
        await using var graph = await LoopbackServer.StartAsync((context, asked) => Json(context, 200, asked.Target.Contains("$skiptoken=2", StringComparison.Ordinal)
            ? $$"""{"value":[{{Single("b", "Sozialausschuss")}}],"@odata.deltaLink":"http://{{context.Request.Host}}/v1.0/groups/{{Group}}/calendarView/delta?$deltatoken=d1"}"""
            : $$"""{"value":[{{Single("a", "Sozialausschuss")}}],"@odata.nextLink":"http://{{context.Request.Host}}/v1.0/groups/{{Group}}/calendarView/delta?$skiptoken=2"}"""));

        var pages = await ReadAsync(graph.Url, new MeetingAsk(Committees.All));

        Assert.Equal(["a", "b"], pages.SelectMany(p => p.Reading.Meetings).Select(m => m.SourceId));
        Assert.Equal("2027-01-20T16:00:00Z", pages[0].Reading.Meetings[0].Start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Assert.EndsWith("$skiptoken=2", pages[0].Cursor, StringComparison.Ordinal);
        Assert.Null(pages[0].Token);
        Assert.EndsWith("$deltatoken=d1", pages[1].Token, StringComparison.Ordinal);
        Assert.Contains("startDateTime=2026-10-23T09%3A00%3A00Z", graph.Requests[0].Target, StringComparison.Ordinal);
        Assert.Contains("endDateTime=2028-11-23T09%3A00%3A00Z", graph.Requests[0].Target, StringComparison.Ordinal);
        Assert.All(graph.Requests, r => Assert.Equal("Bearer token", r.Authorization));
    }

    [Fact]
    public async Task Changes_SinceTheToken_AreRemovedCancelledAndOfASeriesThatIsAskedForOnce()
    {
        await using var graph = await LoopbackServer.StartAsync((context, asked) => Json(context, 200, asked.Target.Contains("/events/", StringComparison.Ordinal)
            ? $$"""{"id":"m","type":"seriesMaster","subject":"Sozialausschuss","location":{"displayName":"A 202"} }"""
            : $$$"""
              {"value":[
                {"id":"gone","@removed":{"reason":"deleted"}},
                {{{Single("off", "Sozialausschuss", ",\"isCancelled\":true")}}},
                {"id":"o1","type":"occurrence","seriesMasterId":"m","start":{"dateTime":"2027-02-03T16:00:00.0000000","timeZone":"UTC"},"end":{"dateTime":"2027-02-03T18:00:00.0000000","timeZone":"UTC"}},
                {"id":"o2","type":"occurrence","seriesMasterId":"m","start":{"dateTime":"2027-02-10T16:00:00.0000000","timeZone":"UTC"},"end":{"dateTime":"2027-02-10T18:00:00.0000000","timeZone":"UTC"}},
                {{{Single("other", "Betriebsausflug")}}},
                {{{Single("zone", "Sozialausschuss").Replace("UTC", "Pacific Standard Time", StringComparison.Ordinal)}}},
                {{{Single("day", "Sozialausschuss", ",\"isAllDay\":true")}}}
              ],"@odata.deltaLink":"http://{{{context.Request.Host}}}/v1.0/groups/{{{Group}}}/calendarView/delta?$deltatoken=d2"}
              """));

        var page = Assert.Single(await ReadAsync(graph.Url, new MeetingAsk(Committees.All) { Token = $"{graph.Url}/v1.0/groups/{Group}/calendarView/delta?$deltatoken=d1" }));

        Assert.Equal(["gone"], page.Reading.Deleted);
        Assert.Equal([("off", MeetingState.Cancelled, null), ("o1", MeetingState.Planned, "A 202"), ("o2", MeetingState.Planned, "A 202")], page.Reading.Meetings.Select(m => (m.SourceId, m.State, m.Room)));
        Assert.Equal(["other", "zone", "day"], page.Reading.Skipped.Select(s => s.Id));
        Assert.Equal(2, graph.Requests.Count);
        Assert.Contains("$deltatoken=d1", graph.Requests[0].Target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, 7, "http-429")]
    [InlineData(401, null, "http-401")]
    [InlineData(403, null, "http-403")]
    [InlineData(410, null, "http-410")]
    [InlineData(503, null, "http-503")]
    public async Task Failure_OfGraph_IsAFaultAndNothingIsTriedTwice(int status, int? after, string code)
    {
        await using var graph = await LoopbackServer.StartAsync((context, _) =>
        {
            if (after is { } seconds)
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Json(context, status, """{"error":{"code":"x","message":"y"}}""");
        });

        var page = Assert.Single(await ReadAsync(graph.Url, new MeetingAsk(Committees.All)));

        Assert.Equal((code, after is { } s ? TimeSpan.FromSeconds(s) : null), (page.Fault, page.RetryAfter));
        Assert.Empty(page.Reading.Meetings);
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task Link_ToAnotherHost_GetsNoToken()
    {
        await using var graph = await LoopbackServer.StartAsync(200, """{"value":[],"@odata.nextLink":"http://127.0.0.1:9/v1.0/groups"}""");

        Assert.Equal([null, "other-host"], (await ReadAsync(graph.Url, new MeetingAsk(Committees.All))).Select(p => p.Fault));
    }

    [Fact]
    public async Task Sync_ByDelta_KeepsTheTokenAndBeginsAnewWhenItIsGone()
    {
        var status = 200;
        await using var graph = await LoopbackServer.StartAsync((context, asked) => status != 200 ? Json(context, status, """{"error":{"code":"syncStateNotFound","message":"y"}}""")
            : Json(context, 200, $$"""{"value":[{{Single("a", "12. Sitzung des Verkehrsausschusses")}}],"@odata.deltaLink":"http://{{context.Request.Host}}/v1.0/groups/{{Group}}/calendarView/delta?$deltatoken=d1"}"""));
        using var http = new HttpClient();
        await using var world = await SyncWorld.CreateAsync(MeetingFeedKind.Graph, Group, sources: clock => new GraphCalendars(http, new GraphToken(_ => Task.FromResult<string?>("token")), graph.Url + "/v1.0", clock));

        await world.SyncOnceAsync();
        world.Core.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, (await world.SyncOnceAsync()).Tally.Added);
        Assert.Contains("$deltatoken=d1", graph.Requests[1].Target, StringComparison.Ordinal);

        status = 410;
        world.Core.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("http-410", (await world.SyncOnceAsync()).Fault);
        status = 200;
        world.Core.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null((await world.SyncOnceAsync()).Fault);
        Assert.Contains("startDateTime", graph.Requests[3].Target, StringComparison.Ordinal);
        Assert.Single(await world.MeetingsAsync());
    }

    private static string Single(string id, string subject, string more = "") =>
        $$$"""{"id":"{{{id}}}","type":"singleInstance","subject":"{{{subject}}}","start":{"dateTime":"2027-01-20T16:00:00.0000000","timeZone":"UTC"},"end":{"dateTime":"2027-01-20T18:00:00.0000000","timeZone":"UTC"}{{{more}}}}""";

    private static Task Json(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<List<MeetingPage>> ReadAsync(string url, MeetingAsk ask)
    {
        using var http = new HttpClient();
        return await new GraphCalendar(http, new GraphToken(_ => Task.FromResult<string?>("token")), url + "/v1.0", Group, new CoreClock(CoreClock.Monday)).PagesAsync(ask, Token).ToListAsync(Token);
    }
}
