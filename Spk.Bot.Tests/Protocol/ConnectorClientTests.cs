using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

public sealed class ConnectorClientTests
{
    private const string Thread = "19:Kanal@thread.tacv2;messageid=177";
    private const string EscapedThread = "19%3AKanal%40thread.tacv2%3Bmessageid%3D177";

    private static readonly OutboundActivity Hello = OutboundActivity.Plain("Grüße");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Conformance", "48")]
    public async Task Send_WhenTheServiceHasAPath_KeepsItAndEscapesIds()
    {
        await using var teams = await Teams.StartAsync(201, """{"id":"5"}""");

        var sent = await teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled);

        Assert.Equal("5", sent.Value!.Id);
        var asked = Assert.Single(teams.Requests);
        Assert.Equal(("POST", $"/emea/tenant/v3/conversations/{EscapedThread}/activities"), (asked.Method, asked.Target));
        Assert.Equal("application/json; charset=utf-8", asked.ContentType);
        Assert.Equal("""{"type":"message","text":"Grüße","textFormat":"plain"}""", asked.Body);
        Assert.StartsWith("Bearer ", asked.Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not JSON")]
    [InlineData("""{"id":7}""")]
    public async Task Send_WhenTeamsGivesNoId_IsSentAllTheSame(string body)
    {
        await using var teams = await Teams.StartAsync(202, body);

        var sent = await teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled);

        Assert.True(sent.IsSuccess);
        Assert.Null(sent.Value.Id);
    }

    [Fact]
    public async Task Send_WhenItIsACard_WrapsIt()
    {
        await using var teams = await Teams.StartAsync(201, """{"id":"5"}""");

        await teams.Client.SendAsync(teams.ServiceUrl, Thread, OutboundActivity.Card(new JsonObject { ["type"] = "AdaptiveCard" }, "Neu"), Cancelled);

        Assert.Equal(
            """{"type":"message","summary":"Neu","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}""",
            Assert.Single(teams.Requests).Body);
    }

    [Fact]
    public async Task UpdateAndDelete_WhenTheyWork_NameTheMessage()
    {
        await using var teams = await Teams.StartAsync(200, "");

        var updated = await teams.Client.UpdateAsync(teams.ServiceUrl, "a:1", "5", Hello, Cancelled);
        var deleted = await teams.Client.DeleteAsync(teams.ServiceUrl, "a:1", "5", Cancelled);

        Assert.Equal(("5", "5"), (updated.Value!.Id, deleted.Value!.Id));
        Assert.Equal(
            ["PUT /emea/tenant/v3/conversations/a%3A1/activities/5", "DELETE /emea/tenant/v3/conversations/a%3A1/activities/5"],
            teams.Requests.Select(asked => $"{asked.Method} {asked.Target}"));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("../../../v3/teams/x")]
    public async Task Update_WhenTheIdWouldClimbOutOfItsPlace_StaysThere(string activityId)
    {
        await using var teams = await Teams.StartAsync(404, """{"error":{"code":"ActivityNotFoundInConversation"}}""");

        await teams.Client.UpdateAsync(teams.ServiceUrl, "a:1", activityId, Hello, Cancelled);

        Assert.StartsWith("/emea/tenant/v3/conversations/a%3A1/activities/", Assert.Single(teams.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Conformance", "56")]
    public async Task CreatePersonal_WhenAsked_NamesOnePersonAndTheTenantTwice()
    {
        await using var teams = await Teams.StartAsync(201, """{"id":"a:9"}""");

        var opened = await teams.Client.CreatePersonalAsync(teams.ServiceUrl, "t1", "29:x", Cancelled);

        Assert.Equal(new OpenedConversation("a:9", null), opened.Value);
        var asked = Assert.Single(teams.Requests);
        Assert.Equal("/emea/tenant/v3/conversations", asked.Target);
        Assert.Equal("""{"isGroup":false,"members":[{"id":"29:x"}],"tenantId":"t1","channelData":{"tenant":{"id":"t1"}}}""", asked.Body);
    }

    [Fact]
    [Trait("Conformance", "56")]
    public async Task CreateThread_WhenAsked_AlwaysCarriesTheMessage()
    {
        await using var teams = await Teams.StartAsync(201, """{"id":"19:c;messageid=177","activityId":"177"}""");

        var opened = await teams.Client.CreateThreadAsync(teams.ServiceUrl, "t1", "19:c", Hello, Cancelled);

        Assert.Equal(new OpenedConversation("19:c;messageid=177", "177"), opened.Value);
        var body = JsonNode.Parse(Assert.Single(teams.Requests).Body)!;
        Assert.Equal("Grüße", body["activity"]!["text"]!.GetValue<string>());
        Assert.Equal("19:c", body["channelData"]!["channel"]!["id"]!.GetValue<string>());
        Assert.Equal(("t1", true), (body["tenantId"]!.GetValue<string>(), body["isGroup"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task CreateThread_WhenTheAnswerCannotBeRead_MayHaveBeenPosted()
    {
        await using var teams = await Teams.StartAsync(201, "");

        var opened = await teams.Client.CreateThreadAsync(teams.ServiceUrl, "t1", "19:c", Hello, Cancelled);

        Assert.Equal((ConnectorFailureKind.Unclear, ConnectorFailure.UnreadableAnswer), (opened.Failure!.Kind, opened.Failure.Code));
    }

    [Fact]
    public async Task CreatePersonal_WhenTheAnswerIsLost_MayBeAskedAgain()
    {
        await using var teams = await Teams.StartAsync(503, "");

        Assert.Equal(ConnectorFailureKind.Transient, (await teams.Client.CreatePersonalAsync(teams.ServiceUrl, "t1", "29:x", Cancelled)).Failure!.Kind);
        Assert.Equal(ConnectorFailureKind.Unclear, (await teams.Client.CreateThreadAsync(teams.ServiceUrl, "t1", "19:c", Hello, Cancelled)).Failure!.Kind);
    }

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public async Task GetMember_WhenTheObjectIdIsCalledSo_IsRead(string member)
    {
        await using var teams = await Teams.StartAsync(200, $$"""{"id":"29:x","{{member}}":"aad","name":"Test Person","userRole":"Guest","tenantId":"t2","email":null}""");

        var found = await teams.Client.GetMemberAsync(teams.ServiceUrl, "19:c", "29:x", Cancelled);

        Assert.Equal(("29:x", "aad", "t2", true), (found.Value!.Id, found.Value.AadObjectId, found.Value.TenantId, found.Value.IsGuest));
        Assert.Equal("/emea/tenant/v3/conversations/19%3Ac/members/29%3Ax", Assert.Single(teams.Requests).Target);
    }

    [Fact]
    public async Task GetPagedMembers_WhenThereAreThreePages_ReadsAll()
    {
        await using var teams = await Teams.StartAsync((context, asked) =>
        {
            var next = asked.Target.Contains("continuationToken=b", StringComparison.Ordinal) ? "null"
                : asked.Target.Contains("continuationToken=a%2B%2F", StringComparison.Ordinal) ? "\"b\"" : "\"a+/\"";
            return context.Response.WriteAsync($$"""{"members":[{"id":"29:{{next.Trim('"')}}"},{"id":"29:same"}],"continuationToken":{{next}}}""");
        });

        var members = await teams.Client.GetPagedMembersAsync(teams.ServiceUrl, "19:c", Cancelled);

        Assert.Equal(["29:a+/", "29:same", "29:b", "29:null"], members.Value!.Members.Select(member => member.Id));
        Assert.Equal(3, teams.Requests.Count);
    }

    [Fact]
    public async Task GetPagedMembers_WhenThePagesNeverEnd_GivesUp()
    {
        await using var teams = await Teams.StartAsync(200, """{"members":[],"continuationToken":"again"}""");

        var members = await teams.Client.GetPagedMembersAsync(teams.ServiceUrl, "19:c", Cancelled);

        Assert.Equal(ConnectorFailureKind.Broken, members.Failure!.Kind);
        Assert.Equal(200, teams.Requests.Count);
    }

    [Fact]
    public async Task GetTeamAndChannels_WhenGeneralHasNoName_AreRead()
    {
        await using var teams = await Teams.StartAsync((context, asked) => context.Response.WriteAsync(asked.Target.EndsWith("/conversations", StringComparison.Ordinal)
            ? """{"conversations":[{"id":"19:g"},{"id":"19:c","name":"Bedarfe","channelType":"standard"}]}"""
            : """{"id":"19:g","name":"Jugendamt","aadGroupId":"group","tenantId":"t1","memberCount":4}"""));

        var team = await teams.Client.GetTeamAsync(teams.ServiceUrl, "19:g", Cancelled);
        var channels = await teams.Client.GetChannelsAsync(teams.ServiceUrl, "19:g", Cancelled);

        Assert.Equal(new ConnectorTeam("19:g", "Jugendamt", "group", "t1"), team.Value);
        Assert.Equal([("19:g", null, null), ("19:c", "Bedarfe", "standard")], channels.Value!.Channels.Select(channel => (channel.Id, channel.Name, channel.Type)));
        Assert.Equal(["/emea/tenant/v3/teams/19%3Ag", "/emea/tenant/v3/teams/19%3Ag/conversations"], teams.Requests.Select(asked => asked.Target));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("not a url")]
    [InlineData("")]
    [Trait("Conformance", "50")]
    public async Task Send_WhenTheHostIsNotAllowed_MakesNoRequest(string serviceUrl)
    {
        await using var teams = await Teams.StartAsync(200, "");

        var sent = await teams.Client.SendAsync(serviceUrl, Thread, Hello, Cancelled);

        Assert.Equal((ConnectorFailureKind.Refused, ConnectorFailure.HostNotAllowed), (sent.Failure!.Kind, sent.Failure.Code));
        Assert.Empty(teams.Requests);
        Assert.Equal(0, teams.TokenRequests);
    }

    [Fact]
    [Trait("Conformance", "50")]
    public async Task Send_WhenTheAnswerIsARedirect_DoesNotFollowIt()
    {
        await using var elsewhere = await LoopbackServer.StartAsync(200, "");
        await using var teams = await Teams.StartAsync(307, "", ("Location", elsewhere.Url));

        var sent = await teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled);

        Assert.Equal(307, sent.Failure!.HttpStatus);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    [Trait("Conformance", "49")]
    public async Task Send_WhenUnauthorizedOnce_AsksForANewTokenAndRepeatsOnce()
    {
        var calls = 0;
        await using var teams = await Teams.StartAsync(async (context, _) =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref calls) == 1 ? 401 : 201;
            await context.Response.WriteAsync("""{"id":"5"}""");
        });

        var sent = await teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled);

        Assert.Equal("5", sent.Value!.Id);
        Assert.Equal(2, teams.TokenRequests);
        Assert.NotEqual(teams.Requests[0].Authorization, teams.Requests[1].Authorization);
    }

    [Fact]
    public async Task Send_WhenUnauthorizedTwice_IsRefused()
    {
        await using var teams = await Teams.StartAsync(401, """{"error":{"code":"BotNotRegistered"}}""");

        var sent = await teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled);

        Assert.Equal((ConnectorFailureKind.Refused, 401, "BotNotRegistered"), (sent.Failure!.Kind, sent.Failure.HttpStatus, sent.Failure.Code));
        Assert.Equal(2, teams.Requests.Count);
    }

    [Fact]
    [Trait("Conformance", "51")]
    public async Task Send_WhenThrottled_SaysHowLongToWait()
    {
        await using var teams = await Teams.StartAsync(429, """{"error":{"code":"Throttled"}}""", ("Retry-After", "7"), ("MS-CV", "abc.1"));

        var sent = await teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled);

        Assert.Equal(new ConnectorFailure(ConnectorFailureKind.Transient, 429, "Throttled", TimeSpan.FromSeconds(7), "abc.1"), sent.Failure);
        Assert.Single(teams.Requests);
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(-20, 0)]
    [Trait("Conformance", "51")]
    public async Task Send_WhenThrottledUntilADate_CountsFromNow(int inSeconds, int expected)
    {
        var date = new ManualClock().GetUtcNow().AddSeconds(inSeconds).ToString("R", null);
        await using var teams = await Teams.StartAsync(429, "", ("Retry-After", date));

        var sent = await teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled);

        Assert.Equal(TimeSpan.FromSeconds(expected), sent.Failure!.RetryAfter);
    }

    [Fact]
    [Trait("Conformance", "52")]
    public async Task Call_WhenTheConnectionBreaksAfterSending_OnlyACreateIsUnclear()
    {
        await using var teams = await Teams.StartAsync((context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        Assert.Equal(ConnectorFailureKind.Unclear, (await teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled)).Failure!.Kind);
        Assert.Equal(ConnectorFailureKind.Transient, (await teams.Client.UpdateAsync(teams.ServiceUrl, Thread, "5", Hello, Cancelled)).Failure!.Kind);
        Assert.Equal(ConnectorFailureKind.Transient, (await teams.Client.GetTeamAsync(teams.ServiceUrl, "19:g", Cancelled)).Failure!.Kind);
    }

    [Fact]
    [Trait("Conformance", "52")]
    public async Task Send_WhenNobodyListens_IsTransient()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        await using var teams = await Teams.StartAsync(200, "", allowed: url);

        var sent = await teams.Client.SendAsync(url, Thread, Hello, Cancelled);

        Assert.Equal((ConnectorFailureKind.Transient, (int?)null), (sent.Failure!.Kind, sent.Failure.HttpStatus));
    }

    [Fact]
    [Trait("Conformance", "52")]
    public async Task Send_WhenTeamsTakesTooLong_IsUnclear()
    {
        await using var teams = await Teams.StartAsync((context, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        using var impatient = teams.Impatient(TimeSpan.FromMilliseconds(50), out var client);

        Assert.Equal(ConnectorFailureKind.Unclear, (await client.SendAsync(teams.ServiceUrl, Thread, Hello, Cancelled)).Failure!.Kind);
        Assert.Equal(ConnectorFailureKind.Transient, (await client.UpdateAsync(teams.ServiceUrl, Thread, "5", Hello, Cancelled)).Failure!.Kind);
    }

    [Fact]
    public async Task Send_WhenTheCallerHangsUp_IsCancelledAndNoFailure()
    {
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using var teams = await Teams.StartAsync(async (context, _) =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => teams.Client.SendAsync(teams.ServiceUrl, Thread, Hello, caller.Token));
    }

    [Fact]
    public async Task Send_WhenTeamsIsThePlayground_CarriesNoTokenThere()
    {
        await using var teams = await Teams.StartAsync(201, """{"id":"5"}""", allowed: "smba.trafficmanager.net", isPlayground: true);

        var sent = await teams.Client.SendAsync($"{teams.ServiceUrl}_connector", "conversation", Hello, Cancelled);

        Assert.Equal("5", sent.Value!.Id);
        Assert.Equal("", Assert.Single(teams.Requests).Authorization);
        Assert.Equal(0, teams.TokenRequests);
    }

    /// <summary>A connector, a token endpoint and the client between them.</summary>
    private sealed class Teams(LoopbackServer connector, LoopbackServer issuer, ConnectorBench bench) : IAsyncDisposable
    {
        public ConnectorClient Client => bench.Client;

        public string ServiceUrl => $"{connector.Url}/emea/tenant/";

        public IReadOnlyList<Asked> Requests => connector.Requests;

        public int TokenRequests => issuer.Requests.Count;

        public static async Task<Teams> StartAsync(int status, string body, params (string, string)[] headers) =>
            await AroundAsync(await LoopbackServer.StartAsync(status, body, headers));

        public static async Task<Teams> StartAsync(int status, string body, string allowed, bool isPlayground = false) =>
            await AroundAsync(await LoopbackServer.StartAsync(status, body), allowed, isPlayground);

        public static async Task<Teams> StartAsync(Func<HttpContext, Asked, Task> answer) => await AroundAsync(await LoopbackServer.StartAsync(answer));

        /// <summary>The same client, with another limit than 25 seconds.</summary>
        public HttpClient Impatient(TimeSpan limit, out ConnectorClient client)
        {
            var http = new HttpClient { Timeout = limit };
            client = new ConnectorClient(http, bench.Token, bench.Gate, bench.Clock, NullLogger<ConnectorClient>.Instance);
            return http;
        }

        public async ValueTask DisposeAsync()
        {
            bench.Dispose();
            await connector.DisposeAsync();
            await issuer.DisposeAsync();
        }

        private static async Task<Teams> AroundAsync(LoopbackServer connector, string? allowed = null, bool isPlayground = false)
        {
            var issuer = await LoopbackServer.StartAsync((context, _) =>
                context.Response.WriteAsync($$"""{"access_token":"{{Guid.NewGuid():N}}","expires_in":3600}"""));
            var settings = new Dictionary<string, string?> { ["Teams:DangerouslyAllowUnauthenticatedRequests"] = isPlayground ? "true" : "false" };
            return new Teams(connector, issuer, ConnectorBench.Build(issuer.Url, allowed ?? connector.Url, isPlayground ? "Development" : "Production", settings));
        }
    }
}
