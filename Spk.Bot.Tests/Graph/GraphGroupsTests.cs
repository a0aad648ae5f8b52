using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Roles;
using Spk.Bot.Graph;
using Spk.Bot.Tests.Protocol;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Graph;

/// <summary>Groups as Graph tells them, and what counts while it does not.</summary>
public sealed class GraphGroupsTests
{
    private const string Group = "bbbbbbbb-0000-4000-8000-000000000001";
    private const string Person = "bbbbbbbb-0000-4000-8000-00000000000a";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Members_OfTwelveHundred_AreReadPageByPage()
    {
        await using var graph = await LoopbackServer.StartAsync((context, asked) =>
        {
            var from = asked.Target.Contains("page2", StringComparison.Ordinal) ? 999 : 0;
            var ids = string.Join(',', Enumerable.Range(from, from == 0 ? 999 : 201).Select(i => $$"""{"@odata.type":"#microsoft.graph.user","id":"{{Id(i)}}"}"""));
            var next = from == 0 ? $$""","@odata.nextLink":"http://{{context.Request.Host}}/v1.0/groups/{{Group}}/transitiveMembers?page2=1" """ : "";
            return Json(context, 200, $$"""{"value":[{{ids}}]{{next}}}""");
        });

        var answer = Assert.IsType<GroupAnswer.Members>(await AskAsync(graph.Url, Group));

        Assert.Equal(1200, answer.Ids.Count);
        Assert.All(graph.Requests, r => Assert.Equal("Bearer token", r.Authorization));
    }

    [Theory]
    [InlineData(403, null, "HTTP 403")]
    [InlineData(429, 7, "HTTP 429")]
    [InlineData(503, null, "HTTP 503")]
    public async Task Failure_OfGraph_IsAnAnswer(int status, int? after, string code)
    {
        await using var graph = await LoopbackServer.StartAsync((context, _) =>
        {
            if (after is { } seconds)
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Json(context, status, """{"error":{"code":"x","message":"y"}}""");
        });

        Assert.Equal(new GroupAnswer.Away(code, after is { } s ? TimeSpan.FromSeconds(s) : null), await AskAsync(graph.Url, Group));
        Assert.Single(graph.Requests);
    }

    [Fact]
    public async Task Id_OfAPerson_IsNoGroup()
    {
        await using var graph = await LoopbackServer.StartAsync(404, """{"error":{"code":"Request_ResourceNotFound","message":"y"}}""");

        Assert.IsType<GroupAnswer.NotAGroup>(await AskAsync(graph.Url, Group));
        Assert.IsType<GroupAnswer.NotAGroup>(await AskAsync(graph.Url, "no guid"));
        Assert.Equal(new GroupAnswer.Away("unreachable"), await AskAsync("http://127.0.0.1:9", Group));
    }

    [Fact]
    public async Task NextLink_ToAnotherHost_GetsNoToken()
    {
        await using var graph = await LoopbackServer.StartAsync(200, """{"value":[],"@odata.nextLink":"http://127.0.0.1:9/v1.0/groups"}""");

        Assert.Equal(new GroupAnswer.Away("a link to another host"), await AskAsync(graph.Url, Group));
    }

    [Fact]
    public async Task Role_ByGroup_CountsWhileGraphIsAwayAndIsUnclearAfterADay()
    {
        var clock = new CoreClock(CoreClock.Monday);
        var book = new GroupBook(clock, GroupBook.Counts, isAsked: true);
        var roles = new RoleBook(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Roles:CoordinationOffice:0", (string?)Group)]).Build().GetSection("Roles"), book);
        var directory = new Directory { Answer = new GroupAnswer.Away("away", TimeSpan.FromSeconds(3)) };
        var refresh = new RefreshGroups(roles, book, directory);

        Assert.Equal(TimeSpan.FromSeconds(3), await refresh.RunAsync(Token));
        Assert.True(roles.IsUnclear(Person, CoreBorough.District));
        Assert.False(roles.MayLink(Person));

        directory.Answer = new GroupAnswer.Members([Person]);
        Assert.Null(await refresh.RunAsync(Token));
        Assert.True(roles.MayLink(Person));
        Assert.False(roles.IsUnclear("somebody", CoreBorough.District));

        directory.Answer = new GroupAnswer.Away("away");
        clock.MoveTo(CoreClock.Monday.AddHours(23));
        await refresh.RunAsync(Token);
        Assert.True(roles.MayLink(Person));

        clock.MoveTo(CoreClock.Monday.AddHours(24));
        Assert.False(roles.MayLink(Person));
        Assert.True(roles.IsUnclear(Person, CoreBorough.District));
        Assert.Equal("away", book.Failure);
    }

    private static string Id(int i) => $"cccccccc-0000-4000-8000-{i.ToString("D12", CultureInfo.InvariantCulture)}";

    private static Task Json(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<GroupAnswer> AskAsync(string url, string id)
    {
        using var http = new HttpClient();
        using var groups = new GraphGroups(http, new GraphToken(_ => Task.FromResult<string?>("token")), url + "/v1.0");
        return await groups.MembersAsync(id, Token);
    }

    private sealed class Directory : IGroupDirectory
    {
        public required GroupAnswer Answer { get; set; }

        public Task<GroupAnswer> MembersAsync(string id, CancellationToken cancellationToken) => Task.FromResult(Answer);
    }
}
