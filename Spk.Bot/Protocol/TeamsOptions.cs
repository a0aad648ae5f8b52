using System.Globalization;

namespace Spk.Bot.Protocol;

/// <summary>
/// The section <c>Teams</c> of the configuration: a published contract. Every URL is https, except on loopback, where http is accepted in any environment.
/// Empty lists and URLs get their defaults when the options are read.
/// </summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's app id. Needed outside Development.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The tenant of the bot's registration (single tenant). Needed outside Development.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Goes before the other credentials; one of the four is needed outside Development.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Last day of the client secret, <c>yyyy-MM-dd</c>: a secret does not tell its own end. With it the OE SPK is told in time.</summary>
    public string? SecretExpiresOn { get; set; }

    /// <summary>A certificate with its private key, PEM or PFX without a password.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>A file with a federated token, read anew for every token.</summary>
    public string? FederatedTokenFile { get; set; }

    /// <summary>The client id of a user-assigned managed identity; for such bots it is the app id as well.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>Default: the Bot Framework's metadata. The keys behind it are trusted, for every one of <see cref="Issuers"/>.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Default: the token endpoint of <see cref="TenantId"/> at Entra. Asked with the client secret alone.</summary>
    public string TokenEndpoint { get; set; } = "";

    /// <summary>
    /// Who may get the bot's token, and from whom activities are taken: a host (<c>smba.trafficmanager.net</c>), a suffix with its dot (<c>.teams.microsoft.com</c>),
    /// both https on port 443, or a URL whose scheme, host and port must match and whose path must be a prefix in whole segments.
    /// Default: <see cref="DefaultServiceUrls"/>.
    /// </summary>
    public IList<string> AllowedServiceUrls { get; } = [];

    /// <summary>Default: <see cref="TenantId"/> alone.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Default: the Bot Framework's issuer. Entra's own issuers are never accepted unless they stand here.</summary>
    public IList<string> Issuers { get; } = [];

    /// <summary>
    /// Takes activities without a token, for the Agents Playground. Works in Development alone and only for callers on this machine;
    /// anywhere else the start fails.
    /// </summary>
    public bool DangerouslyAllowUnauthenticatedRequests { get; set; }

    /// <summary>Messages and clicks of one person that are answered. Default: 10 a second, 30 at once, far more than anybody clicks.</summary>
    public TurnRate TurnsPerPerson { get; } = new() { PerSecond = 10, Burst = 30 };

    /// <summary>The same for all persons of one tenant. Default: 100 a second, 300 at once.</summary>
    public TurnRate TurnsPerTenant { get; } = new() { PerSecond = 100, Burst = 300 };

    /// <summary>Never the suffix <c>.trafficmanager.net</c>: anybody can register a name there.</summary>
    public static IReadOnlyList<string> DefaultServiceUrls { get; } = ["smba.trafficmanager.net", ".teams.microsoft.com", ".botframework.com"];

    /// <summary>Some way to ask for a token is configured.</summary>
    internal bool HasCredential => !string.IsNullOrEmpty(ClientSecret) || !string.IsNullOrEmpty(CertificatePath)
        || !string.IsNullOrEmpty(FederatedTokenFile) || !string.IsNullOrEmpty(ManagedIdentityClientId);

    /// <summary><see cref="SecretExpiresOn"/>; null when it is not set, or no date.</summary>
    internal DateOnly? SecretEnd => DateOnly.TryParseExact(SecretExpiresOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Lists cannot carry their defaults from the start, since the configuration adds to what stands in them.</summary>
    internal void FillDefaults()
    {
        if (string.IsNullOrEmpty(TokenEndpoint) && !string.IsNullOrEmpty(TenantId))
            TokenEndpoint = $"https://login.microsoftonline.com/{Uri.EscapeDataString(TenantId)}/oauth2/v2.0/token";
        Fill(AllowedServiceUrls, DefaultServiceUrls);
        Fill(AllowedTenants, string.IsNullOrEmpty(TenantId) ? [] : [TenantId]);
        Fill(Issuers, ["https://api.botframework.com"]);
    }

    private static void Fill(IList<string> list, IEnumerable<string> defaults)
    {
        if (list.Count > 0)
            return;
        foreach (var value in defaults)
            list.Add(value);
    }
}
