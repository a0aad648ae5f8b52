using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol;

namespace Spk.Bot.Tests.Protocol;

[Trait("Conformance", "19")]
public sealed class UnauthenticatedTests
{
    private static readonly string Playground = Payload.Json("32").ToJsonString();

    private static Dictionary<string, string?> Allowed => new()
    {
        ["Teams:DangerouslyAllowUnauthenticatedRequests"] = "true",
        ["Teams:AllowedTenants:0"] = Payload.PlaygroundTenantId,
    };

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer whatever")]
    [Trait("Conformance", "30")]
    public async Task Post_WhenAllowedInDevelopmentFromLoopback_PassesWithAnyTokenOrNone(string? authorization)
    {
        await using var host = await ProtocolHost.StartAsync(settings: Allowed, environment: "Development");

        using var answer = await host.PostAsync(Playground, authorization);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("00000000-0000-0000-0000-0000000000020", Assert.Single(host.Reached).PersonKey);
    }

    [Fact]
    public async Task Start_WhenAllowedOutsideDevelopment_Fails()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ProtocolHost.StartAsync(settings: Allowed, environment: "Staging"));

        Assert.Contains("Teams:DangerouslyAllowUnauthenticatedRequests", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WhenNotAllowed_IsUnauthorizedEvenInDevelopmentFromLoopback()
    {
        await using var host = await ProtocolHost.StartAsync(settings: new() { ["Teams:AllowedTenants:0"] = Payload.PlaygroundTenantId }, environment: "Development");

        using var answer = await host.PostAsync(Playground, null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("::ffff:10.0.0.1")]
    public async Task Post_WhenTheCallerIsElsewhere_NeedsAToken(string address)
    {
        await using var host = await ProtocolHost.StartAsync(settings: Allowed, environment: "Development", remoteAddress: IPAddress.Parse(address));

        using var answer = await host.PostAsync(Playground, null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "192.0.2.7")]
    [InlineData("Forwarded", "for=192.0.2.7")]
    [InlineData("Host", "rebound.example")]
    public async Task Post_WhenATunnelOrAReboundNameStandsBetween_NeedsAToken(string header, string value)
    {
        await using var host = await ProtocolHost.StartAsync(settings: Allowed, environment: "Development");

        using var answer = await host.PostAsync(Playground, null, request => request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheTenantIsNotAllowed_IsForbiddenAllTheSame()
    {
        await using var host = await ProtocolHost.StartAsync(
            settings: new() { ["Teams:DangerouslyAllowUnauthenticatedRequests"] = "true" }, environment: "Development");

        using var answer = await host.PostAsync(Playground, null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/", HttpStatusCode.Forbidden)]
    [InlineData("http://192.0.2.7/_connector", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:56150/_connector", HttpStatusCode.Accepted)]
    [InlineData("https://smba.trafficmanager.net/emea/", HttpStatusCode.Accepted)]
    public async Task Post_WhenTheServiceIsNeitherListedNorOnLoopback_IsForbiddenAllTheSame(string serviceUrl, HttpStatusCode expected)
    {
        await using var host = await ProtocolHost.StartAsync(settings: Allowed, environment: "Development");

        using var answer = await host.PostAsync(Payload.Json("32").With(activity => activity["serviceUrl"] = serviceUrl).ToJsonString(), null);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Gate_WhenThePlaygroundIsTalkedTo_NeverTrustsItWithAToken()
    {
        await using var host = await ProtocolHost.StartAsync(settings: Allowed, environment: "Development");
        var gate = host.Services.GetRequiredService<ServiceUrlGate>();

        Assert.True(gate.IsPlayground("http://localhost:56150/_connector"));
        Assert.False(gate.IsTrusted("http://localhost:56150/_connector"));
    }
}
