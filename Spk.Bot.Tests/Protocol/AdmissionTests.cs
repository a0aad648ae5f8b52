using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

public sealed class AdmissionTests
{
    [Theory]
    [InlineData("webchat")]
    [InlineData(null)]
    [Trait("Conformance", "10")]
    public async Task Post_WhenTheKeyIsNotEndorsedForTeams_IsForbidden(string? endorsement)
    {
        await using var host = await ProtocolHost.StartAsync();
        var key = host.Issuer.Publish("other", endorsement is null ? [] : [endorsement]);

        using var answer = await host.PostAsync(Payload.Json("01").ToJsonString(), $"Bearer {host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl, key: key)}");

        await AssertForbidden(host, answer);
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    [Trait("Conformance", "11")]
    public Task Post_WhenTheChannelIsNotTeams_IsForbidden(string? channel) => AssertForbidden(activity => activity["channelId"] = channel);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net/amer/11111111-2222-4333-8444-555555555555/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/11111111-2222-4333-8444-555555555555/")]
    [InlineData("http://smba.trafficmanager.net/emea/11111111-2222-4333-8444-555555555555/")]
    [Trait("Conformance", "12")]
    public async Task Post_WhenTheTokenSpeaksForAnotherService_IsForbidden(string? claimed)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").ToJsonString(), $"Bearer {host.Issuer.Mint(Payload.AppId, claimed)}");

        await AssertForbidden(host, answer);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/11111111-2222-4333-8444-555555555555")]
    [InlineData("https://SMBA.trafficmanager.net/emea/11111111-2222-4333-8444-555555555555/")]
    [InlineData("https://smba.trafficmanager.net:443/emea/11111111-2222-4333-8444-555555555555/")]
    [Trait("Conformance", "13")]
    public async Task Post_WhenTheClaimIsOnlyWrittenDifferently_IsAccepted(string claimed)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").ToJsonString(), $"Bearer {host.Issuer.Mint(Payload.AppId, claimed)}");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    /// <summary>The token speaks for the very same URL: only the host tells.</summary>
    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net:x@evil.example/emea/")]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("https://smba-trafficmanager.net/emea/")]
    [InlineData("https://xsmba.trafficmanager.net/emea/")]
    [InlineData("https://trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.:443/emea/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example#smba.trafficmanager.net/")]
    [InlineData("https://teams.microsoft.com.evil.example/")]
    [InlineData("https://evilteams.microsoft.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmаnager.net/emea/")]
    [Trait("Conformance", "14")]
    [Trait("Conformance", "50")]
    public async Task Post_FromALookAlike_IsForbiddenAndNoTokenIsEvenAskedFor(string serviceUrl)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(activity => activity["serviceUrl"] = serviceUrl));
        var sent = await host.Services.GetRequiredService<ConnectorClient>().SendAsync(serviceUrl, "a:1", OutboundActivity.Plain("x"), TestContext.Current.CancellationToken);

        await AssertForbidden(host, answer);
        Assert.Equal((ConnectorFailureKind.Refused, ConnectorFailure.HostNotAllowed), (sent.Failure!.Kind, sent.Failure.Code));
        Assert.Equal(0, host.Issuer.TokenRequests);
    }

    [Fact]
    [Trait("Conformance", "14")]
    public async Task Post_WhenTheHostOnlyLooksLikeTeams_IsForbidden()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("n1"));

        await AssertForbidden(host, answer);
    }

    [Fact]
    [Trait("Conformance", "15")]
    public async Task Post_WhenTheTwoTenantsDiffer_IsForbidden()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("n2"));

        await AssertForbidden(host, answer);
    }

    [Theory]
    [InlineData("other", "other", false)]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    [InlineData(Payload.TenantId, null, true)]
    [InlineData(null, Payload.TenantId, true)]
    [InlineData("other", null, false)]
    [InlineData(null, "other", false)]
    [InlineData(Payload.TenantId, Payload.TenantId, true)]
    [Trait("Conformance", "15")]
    public async Task Post_WhenATenantIsMissing_TheOtherDecides(string? ofConversation, string? ofChannelData, bool isAllowed)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(activity =>
        {
            activity["conversation"]!["tenantId"] = ofConversation;
            activity["channelData"] = ofChannelData is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = ofChannelData } };
        }));

        Assert.Equal(isAllowed ? HttpStatusCode.Accepted : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WhenSeveralTenantsAreAllowed_EachPasses()
    {
        await using var host = await ProtocolHost.StartAsync(settings: new() { ["Teams:AllowedTenants:0"] = "first", ["Teams:AllowedTenants:1"] = "second" });

        foreach (var (tenant, expected) in new[] { ("first", HttpStatusCode.Accepted), ("second", HttpStatusCode.Accepted), (Payload.TenantId, HttpStatusCode.Forbidden) })
        {
            using var answer = await host.PostAsync(Payload.Json("01").With(activity =>
            {
                activity["conversation"]!["tenantId"] = tenant;
                activity["channelData"]!["tenant"]!["id"] = tenant;
            }));
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    private static async Task AssertForbidden(Action<JsonObject> change)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01").With(change));

        await AssertForbidden(host, answer);
    }

    private static async Task AssertForbidden(ProtocolHost host, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(host.Reached);
    }
}
