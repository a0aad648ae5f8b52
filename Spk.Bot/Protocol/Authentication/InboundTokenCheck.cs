using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Spk.Bot.Protocol.Authentication;

/// <summary>The token of a request, by the rules of https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.</summary>
internal sealed class InboundTokenCheck(SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    public async Task<TokenVerdict> CheckAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        // Cheap faults go first: only what could be Teams' own may make us ask for new keys.
        if (Read(authorization) is not { } token || token.Alg != SecurityAlgorithms.RsaSha256 || !IsForUs(token))
            return default;
        if (await keys.FindAsync(token.Kid, cancellationToken) is not { } key)
            return new TokenVerdict(null, KeysMissing: !keys.AreKnown);

        var result = await Handler.ValidateTokenAsync(token, Rules(key));
        return result.IsValid && IsOfAllowedTenant(token) ? new TokenVerdict(new VerifiedToken(Claim(token, "serviceurl"), Endorsements(key))) : default;
    }

    private static JsonWebToken? Read(StringValues authorization)
    {
        if (authorization.Count != 1 || authorization[0]?.Split(' ') is not [var scheme, { Length: > 0 } raw])
            return null;
        if (!scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) || !Handler.CanReadToken(raw))
            return null;
        try
        {
            var token = new JsonWebToken(raw);
            return string.IsNullOrEmpty(token.Kid) ? null : token;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private bool IsForUs(JsonWebToken token) =>
        options.Value.AppId.Length > 0 && token.Audiences.Contains(options.Value.AppId, StringComparer.Ordinal) && options.Value.Issuers.Contains(token.Issuer);

    private TokenValidationParameters Rules(JsonWebKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuers = options.Value.Issuers,
        ValidAudience = options.Value.AppId,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires),
    };

    // IdentityModel compares with the machine's clock, hence this.
    private bool IsCurrent(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + Skew && (notBefore is not { } start || now > start - Skew);
    }

    private bool IsOfAllowedTenant(JsonWebToken token) =>
        Claim(token, "tid") is not { } tenant || options.Value.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static string[] Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}
