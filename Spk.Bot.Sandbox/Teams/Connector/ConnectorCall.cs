using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>One call of the bot to the connector, read whole.</summary>
/// <param name="Path">Path and query below the connector's root, e.g. <c>/v3/conversations</c>; ids are unescaped.</param>
/// <param name="Body">Null when there was none, or when it was no JSON.</param>
/// <param name="Authorization">The header as it came.</param>
public sealed record ConnectorCall(string Method, string Path, JsonElement? Body, string? Authorization)
{
    /// <summary>Reads the body once, before any handler runs; found by the framework by its name.</summary>
    public static async ValueTask<ConnectorCall?> BindAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        JsonElement? body = null;
        try
        {
            body = text.Length > 0 ? JsonElement.Parse(text) : null;
        }
        catch (JsonException)
        {
            // The handler answers BadSyntax to an absent body, which is what Teams says to a broken one.
        }
        var path = context.Request.Path.Value!["/connector".Length..] + context.Request.QueryString;
        return new(context.Request.Method, path, body, context.Request.Headers.Authorization);
    }

    /// <summary>Method and path without ids, as the trace names the call.</summary>
    public string What => Method + " " + string.Join('/', Path.Split('?')[0].Split('/').Select(part => part.Length > 20 || part.Any(char.IsDigit) && part != "v3" ? "…" : part));
}
