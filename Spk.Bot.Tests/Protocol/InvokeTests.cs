using System.Net;
using System.Text.Json.Nodes;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

public sealed class InvokeTests
{
    private const string Failed = "Das hat gerade nicht geklappt. Bitte versuchen Sie es gleich noch einmal.";

    [Fact]
    [Trait("Conformance", "36")]
    public async Task Invoke_WhenItsNameIsUnknown_IsNotImplemented()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("n5"));

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Conformance", "37")]
    public async Task CardAction_WhenAnsweredWithACard_IsTheBareCardAnswer()
    {
        var (answer, body) = await PostAsync("21", (_, _, _) => Task.FromResult<InvokeAnswer?>(InvokeAnswer.Card(new JsonObject { ["type"] = "AdaptiveCard" })));

        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""", body);
    }

    [Fact]
    [Trait("Conformance", "38")]
    public async Task CardAction_WhenItIsNoExecute_IsAnErrorInsideAnOkay()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("n4"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(400, body["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.error", body["type"]!.GetValue<string>());
        Assert.Equal("BadRequest", body["value"]!["code"]!.GetValue<string>());
        Assert.Empty(host.Reached);
    }

    [Fact]
    public async Task CardAction_WhenTheHandlerFails_SaysSoInGermanWithoutDetails()
    {
        var (_, body) = await PostAsync("21", (_, _, _) => throw new InvalidOperationException("a text nobody may see"));

        AssertFailed(body);
    }

    [Fact]
    public async Task CardAction_WhenTheAnswerHasNoForm_SaysThatItFailed()
    {
        var (_, body) = await PostAsync("21", (_, _, _) => Task.FromResult<InvokeAnswer?>(InvokeAnswer.SearchResults([])));

        AssertFailed(body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Conformance", "47")]
    public async Task CardAction_WhenTheHandlerTakesTenSeconds_SaysThatItFailed(bool listensToItsToken)
    {
        var cancelled = new TaskCompletionSource();
        await using var host = await ProtocolHost.StartAsync((routes, _) => routes.OnInvoke(InvokeNames.CardAction, async (_, _, cancellationToken) =>
        {
            await using var registration = cancellationToken.Register(cancelled.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, listensToItsToken ? cancellationToken : TestContext.Current.CancellationToken);
            return null;
        }));

        var posted = host.PostAsync(Payload.Json("21"));
        await host.Clock.UntilSomebodyWaitsAsync(TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(posted.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var answer = await posted;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        AssertFailed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Dialog_WhenTheHandlerFails_IsAnErrorWithoutDetails()
    {
        await using var host = await ProtocolHost.StartAsync((routes, _) => routes.OnInvoke(InvokeNames.TaskFetch, (_, _, _) => throw new InvalidOperationException("secret")));

        using var answer = await host.PostAsync(Payload.Json("23"));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    [Trait("Conformance", "43")]
    public async Task Dialog_WhenOpened_HoldsTheCardAsAnAttachment()
    {
        var card = new JsonObject { ["type"] = "AdaptiveCard" };
        var (_, body) = await PostAsync("23", (_, _, _) => Task.FromResult<InvokeAnswer?>(InvokeAnswer.Dialog("Bedarf", card, "medium", "400")));

        Assert.Equal(
            """{"task":{"type":"continue","value":{"title":"Bedarf","width":"medium","height":400,"card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}}}}""",
            body);
    }

    [Fact]
    [Trait("Conformance", "31")]
    public async Task Submit_WhenAMessageHasAValueAndNoText_GoesToTheActions()
    {
        var routed = new List<string>();
        await using var host = await ProtocolHost.StartAsync((routes, _) =>
        {
            routes.OnMessage((_, _, _) => Note("message"));
            routes.OnCardSubmit((_, _, _) => Note("submit"));
        });

        using var submit = await host.PostAsync(Payload.Json("05"));
        using var message = await host.PostAsync(Payload.Json("01"));
        using var both = await host.PostAsync(Payload.Json("05").With(activity => activity["text"] = "hallo"));

        Assert.Equal(["submit", "message", "message"], routed);

        Task<InvokeAnswer?> Note(string route)
        {
            routed.Add(route);
            return Task.FromResult<InvokeAnswer?>(null);
        }
    }

    [Fact]
    public void Routes_WhenOneIsTaken_RefuseTheSecond()
    {
        var routes = new ActivityRoutes();
        routes.OnInvoke("task/fetch", (_, _, _) => Task.FromResult<InvokeAnswer?>(null));

        Assert.Throws<InvalidOperationException>(() => routes.OnInvoke("task/fetch", (_, _, _) => Task.FromResult<InvokeAnswer?>(null)));
        routes.OnInvoke("task/submit", (_, _, _) => Task.FromResult<InvokeAnswer?>(null));
    }

    private static async Task<(HttpResponseMessage Answer, string Body)> PostAsync(string sample, ActivityHandler handler)
    {
        var activity = Payload.Json(sample);
        await using var host = await ProtocolHost.StartAsync((routes, _) => routes.OnInvoke(activity["name"]!.GetValue<string>(), handler));
        var answer = await host.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static void AssertFailed(string body) => Assert.Equal(
        $$$"""{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"InternalError","message":"{{{Failed}}}"}}""", body);
}
