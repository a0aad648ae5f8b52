using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Spk.Bot.Sandbox.Teams.Issuing;

/// <summary>Signs what the simulator sends to the bot, as the Bot Connector does; the key lives as long as the simulator.</summary>
internal sealed class Issuer(string appId, TimeProvider clock) : IDisposable
{
    public const string Name = "https://api.botframework.com";

    private static readonly string[] Algorithms = ["RS256"];
    private static readonly string[] Endorsements = ["msteams"];

    private readonly RSA key = RSA.Create(2048);
    private readonly string keyId = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A bearer token for activities that name this service URL.</summary>
    public string Mint(Uri serviceUrl)
    {
        // A moved clock and the real one both have to find the token valid: the bot may check lifetimes by either.
        var real = TimeProvider.System.GetUtcNow();
        var moved = clock.GetUtcNow();
        var (from, to) = real < moved ? (real, moved) : (moved, real);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = appId,
            NotBefore = from.UtcDateTime.AddMinutes(-5),
            Expires = to.UtcDateTime.AddHours(1),
            Subject = new ClaimsIdentity([new Claim("serviceurl", serviceUrl.OriginalString)]),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = keyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/issuer/.well-known/openidconfiguration", (HttpRequest request) => new
        {
            issuer = Name,
            authorization_endpoint = "https://invalid.botframework.com",
            jwks_uri = $"{request.Scheme}://{request.Host}/issuer/keys",
            id_token_signing_alg_values_supported = Algorithms,
        });
        routes.MapGet("/issuer/keys", () => new { keys = new[] { PublicKey() } });
    }

    public void Dispose() => key.Dispose();

    private object PublicKey()
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            alg = "RS256",
            kid = keyId,
            x5t = keyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
            endorsements = Endorsements,
        };
    }
}
