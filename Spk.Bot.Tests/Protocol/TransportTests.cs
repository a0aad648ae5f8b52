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
