using System.Net;

namespace Spk.Bot.Tests.Protocol;

public sealed class SigningKeysTests
{
    private static readonly string Message = Payload.Json("01").ToJsonString();

    [Fact]
    [Trait("Conformance", "17")]
    public async Task Find_WhenTheKeyRolled_AsksOnceAndTheSameRequestPasses()
    {
        await using var host = await ProtocolHost.StartAsync();
        await AssertPost(host, HttpStatusCode.Accepted);
        host.Issuer.RollKey("key-2");
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        await AssertPost(host, HttpStatusCode.Accepted);

        Assert.Equal(2, host.Issuer.MetadataRequests);
    }

    [Fact]
    [Trait("Conformance", "17")]
    public async Task Find_WhenUnknownIdsFloodIn_AsksOnceInFiveMinutes()
    {
        await using var host = await ProtocolHost.StartAsync();
        await AssertPost(host, HttpStatusCode.Accepted);
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        for (var i = 0; i < 5; i++)
        {
            var stranger = Support.TestIssuer.NewKey($"unknown-{i}");
            using var answer = await host.PostAsync(Message, $"Bearer {host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl, key: stranger)}");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.Equal(2, host.Issuer.MetadataRequests);

        host.Issuer.RollKey("key-2");
        await AssertPost(host, HttpStatusCode.Unauthorized);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await AssertPost(host, HttpStatusCode.Accepted);
        Assert.Equal(3, host.Issuer.MetadataRequests);
    }

    [Fact]
    [Trait("Conformance", "17")]
    public async Task Find_WhenManyAskAtOnce_OneRequestIsMade()
    {
        await using var host = await ProtocolHost.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AssertPost(host, HttpStatusCode.Accepted)));

        Assert.Equal(1, host.Issuer.MetadataRequests);
    }

    [Fact]
    public async Task Find_WhenTheTokenCannotBeTeamsOwn_AsksForNothing()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Message, $"Bearer {host.Issuer.Mint("another-bot", Payload.ServiceUrl)}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(0, host.Issuer.MetadataRequests);
    }

    [Fact]
    [Trait("Conformance", "18")]
    public async Task Find_WhenTheMetadataIsDown_OlderKeysServe()
    {
        await using var host = await ProtocolHost.StartAsync();
        await AssertPost(host, HttpStatusCode.Accepted);
        host.Issuer.IsDown = true;

        for (var hours = 0; hours < 48; hours += 13)
        {
            host.Clock.Advance(TimeSpan.FromHours(13));
            await AssertPost(host, HttpStatusCode.Accepted);
        }

        Assert.True(host.Issuer.MetadataRequests > 2, "stale keys are asked for again");
    }

    [Fact]
    [Trait("Conformance", "17")]
    [Trait("Conformance", "18")]
    public async Task Find_WhenUnknownIdsFloodInWhileTheMetadataIsDown_AsksOnceInFiveMinutesAndOlderKeysServe()
    {
        await using var host = await ProtocolHost.StartAsync();
        await AssertPost(host, HttpStatusCode.Accepted);
        host.Issuer.IsDown = true;
        var stranger = Support.TestIssuer.NewKey("unknown");

        for (var minutes = 0; minutes < 20; minutes += 5)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(5));
            for (var i = 0; i < 3; i++)
            {
                using var answer = await host.PostAsync(Message, $"Bearer {host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl, key: stranger)}");
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
                await AssertPost(host, HttpStatusCode.Accepted);
            }
        }

        Assert.Equal(1 + 4, host.Issuer.MetadataRequests);
    }

    [Fact]
    public async Task Find_WhenAKeyWasWithdrawn_ItEndsAfterTwelveHours()
    {
        await using var host = await ProtocolHost.StartAsync();
        await AssertPost(host, HttpStatusCode.Accepted);
        var old = host.Issuer.Key;
        host.Issuer.RollKey("key-2");

        host.Clock.Advance(TimeSpan.FromHours(12));

        using var answer = await host.PostAsync(Message, $"Bearer {host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl, key: old)}");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Find_WhenNoKeysCouldEverBeFetched_ItIsOurOutageAndMendsWithinSeconds()
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Issuer.IsDown = true;

        await AssertPost(host, HttpStatusCode.InternalServerError);
        await AssertPost(host, HttpStatusCode.InternalServerError);
        Assert.Equal(1, host.Issuer.MetadataRequests);

        host.Issuer.IsDown = false;
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await AssertPost(host, HttpStatusCode.Accepted);
    }

    private static async Task AssertPost(ProtocolHost host, HttpStatusCode expected)
    {
        using var answer = await host.PostAsync(Payload.Json("01"));
        Assert.Equal(expected, answer.StatusCode);
    }
}
