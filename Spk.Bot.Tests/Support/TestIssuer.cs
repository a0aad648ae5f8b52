using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Spk.Bot.Tests.Support;

/// <summary>Stands in for the Bot Framework's issuer and for Entra's token endpoint, on loopback: metadata, endorsed keys, tokens of every kind of wrong.</summary>
public sealed class TestIssuer : IAsyncDisposable
{
    public const string BotFramework = "https://api.botframework.com";

    // Making a key takes a tenth of a second; the first of every issuer is the same one.
    private static readonly Lazy<RSA> FirstKey = new(() => RSA.Create(2048));

    private readonly List<(RsaSecurityKey Key, string[]? Endorsements)> published = [];
    private readonly TimeProvider time;
    private readonly WebApplication app;
    private int metadataRequests;
    private int tokenRequests;

    private TestIssuer(TimeProvider time)
    {
        this.time = time;
        Key = Publish(new RsaSecurityKey(FirstKey.Value) { KeyId = "key-1" }, "msteams", "webchat");

        // Empty: a builder with configuration files watches them, and watches are scarce where many tests run at once.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Answers 503 to everything while set.</summary>
    public bool IsDown { get; set; }

    /// <summary>Signs what <see cref="Mint"/> makes; public under its id.</summary>
    public RsaSecurityKey Key { get; private set; }

    public string BaseUrl => app.Urls.Single();

    public string MetadataUrl => $"{BaseUrl}/v1/.well-known/openidconfiguration";

    public string TokenEndpoint => $"{BaseUrl}/token";

    /// <summary>How often the metadata was asked for, also while down.</summary>
    public int MetadataRequests => Volatile.Read(ref metadataRequests);

    /// <summary>How often the token endpoint was asked.</summary>
    public int TokenRequests => Volatile.Read(ref tokenRequests);

    public static async Task<TestIssuer> StartAsync(TimeProvider? time = null)
    {
        var issuer = new TestIssuer(time ?? TimeProvider.System);
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>Adds a key to the published set, without endorsements when none are named.</summary>
    public RsaSecurityKey Publish(string keyId, params string[] endorsements) => Publish(NewKey(keyId), endorsements);

    /// <summary>From now on a new key signs, and the old ones are no longer published.</summary>
    public void RollKey(string keyId)
    {
        published.Clear();
        Key = Publish(keyId, "msteams");
    }

    public static RsaSecurityKey NewKey(string keyId) => new(RSA.Create(2048)) { KeyId = keyId };

    /// <summary>A valid token of Teams, as far as the arguments leave it so.</summary>
    public string Mint(
        string audience,
        string? serviceUrl,
        string issuer = BotFramework,
        SecurityKey? key = null,
        string algorithm = SecurityAlgorithms.RsaSha256,
        TimeSpan? startsIn = null,
        TimeSpan? endsIn = null,
        IReadOnlyDictionary<string, object>? claims = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var all = new Dictionary<string, object>(claims ?? new Dictionary<string, object>());
        if (serviceUrl is not null)
            all["serviceurl"] = serviceUrl;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now + (startsIn ?? TimeSpan.FromMinutes(-1)),
            Expires = now + (endsIn ?? TimeSpan.FromHours(1)),
            Claims = all,
            SigningCredentials = new SigningCredentials(key ?? Key, algorithm),
        });
    }

    /// <summary>The same claims with <c>alg: none</c> and no signature.</summary>
    public static string WithoutSignature(string token)
    {
        var header = Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"JWT","kid":"key-1"}"""));
        return $"{header}.{token.Split('.')[1]}.";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private RsaSecurityKey Publish(RsaSecurityKey key, params string[] endorsements)
    {
        published.Add((key, endorsements.Length == 0 ? null : endorsements));
        return key;
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var isMetadata = path.EndsWith("/openidconfiguration", StringComparison.Ordinal);
        if (isMetadata)
            Interlocked.Increment(ref metadataRequests);
        if (path == "/token")
            Interlocked.Increment(ref tokenRequests);
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        JsonNode? answer = isMetadata ? Metadata() : path.EndsWith("/keys", StringComparison.Ordinal) ? Keys() : path == "/token" ? Granted() : null;
        context.Response.StatusCode = answer is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer?.ToJsonString() ?? "");
    }

    private JsonObject Metadata() => new()
    {
        ["issuer"] = BotFramework,
        ["jwks_uri"] = $"{BaseUrl}/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    private JsonObject Keys() => new()
    {
        ["keys"] = new JsonArray([.. published.Select(entry =>
        {
            var numbers = entry.Key.Rsa.ExportParameters(includePrivateParameters: false);
            var key = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = entry.Key.KeyId,
                ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
                ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            };
            if (entry.Endorsements is not null)
                key["endorsements"] = new JsonArray([.. entry.Endorsements.Select(channel => JsonValue.Create(channel))]);
            return key;
        })]),
    };

    private static JsonObject Granted() => new() { ["token_type"] = "Bearer", ["expires_in"] = 3600, ["access_token"] = Guid.NewGuid().ToString("N") };
}
