using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Spk.Bot.Protocol.Connector;

namespace Spk.Bot.Tests.Protocol;

[Trait("Conformance", "49")]
public sealed class ConnectorTokenTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_WhenAskedFirst_SendsClientCredentialsAsAForm()
    {
        await using var issuer = await Issuer();
        using var bench = ConnectorBench.Build(issuer.Url, "smba.trafficmanager.net");

        var token = await bench.Token.GetAsync(Cancelled);

        Assert.Equal("token-1", token.Value);
        var asked = Assert.Single(issuer.Requests);
        var form = QueryHelpers.ParseQuery(asked.Body);
        Assert.Equal("application/x-www-form-urlencoded", asked.ContentType);
        Assert.Equal(
            ("client_credentials", Payload.AppId, "s&cr+t", "https://api.botframework.com/.default"),
            (form["grant_type"].ToString(), form["client_id"].ToString(), form["client_secret"].ToString(), form["scope"].ToString()));
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("\"3600\"")]
    public async Task Get_WhenTheTokenIsYoung_KeepsItUntilFiveMinutesBeforeItsEnd(string expiresIn)
    {
        await using var issuer = await Issuer(expiresIn);
        using var bench = ConnectorBench.Build(issuer.Url, "smba.trafficmanager.net");

        Assert.Equal("token-1", (await bench.Token.GetAsync(Cancelled)).Value);
        bench.Clock.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));
        Assert.Equal("token-1", (await bench.Token.GetAsync(Cancelled)).Value);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token-2", (await bench.Token.GetAsync(Cancelled)).Value);
    }

    [Fact]
    public async Task Get_WhenManyAskAtOnce_OneRequestIsMade()
    {
        await using var issuer = await Issuer();
        using var bench = ConnectorBench.Build(issuer.Url, "smba.trafficmanager.net");

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => bench.Token.GetAsync(Cancelled))));

        Assert.All(tokens, token => Assert.Equal("token-1", token.Value));
        Assert.Single(issuer.Requests);
    }

    [Fact]
    public async Task Drop_WhenANewerTokenHasCome_KeepsThat()
    {
        await using var issuer = await Issuer();
        using var bench = ConnectorBench.Build(issuer.Url, "smba.trafficmanager.net");
        var first = (await bench.Token.GetAsync(Cancelled)).Value!;
        bench.Token.Drop(first);
        var second = (await bench.Token.GetAsync(Cancelled)).Value!;

        bench.Token.Drop(first);

        Assert.Equal(second, (await bench.Token.GetAsync(Cancelled)).Value);
        Assert.Equal(2, issuer.Requests.Count);
    }

    [Theory]
    [InlineData(400, ConnectorFailureKind.Refused)]
    [InlineData(401, ConnectorFailureKind.Refused)]
    [InlineData(429, ConnectorFailureKind.Transient)]
    [InlineData(500, ConnectorFailureKind.Transient)]
    [InlineData(503, ConnectorFailureKind.Transient)]
    public async Task Get_WhenTheIssuerRefuses_IsAFailureAndNothingIsPosted(int status, ConnectorFailureKind expected)
    {
        await using var issuer = await LoopbackServer.StartAsync(status, """{"error":"invalid_client"}""");
        await using var connector = await LoopbackServer.StartAsync(201, "");
        using var bench = ConnectorBench.Build(issuer.Url, connector.Url);

        var sent = await bench.Client.DeleteAsync(connector.Url, "a:1", "5", Cancelled);

        Assert.Equal(new ConnectorFailure(expected, status, ConnectorFailure.TokenUnavailable), sent.Failure);
        Assert.Empty(connector.Requests);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("""{"access_token":""}""")]
    public async Task Get_WhenTheAnswerCannotBeRead_IsTransient(string body)
    {
        await using var issuer = await LoopbackServer.StartAsync(200, body);
        using var bench = ConnectorBench.Build(issuer.Url, "smba.trafficmanager.net");

        Assert.Equal(ConnectorFailureKind.Transient, (await bench.Token.GetAsync(Cancelled)).Failure!.Kind);
    }

    [Fact]
    public async Task Get_WhenThereIsNoCredentialInDevelopment_IsNoToken()
    {
        await using var issuer = await Issuer();
        using var bench = ConnectorBench.Build(issuer.Url, "smba.trafficmanager.net", "Development", new() { ["Teams:ClientSecret"] = null });

        Assert.Equal("", (await bench.Token.GetAsync(Cancelled)).Value);
        Assert.Empty(issuer.Requests);
    }

    [Fact]
    public async Task Get_WhenTheCertificateIsMissing_IsAFailureAndNoCrash()
    {
        using var bench = ConnectorBench.Build(
            "http://127.0.0.1:1/", "smba.trafficmanager.net", settings: new() { ["Teams:ClientSecret"] = null, ["Teams:CertificatePath"] = "/nowhere/bot.pem" });

        Assert.Equal(ConnectorFailure.TokenUnavailable, (await bench.Token.GetAsync(Cancelled)).Failure!.Code);
    }

    private static Task<LoopbackServer> Issuer(string expiresIn = "3600")
    {
        var count = 0;
        return LoopbackServer.StartAsync((context, _) =>
            context.Response.WriteAsync($$"""{"token_type":"Bearer","expires_in":{{expiresIn}},"access_token":"token-{{Interlocked.Increment(ref count)}}"}"""));
    }
}
