using Microsoft.Extensions.Options;

namespace Spk.Bot.Protocol;

/// <summary>Whom the bot talks to, asked when an activity comes in and again before every token goes out.</summary>
internal sealed class ServiceUrlGate(IOptions<TeamsOptions> options)
{
    private readonly AllowedServiceUrl[] allowed = [.. options.Value.AllowedServiceUrls.Select(entry => AllowedServiceUrl.Parse(entry)!)];

    /// <summary>On the allow list: the token may go there.</summary>
    public bool IsTrusted(string? serviceUrl) => ServiceUrls.Parse(serviceUrl) is { } url && allowed.Any(entry => entry.Allows(url));

    /// <summary>On loopback while requests without a token are taken: may be talked to, but never with a token.</summary>
    public bool IsPlayground(string? serviceUrl) =>
        options.Value.DangerouslyAllowUnauthenticatedRequests && ServiceUrls.Parse(serviceUrl) is { IsLoopback: true };
}
