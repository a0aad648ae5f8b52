using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Spk.Bot.Tests.Sandbox;

public sealed class AuthenticationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Activity_Always_CarriesATokenThatItsMetadataProves()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(
            stage.Teams.MetadataUrl.AbsoluteUri, new HttpDocumentRetriever { RequireHttps = false }, Ct);

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(stage.Bot.LastAuthorization["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = metadata.Issuer,
            ValidAudience = stage.Teams.AppId,
            IssuerSigningKeys = metadata.SigningKeys,
            ValidAlgorithms = ["RS256"],
        });

        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal("https://api.botframework.com", metadata.Issuer);
        Assert.Equal(stage.Bot.Activities[^1].GetProperty("serviceUrl").GetString(), result.Claims["serviceurl"]);
        var key = metadata.JsonWebKeySet.Keys.Single(k => k.Kid == ((JsonWebToken)result.SecurityToken).Kid);
        Assert.Equal("msteams", ((JsonElement)key.AdditionalData["endorsements"])[0].GetString());
    }

    [Fact]
    public async Task Activity_AfterTheClockMoved_CarriesATokenThatIsValidByBothClocks()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        stage.Clock.Advance(TimeSpan.FromDays(40));

        await stage.Teams.SayAsync("jug-1", stage.Channel, "offen", ct: Ct);

        var token = new JsonWebToken(stage.Bot.LastAuthorization["Bearer ".Length..]);
        Assert.InRange(TimeProvider.System.GetUtcNow().UtcDateTime, token.ValidFrom, token.ValidTo);
        Assert.InRange(stage.Clock.GetUtcNow().UtcDateTime, token.ValidFrom, token.ValidTo);
    }

    [Theory]
    [InlineData("grant_type", "password", 400)]
    [InlineData("client_id", "somebody", 400)]
    [InlineData("client_secret", "wrong", 401)]
    [InlineData("scope", "https://graph.microsoft.com/.default", 400)]
    public async Task Token_WithAWrongField_IsRefused(string field, string value, int status)
    {
        await using var stage = await SandboxStage.StartAsync(Ct);

        using var response = await stage.Bot.AskForTokenAsync(Ct, (field, value));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.True((await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).TryGetProperty("error_description", out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not-a-token")]
    public async Task Connector_WithoutAGoodToken_Is401AndChangesNothing(string? token)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);

        using var response = await stage.Bot.SendAsync(
            HttpMethod.Post, $"conversations/{Uri.EscapeDataString(stage.Channel)}/activities", SandboxStage.Card("x"), token, Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(stage.Teams.Messages(stage.Channel));
        Assert.Equal(401, stage.Teams.Trace[^1].Status);
    }

    [Fact]
    public async Task Connector_WithAnExpiredOrRevokedToken_Is401()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var path = $"conversations/{Uri.EscapeDataString(stage.Channel)}/pagedmembers";
        var expiring = await stage.Bot.TokenAsync(Ct);

        using var before = await stage.Bot.SendAsync(HttpMethod.Get, path, null, expiring, Ct);
        stage.Clock.Advance(TimeSpan.FromHours(1));
        using var after = await stage.Bot.SendAsync(HttpMethod.Get, path, null, expiring, Ct);
        var revoked = await stage.Bot.TokenAsync(Ct);
        stage.Teams.RevokeTokens();
        using var gone = await stage.Bot.SendAsync(HttpMethod.Get, path, null, revoked, Ct);

        Assert.Equal([200, 401, 401], new[] { before, after, gone }.Select(r => (int)r.StatusCode));
    }

    [Fact]
    public async Task Trace_Never_KeepsATokenOrASecret()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var token = await stage.Bot.TokenAsync(Ct);
        await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("x"), Ct);

        var trace = JsonSerializer.Serialize(stage.Teams.Trace);

        Assert.DoesNotContain(token, trace, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Teams.ClientSecret, trace, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Bot.LastAuthorization["Bearer ".Length..], trace, StringComparison.Ordinal);
    }
}
