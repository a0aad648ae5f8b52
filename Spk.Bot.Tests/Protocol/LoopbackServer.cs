using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Spk.Bot.Tests.Protocol;

/// <summary>A connector that answers as told and remembers what was asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<Asked> requests = [];

    private LoopbackServer(Func<HttpContext, Asked, Task> answer)
    {
        // Empty: a builder with configuration files watches them, and watches are scarce where many tests run at once.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var asked = new Asked(
                context.Request.Method,
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                context.Request.Headers.Authorization.ToString(),
                context.Request.ContentType,
                await reader.ReadToEndAsync(context.RequestAborted));
            lock (requests)
                requests.Add(asked);
            await answer(context, asked);
        });
    }

    public string Url => app.Urls.Single();

    public IReadOnlyList<Asked> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, Asked, Task> answer)
    {
        var server = new LoopbackServer(answer);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Always the same status and body.</summary>
    public static Task<LoopbackServer> StartAsync(int status, string body, params (string Name, string Value)[] headers) =>
        StartAsync(async (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            await context.Response.WriteAsync(body, context.RequestAborted);
        });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

internal sealed record Asked(string Method, string Target, string Authorization, string? ContentType, string Body);
