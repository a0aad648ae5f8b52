using System.Net;

namespace Spk.Bot.Sandbox.Teams.Page;

/// <summary>
/// The simulator believes whoever speaks to it, so only this machine may, and no web page from elsewhere through the user's browser:
/// a foreign Host header is DNS rebinding, a foreign Origin is another site.
/// </summary>
internal sealed class LoopbackOnly(RequestDelegate next)
{
    private static readonly string[] Hosts = ["127.0.0.1", "localhost"];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!Hosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)) return RefuseAsync(context, "host");
        if (request.Headers.Origin is [{ } origin, ..] && !HttpMethods.IsGet(request.Method) && !IsOwn(origin, request)) return RefuseAsync(context, "origin");
        return next(context);
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static Task RefuseAsync(HttpContext context, string what)
    {
        context.Response.StatusCode = (int)HttpStatusCode.Forbidden;
        return context.Response.WriteAsJsonAsync(new { error = $"foreign {what}" }, context.RequestAborted);
    }
}
