using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Protocol;

public sealed class AuthenticationTests
{
    private static readonly string Message = Payload.Json("01").ToJsonString();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9.e30.AAAA")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer bnVsbA.bnVsbA.bnVsbA")]
    [Trait("Conformance", "1")]
    [Trait("Conformance", "2")]
    [Trait("Conformance", "3")]
    public async Task Post_WhenThereIsNoToken_IsUnauthorizedWithoutAReason(string? authorization)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Message, authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(host.Reached);
    }

    [Fact]
    public async Task Post_WhenTheTokenIsTeamsOwn_ReachesTheHandlerAndIsAccepted()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Payload.Json("01"));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("1795000000001", Assert.Single(host.Reached).Id);
    }

    [Fact]
    [Trait("Conformance", "4")]
    public Task Post_WhenTheTokenIsUnsigned_IsUnauthorized() =>
        AssertRefused(issuer => TestIssuer.WithoutSignature(issuer.Mint(Payload.AppId, Payload.ServiceUrl)));

    [Fact]
    [Trait("Conformance", "4")]
    public Task Post_WhenTheSignatureIsCutOff_IsUnauthorized() =>
        AssertRefused(issuer => string.Join('.', issuer.Mint(Payload.AppId, Payload.ServiceUrl).Split('.')[..2]) + ".");

    [Fact]
    [Trait("Conformance", "5")]
    public Task Post_WhenSignedWithThePublicKeyAsASecret_IsUnauthorized() => AssertRefused(issuer =>
    {
        var publicKey = Encoding.UTF8.GetBytes(issuer.Key.Rsa.ExportRSAPublicKeyPem());
        return issuer.Mint(Payload.AppId, Payload.ServiceUrl, key: new SymmetricSecurityKey(publicKey) { KeyId = issuer.Key.KeyId }, algorithm: SecurityAlgorithms.HmacSha256);
    });

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    public Task Post_WhenSignedByAnotherAlgorithmThanRs256_IsUnauthorized(string algorithm) =>
        AssertRefused(issuer => issuer.Mint(Payload.AppId, Payload.ServiceUrl, algorithm: algorithm));

    [Fact]
    [Trait("Conformance", "6")]
    public Task Post_WhenAForeignKeyCarriesAKnownId_IsUnauthorized() =>
        AssertRefused(issuer => issuer.Mint(Payload.AppId, Payload.ServiceUrl, key: TestIssuer.NewKey(issuer.Key.KeyId)));

    [Fact]
    public Task Post_WhenAClaimWasChangedAfterSigning_IsUnauthorized() => AssertRefused(issuer =>
    {
        var parts = issuer.Mint(Payload.AppId, "https://elsewhere.example/").Split('.');
        parts[1] = issuer.Mint(Payload.AppId, Payload.ServiceUrl).Split('.')[1];
        return string.Join('.', parts);
    });

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://sts.windows.net/11111111-2222-4333-8444-555555555555/")]
    [InlineData("https://API.botframework.com")]
    [InlineData("")]
    [Trait("Conformance", "7")]
    [Trait("Conformance", "16")]
    public Task Post_WhenAnotherIssuerSpeaks_IsUnauthorized(string other) =>
        AssertRefused(issuer => issuer.Mint(Payload.AppId, Payload.ServiceUrl, issuer: other));

    [Theory]
    [InlineData("00000000-6a54-4a57-9a0e-0d8c1d1c0001")]
    [InlineData("api://6f1f2b1e-6a54-4a57-9a0e-0d8c1d1c0001")]
    [InlineData("")]
    [Trait("Conformance", "8")]
    public Task Post_WhenTheTokenIsForAnotherBot_IsUnauthorized(string audience) =>
        AssertRefused(issuer => issuer.Mint(audience, Payload.ServiceUrl));

    [Theory]
    [InlineData(-60, -6, false)]
    [InlineData(-60, -4, true)]
    [InlineData(4, 60, true)]
    [InlineData(6, 60, false)]
    [Trait("Conformance", "9")]
    public async Task Post_WhenTheLifetimeIsOff_FiveMinutesAreForgiven(int startsInMinutes, int endsInMinutes, bool isForgiven)
    {
        await using var host = await ProtocolHost.StartAsync();
        var token = host.Issuer.Mint(
            Payload.AppId, Payload.ServiceUrl, startsIn: TimeSpan.FromMinutes(startsInMinutes), endsIn: TimeSpan.FromMinutes(endsInMinutes));

        using var answer = await host.PostAsync(Message, $"Bearer {token}");

        Assert.Equal(isForgiven ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("11111111-2222-4333-8444-555555555555", HttpStatusCode.Accepted)]
    [InlineData("99999999-2222-4333-8444-555555555555", HttpStatusCode.Unauthorized)]
    [Trait("Conformance", "16")]
    public async Task Post_WhenEntrasIssuerIsEnabled_OnlyTheOwnTenantPasses(string tenant, HttpStatusCode expected)
    {
        const string Entra = "https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0";
        await using var host = await ProtocolHost.StartAsync(settings: new() { ["Teams:Issuers:0"] = Entra });
        var token = host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl, issuer: Entra, claims: new Dictionary<string, object> { ["tid"] = tenant });

        using var answer = await host.PostAsync(Message, $"Bearer {token}");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheBotHasNoAppId_NobodyPasses()
    {
        await using var host = await ProtocolHost.StartAsync(settings: new() { ["Teams:AppId"] = "" }, environment: "Development");

        using var answer = await host.PostAsync(Message, $"Bearer {host.Issuer.Mint("", Payload.ServiceUrl)}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WhenTheTokenIsMangledAnywhere_IsUnauthorizedAndNeverAnError()
    {
        await using var host = await ProtocolHost.StartAsync();
        var token = host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl);
        for (var i = 0; i < 60; i++)
        {
            var mangled = token.ToCharArray();
            var at = RandomNumberGenerator.GetInt32(mangled.Length - 2);
            mangled[at] = mangled[at] == 'Q' ? 'R' : 'Q';

            using var answer = await host.PostAsync(Message, $"Bearer {new string(mangled)}");

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private static async Task AssertRefused(Func<TestIssuer, string> mint)
    {
        await using var host = await ProtocolHost.StartAsync();

        using var answer = await host.PostAsync(Message, $"Bearer {mint(host.Issuer)}");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(host.Reached);
    }
}
