using System.Net;
using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Protocol;

public sealed class TransportTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [Trait("Conformance", "20")]
    public async Task Send_WhenItIsNoPost_IsNotAllowed(string method)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.SendAsync(new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","from":"nobody"}""")]
    [InlineData("""{"type":"message"} trailing""")]
    [InlineData("""{"type":"message","conversation":{"id":""}}""")]
    [InlineData("""{"type":"invoke","name":"task/fetch"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"value":{"half":"\ud83d"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"\ud83d":1}""")]
    [InlineData("""{"type":"message","type":"invoke","conversation":{"id":"a"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"value":{"verb":"need.view","verb":"need.report"}}""")]
    [InlineData("""{"type":"message","conversation":{"id":"a"},"unknown":{"a":[{"b":1,"b":2}]}}""")]
    [Trait("Conformance", "21")]
    public async Task Post_WhenTheBodyIsNoActivity_IsABadRequest(string body)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(body, $"Bearer {host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(host.Reached);
    }

    [Fact]
    [Trait("Conformance", "21")]
    public async Task Post_WhenTheContentTypeIsNotJson_IsABadRequest()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(
            Payload.Json("01").ToJsonString(),
            $"Bearer {host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl)}",
            request => request.Content!.Headers.ContentType = new("text/plain"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(61, HttpStatusCode.Accepted)]
    [InlineData(70, HttpStatusCode.BadRequest)]
    public async Task Post_WhenTheBodyNestsTooDeep_IsABadRequest(int levels, HttpStatusCode expected)
    {
        await using var host = await ProtocolHost.StartAsync();
        var body = Payload.Json("01").ToJsonString()[..^1] + ",\"deep\":" + new string('[', levels) + new string(']', levels) + "}";

        using var answer = await host.PostAsync(body, $"Bearer {host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl)}");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("conversation", "id", 400, 401, ";messageid=1")]
    [InlineData("conversation", "id", 300, 301, "")]
    [InlineData("from", "id", 200, 201, "")]
    [InlineData("from", "aadObjectId", 200, 201, "")]
    [InlineData("", "id", 200, 201, "")]
    [InlineData("", "replyToId", 200, 201, "")]
    [InlineData("channelData", "team", 300, 301, "id")]
    [InlineData("channelData", "team", 300, 301, "name")]
    [InlineData("channelData", "channel", 300, 301, "id")]
    [InlineData("channelData", "channel", 300, 301, "name")]
    public async Task Post_WhenAnIdIsLongerThanItsColumn_IsABadRequest(string owner, string name, int fits, int tooLong, string extra)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var good = await host.PostAsync(WithLength(fits));
        using var bad = await host.PostAsync(WithLength(tooLong));

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.BadRequest), (good.StatusCode, bad.StatusCode));
        Assert.Single(host.Reached);

        JsonObject WithLength(int length) => Payload.Json("01").With(activity =>
        {
            var parent = owner.Length == 0 ? activity : activity[owner]!.AsObject();
            parent[name] = owner == "channelData" ? new JsonObject { [extra] = new string('x', length) } : new string('x', length - extra.Length - (extra.Length > 0 ? 101 : 0)) + extra + new string('1', extra.Length > 0 ? 101 : 0);
        });
    }

    [Fact]
    public async Task Post_WhenTheServiceUrlIsEndless_IsABadRequest()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(activity => activity["serviceUrl"] = Payload.ServiceUrl + new string('x', 400)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("entities")]
    [InlineData("attachments")]
    [InlineData("membersAdded")]
    [InlineData("membersRemoved")]
    [InlineData("reactionsAdded")]
    [InlineData("reactionsRemoved")]
    public async Task Post_WhenAListHoldsNothing_TheRestOfItCounts(string list)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(activity => activity[list] = new JsonArray(null, new JsonObject(), null)));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var reached = Assert.Single(host.Reached);
        Assert.Equal(1, list switch
        {
            "entities" => reached.Entities.Count,
            "attachments" => reached.Attachments.Count,
            "membersAdded" => reached.MembersAdded.Count,
            "membersRemoved" => reached.MembersRemoved.Count,
            "reactionsAdded" => reached.ReactionsAdded.Count,
            _ => reached.ReactionsRemoved.Count,
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Conformance", "22")]
    public async Task Post_WhenTheBodyIsOverOneMegabyte_IsTooLarge(bool isChunked)
    {
        await using var host = await ProtocolHost.StartAsync();
        var body = Payload.Json("01").With(activity => activity["text"] = new string('x', 1024 * 1024)).ToJsonString();

        using var answer = await host.PostAsync(
            body, $"Bearer {host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl)}", request => request.Headers.TransferEncodingChunked = isChunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(host.Reached);
    }

    [Fact]
    [Trait("Conformance", "22")]
    public async Task Post_WhenTheBodyIsJustBelowOneMegabyte_IsAccepted()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(activity => activity["text"] = new string('x', 1000 * 1024)));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    [InlineData("messageDelete")]
    [Trait("Conformance", "23")]
    public async Task Post_WhenTheTypeIsUnknown_IsAcceptedAndIgnored(string type)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(activity => activity["type"] = type));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Empty(host.Reached);
    }

    [Fact]
    [Trait("Conformance", "24")]
    public async Task Post_WhenThereAreUnknownMembers_IsAccepted()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(activity =>
        {
            activity["somethingNew"] = new JsonObject { ["a"] = 1 };
            activity["channelData"]!["somethingNew"] = true;
            activity["from"]!["somethingNew"] = new JsonArray();
        }));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.True(Assert.Single(host.Reached).Extensions!.ContainsKey("somethingNew"));
    }

    [Fact]
    [Trait("Conformance", "28")]
    public async Task Post_WhenAMessageIsEdited_BothAreHandled()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var message = await host.PostAsync(Payload.Json("01"));
        using var edit = await host.PostAsync(Payload.Json("20"));

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (message.StatusCode, edit.StatusCode));
        Assert.Equal([("message", "1795000000001"), ("messageUpdate", "1795000000001")], host.Reached.Select(activity => (activity.Type, activity.Id)));
    }

    [Fact]
    public async Task Post_WhenAMessageHandlerFails_IsAnErrorWithoutDetails()
    {
        await using var host = await ProtocolHost.StartAsync((routes, _) =>
            routes.OnMessage((_, _, _) => throw new InvalidOperationException("a text nobody may see")), environment: "Development");

        using var answer = await host.PostAsync(Payload.Json("01"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Post_WhenRepliesAreExpectedInTheAnswer_ThereAreNone()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(activity => activity["deliveryMode"] = "expectReplies"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"activities":[]}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
