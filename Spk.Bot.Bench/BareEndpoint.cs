using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Spk.Bot.Bench;

/// <summary>The least that a bot can do: read the request, validate its token, answer. Told by <c>BENCH_METADATA</c>, <c>BENCH_APP</c> and <c>ASPNETCORE_URLS</c>.</summary>
internal static class BareEndpoint
{
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
            Environment.GetEnvironmentVariable("BENCH_METADATA")!, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = false });
        var keys = (await metadata.GetConfigurationAsync(cancellationToken)).SigningKeys;
        var handler = new JsonWebTokenHandler { MapInboundClaims = false };
        var rules = new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com",
            ValidAudience = Environment.GetEnvironmentVariable("BENCH_APP"),
            IssuerSigningKeys = keys,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        };
        app.MapGet("/healthz/ready", () => Results.Ok());
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            var token = context.Request.Headers.Authorization.ToString()["Bearer ".Length..];
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.StatusCode = (await handler.ValidateTokenAsync(token, rules)).IsValid ? 200 : 401;
        });
        await app.RunAsync(cancellationToken);
    }
}
