using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Spk.Bot.Protocol.Authentication;

/// <summary>
/// The keys that sign Teams' tokens. Not IdentityModel's ConfigurationManager: that one refreshes behind the request which needs the new key, goes by the wall
/// clock, and its keys have lost their endorsements. Keys once fetched serve through any outage; a flood of unknown ids asks Microsoft once in five minutes.
/// </summary>
internal sealed partial class SigningKeys(
    IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider time, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseWithoutAny = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile KeySet? current;
    private DateTimeOffset? lastAttempt;
    private volatile KeysState state = new(0, null, null);

    /// <summary>True once any keys were fetched.</summary>
    public bool AreKnown => current is not null;

    /// <summary>What is at hand, and whether the last request failed.</summary>
    public KeysState State => state;

    /// <summary>Asks when there are none or they are old, as far as it is time for that; so a readiness probe sees the fault before a person does.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var keys = current;
        if (keys is null || time.GetUtcNow() - keys.FetchedAt >= Fresh)
            await AskInTurnAsync(keys, cancellationToken);
    }

    /// <summary>Null when no key has this id, even after asking again, as far as it is time for that.</summary>
    public async Task<JsonWebKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = current;
        if (keys?.ById.GetValueOrDefault(keyId) is { } known && time.GetUtcNow() - keys.FetchedAt < Fresh)
            return known;

        await AskInTurnAsync(keys, cancellationToken);
        return current?.ById.GetValueOrDefault(keyId);
    }

    public void Dispose() => turn.Dispose();

    /// <param name="seen">What the caller found wanting; somebody else may have mended it meanwhile.</param>
    private async Task AskInTurnAsync(KeySet? seen, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (ReferenceEquals(seen, current) && MayAsk())
                await AskAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    private bool MayAsk() => lastAttempt is not { } last || time.GetUtcNow() - last >= (AreKnown ? Pause : PauseWithoutAny);

    // Not by the caller's token: hanging up in the middle must not cost the others their keys.
    private async Task AskAsync()
    {
        lastAttempt = time.GetUtcNow();
        try
        {
            using var client = http.CreateClient(MetadataRetriever.HttpClientName);
            var metadata = await OpenIdConnectConfigurationRetriever
                .GetAsync(options.Value.OpenIdMetadataUrl, new MetadataRetriever(client), CancellationToken.None);
            var rsa = metadata.JsonWebKeySet.Keys.Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, Use: null or "" or "sig" });
            current = new KeySet(rsa.DistinctBy(key => key.Kid).ToDictionary(key => key.Kid, StringComparer.Ordinal), time.GetUtcNow());
            state = new KeysState(current.ById.Count, current.FetchedAt, FailedAt: null);
            KeysFetched(logger, current.ById.Count);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or JsonException or ArgumentException or InvalidOperationException)
        {
            state = state with { FailedAt = lastAttempt };
            KeysNotFetched(logger, AreKnown, failure);
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Fetched {Count} signing keys")]
    private static partial void KeysFetched(ILogger logger, int count);

    [LoggerMessage(1002, LogLevel.Error, "The signing keys could not be fetched; older keys at hand: {OlderKeys}")]
    private static partial void KeysNotFetched(ILogger logger, bool olderKeys, Exception failure);

    private sealed record KeySet(Dictionary<string, JsonWebKey> ById, DateTimeOffset FetchedAt);
}
