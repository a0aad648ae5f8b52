using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Spk.Bot.Ops.Health;
using Spk.Bot.Protocol;
using Spk.Bot.Tests.Protocol;

namespace Spk.Bot.Tests.Ops.Health;

public sealed class TokenHealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_WhenTheEndpointRefuses_AsksAgainAfterAMinuteAndNotBefore()
    {
        var isBroken = true;
        await using var issuer = await LoopbackServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = isBroken ? 401 : 200;
            return context.Response.WriteAsync(isBroken
                ? """{"error":"invalid_client","error_description":"AADSTS7000222: The provided client secret keys for app 'x' are expired."}"""
                : """{"expires_in":3600,"access_token":"t"}""");
        });
        using var bench = ConnectorBench.Build(issuer.Url, "smba.trafficmanager.net");

        var refused = await CheckAsync(bench);
        bench.Clock.Advance(TimeSpan.FromSeconds(59));
        await CheckAsync(bench);
        Assert.Single(issuer.Requests);
        isBroken = false;
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var mended = await CheckAsync(bench);

        Assert.Equal(HealthStatus.Unhealthy, refused.Status);
        Assert.Contains("AADSTS7000222. The client secret has expired", refused.Description, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, mended.Status);
        Assert.Contains("good for 60 minutes", mended.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WhenNobodyAnswers_NamesTheNetwork()
    {
        using var bench = ConnectorBench.Build("http://127.0.0.1:1/", "smba.trafficmanager.net");

        var result = await CheckAsync(bench);

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("could not be reached", result.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WhenTheEndpointHangs_DoesNotWaitForIt()
    {
        var release = new TaskCompletionSource();
        await using var issuer = await LoopbackServer.StartAsync((_, _) => release.Task);
        using var bench = ConnectorBench.Build(issuer.Url, "smba.trafficmanager.net");

        var check = CheckAsync(bench);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        await bench.Clock.UntilSomebodyWaitsAsync(patience.Token);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        var result = await check;
        release.SetResult();

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
        Assert.Contains("has not answered for five seconds", result.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AADSTS700016", "Teams:AppId is not known")]
    [InlineData("AADSTS99999", "Check Teams:AppId, Teams:TenantId and the credential")]
    [InlineData("HTTP 503", "Check Teams:AppId, Teams:TenantId and the credential")]
    public void Judge_OfARefusal_SaysItsCodeAndWhatToDo(string code, string advice)
    {
        var result = TokenHealth.Judge(new(DateTimeOffset.UnixEpoch, null, code), DateTimeOffset.UnixEpoch.AddSeconds(9));

        Assert.StartsWith($"The token endpoint refused the bot 9 seconds ago: {code}. {advice}", result.Description, StringComparison.Ordinal);
    }

    private static Task<HealthCheckResult> CheckAsync(ConnectorBench bench) => new TokenHealth(
        bench.Token, Options.Create(new TeamsOptions { ClientSecret = "x" }), bench.Clock).CheckHealthAsync(new HealthCheckContext(), Ct);
}
