using Spk.Bot.Core;

namespace Spk.Bot.Ops.Files;

/// <summary>The section <c>Files</c> of the configuration.</summary>
internal sealed class DownloadOptions
{
    public const string Section = "Files";

    private const int ShortestSecret = 32;

    /// <summary>Where people reach the bot's server, e.g. <c>https://bot.example.de</c>; https, except on loopback. Without it there are no links.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>From which links are sealed, at least 32 characters, the same for all instances. Default: derived from <c>Teams:ClientSecret</c>.</summary>
    public string? Secret { get; set; }

    /// <summary>An export comes through Teams, by a file consent card in the personal chat. Needs <c>supportsFiles</c> in the app's manifest.</summary>
    public bool Consent { get; set; }

    /// <summary>Hosts that a file may be uploaded to, besides SharePoint's and OneDrive's: a suffix with its dot, or a URL on this machine for tests.</summary>
    public IList<string> UploadHosts { get; } = [];

    /// <summary>Of one file; a bigger one is refused.</summary>
    public int MaxMegabytes { get; set; } = 50;

    /// <exception cref="ConfigurationException">A value cannot be used.</exception>
    public void Check()
    {
        if (!string.IsNullOrEmpty(PublicUrl) && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && Protocol.ServiceUrls.HasSafeScheme(url) && url is { Query: "", Fragment: "", UserInfo: "" }))
            throw new ConfigurationException("Files:PublicUrl must be an https URL, or http on this machine.");
        if (!string.IsNullOrEmpty(Secret) && Secret.Length < ShortestSecret)
            throw new ConfigurationException($"Files:Secret must have at least {ShortestSecret} characters.");
        if (MaxMegabytes is < 1 or > 250)
            throw new ConfigurationException("Files:MaxMegabytes must be 1 to 250.");
        if (UploadHosts.FirstOrDefault(host => Protocol.AllowedServiceUrl.Parse(host) is null) is { } odd)
            throw new ConfigurationException($"Files:UploadHosts has {odd}, which is no host, suffix or URL.");
    }
}
