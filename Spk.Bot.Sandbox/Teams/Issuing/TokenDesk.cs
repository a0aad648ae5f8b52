using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Spk.Bot.Sandbox.Teams.Issuing;

/// <summary>Hands the bot its connector token for client id and secret, in the form of the Entra token endpoint, and knows which it handed out.</summary>
internal sealed class TokenDesk(SandboxTeamsOptions options)
{
    public const string Scope = "https://api.botframework.com/.default";

    private const int LifetimeSeconds = 3_600;

    private readonly ConcurrentDictionary<string, DateTimeOffset> expiries = [];

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/token", AnswerAsync);

    /// <summary>Whether the value of an Authorization header carries a token of ours that has not expired.</summary>
    public bool Accepts(string? authorization)
    {
        if (authorization?.Split(' ') is not ["Bearer", var token]) return false;
        return expiries.TryGetValue(token, out var expiry) && options.TimeProvider.GetUtcNow() < expiry;
    }

    /// <summary>Forgets every token: the next connector call is answered 401.</summary>
    public void Revoke() => expiries.Clear();

    private async Task<IResult> AnswerAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType) return Refuse(400, "invalid_request", "AADSTS900144: The request body must be a form.");
        var form = await request.ReadFormAsync(ct);
        if (form["grant_type"] != "client_credentials") return Refuse(400, "unsupported_grant_type", "AADSTS70003: Only client_credentials is supported.");
        if (form["client_id"] != options.AppId) return Refuse(400, "unauthorized_client", "AADSTS700016: No application of this identifier in the directory.");
        if (form["client_secret"] != options.ClientSecret) return Refuse(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        if (form["scope"] != Scope) return Refuse(400, "invalid_scope", "AADSTS70011: The provided value for 'scope' is not valid.");

        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        expiries[token] = options.TimeProvider.GetUtcNow().AddSeconds(LifetimeSeconds);
        return Results.Json(new { token_type = "Bearer", expires_in = LifetimeSeconds, ext_expires_in = LifetimeSeconds, access_token = token });
    }

    private static IResult Refuse(int status, string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: status);
}
