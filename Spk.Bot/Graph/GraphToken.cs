using Microsoft.Kiota.Abstractions.Authentication;

namespace Spk.Bot.Graph;

/// <summary>The bot's token for Graph, of the same credentials as the one for Teams.</summary>
/// <param name="ask">A bearer token; null when there is none now.</param>
internal sealed class GraphToken(Func<CancellationToken, Task<string?>> ask) : IAccessTokenProvider
{
    public const string Scope = "https://graph.microsoft.com/.default";

    /// <summary>All hosts: the client asks the configured one alone, and follows no link elsewhere.</summary>
    public AllowedHostsValidator AllowedHostsValidator { get; } = new();

    public Task<string?> AskAsync(CancellationToken cancellationToken) => ask(cancellationToken);

    public async Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        await ask(cancellationToken) ?? "";
}
