using System.Text;
using System.Text.Json.Serialization;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace Spk.Bot.Protocol.Connector;

/// <summary>
/// The bot's token for the connector (or, with another scope, for Graph), by client credentials: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow.
/// Kept until five minutes before it ends; however many ask, one request is under way.
/// </summary>
internal sealed class ConnectorToken(IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider time, string scope = ConnectorToken.Scope) : IDisposable
{
    public const string HttpClientName = "Spk.Bot.Protocol.Token";

    public const string Scope = "https://api.botframework.com/.default";
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lazy<TokenCredential> credential = new(() => Credential(options.Value));
    private volatile Kept? kept;
    private volatile TokenAttempt? lastAttempt;

    /// <summary>Null before the first request.</summary>
    public TokenAttempt? LastAttempt => lastAttempt;

    /// <summary>A bearer token; an empty one when no credential is configured, which the start allows in Development alone.</summary>
    public async Task<ConnectorResult<string>> GetAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.HasCredential)
            return "";
        if (Current() is { } fresh)
            return fresh;

        await turn.WaitAsync(cancellationToken);
        try
        {
            return Current() is { } meanwhile ? meanwhile : await AskAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Forgets this token, unless a newer one has come meanwhile.</summary>
    public void Drop(string token)
    {
        if (kept is { } now && now.Token == token)
            Interlocked.CompareExchange(ref kept, null, now);
    }

    public void Dispose() => turn.Dispose();

    private string? Current() => kept is { } now && time.GetUtcNow() < now.Expires - Early ? now.Token : null;

    private Task<ConnectorResult<string>> AskAsync(CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(options.Value.ClientSecret) ? AskCredentialAsync(cancellationToken) : AskEndpointAsync(cancellationToken);

    private async Task<ConnectorResult<string>> AskEndpointAsync(CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(HttpClientName);
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "client_credentials"),
            KeyValuePair.Create("client_id", options.Value.AppId),
            KeyValuePair.Create("client_secret", options.Value.ClientSecret),
            KeyValuePair.Create("scope", scope),
        ]);
        var asked = time.GetUtcNow();
        try
        {
            using var response = await client.PostAsync(new Uri(options.Value.TokenEndpoint), form, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
                return Unavailable((int)response.StatusCode, TokenAttempt.CodeIn(Encoding.UTF8.GetString(body)) ?? $"HTTP {(int)response.StatusCode}");
            return ConnectorAnswer.Read<Granted>(body) is { AccessToken.Length: > 0 } granted
                ? Keep(granted.AccessToken, asked + TimeSpan.FromSeconds(granted.ExpiresIn))
                : Unavailable(null, ConnectorFailure.UnreadableAnswer);
        }
        catch (HttpRequestException)
        {
            return Unavailable(null, code: null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unavailable(null, code: null);
        }
    }

    private async Task<ConnectorResult<string>> AskCredentialAsync(CancellationToken cancellationToken)
    {
        try
        {
            var granted = await credential.Value.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
            return Keep(granted.Token, granted.ExpiresOn);
        }
        catch (AuthenticationFailedException refused)
        {
            return Unavailable(null, TokenAttempt.CodeIn(refused.Message) ?? nameof(AuthenticationFailedException));
        }
    }

    private static TokenCredential Credential(TeamsOptions options) => options switch
    {
        { CertificatePath: { Length: > 0 } path } => new ClientCertificateCredential(options.TenantId, options.AppId, path),
        { FederatedTokenFile: { Length: > 0 } file } => new ClientAssertionCredential(
            options.TenantId, options.AppId, async cancellationToken => (await File.ReadAllTextAsync(file, cancellationToken)).Trim()),
        { ManagedIdentityClientId: { Length: > 0 } id } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id)),
        _ => throw new InvalidOperationException("No credential is configured."),
    };

    private string Keep(string token, DateTimeOffset expires)
    {
        kept = new Kept(token, expires);
        lastAttempt = new TokenAttempt(time.GetUtcNow(), expires, Code: null);
        return token;
    }

    // 400 and 401 say that the registration or its secret is wrong: waiting does not mend that. Nothing was posted, so all else may be tried again.
    private ConnectorFailure Unavailable(int? httpStatus, string? code)
    {
        lastAttempt = new TokenAttempt(time.GetUtcNow(), Expires: null, code);
        return new ConnectorFailure(
            httpStatus is 400 or 401 or 403 ? ConnectorFailureKind.Refused : ConnectorFailureKind.Transient, httpStatus, ConnectorFailure.TokenUnavailable);
    }

    private sealed record Kept(string Token, DateTimeOffset Expires);

    private sealed record Granted(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in"), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int ExpiresIn);
}
