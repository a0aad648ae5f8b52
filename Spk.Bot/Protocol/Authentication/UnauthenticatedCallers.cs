using System.Net;
using Microsoft.Extensions.Options;

namespace Spk.Bot.Protocol.Authentication;

/// <summary>Who may come without a token: a program on this machine, in Development, when it was allowed explicitly.</summary>
internal sealed class UnauthenticatedCallers(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    private static readonly string[] SignsOfAProxy = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Original-Host", "Via"];

    public bool Include(HttpContext context) =>
        options.Value.DangerouslyAllowUnauthenticatedRequests
        && environment.IsDevelopment()
        && context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsLoopbackName(context.Request.Host.Host)
        && !SignsOfAProxy.Any(context.Request.Headers.ContainsKey);

    // A tunnel, or a web page whose name was bound to 127.0.0.1, also comes from loopback, but asks for another host.
    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
