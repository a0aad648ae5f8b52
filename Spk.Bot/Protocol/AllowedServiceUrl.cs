namespace Spk.Bot.Protocol;

/// <summary>One entry of <see cref="TeamsOptions.AllowedServiceUrls"/>.</summary>
internal abstract record AllowedServiceUrl
{
    // Anybody can register a name below it.
    private const string OpenToAnybody = ".trafficmanager.net";

    private AllowedServiceUrl()
    {
    }

    public abstract bool Allows(Uri url);

    /// <summary>Null when the entry is none of host, suffix and URL.</summary>
    public static AllowedServiceUrl? Parse(string? entry)
    {
        if (string.IsNullOrWhiteSpace(entry))
            return null;
        if (entry.Contains("://", StringComparison.Ordinal))
            return ServiceUrls.Parse(entry) is { } url ? new Place(url) : null;
        var host = entry.StartsWith('.') ? entry[1..] : entry;
        if (Uri.CheckHostName(host) != UriHostNameType.Dns || !host.Contains('.', StringComparison.Ordinal) || host.EndsWith('.'))
            return null;
        if (entry.Equals(OpenToAnybody, StringComparison.OrdinalIgnoreCase))
            return null;
        return entry.StartsWith('.') ? new Suffix(entry) : new Host(entry);
    }

    private static bool IsPlainHttps(Uri url) => url.Scheme == Uri.UriSchemeHttps && url.Port == 443;

    private sealed record Host(string Name) : AllowedServiceUrl
    {
        public override bool Allows(Uri url) => IsPlainHttps(url) && string.Equals(url.Host, Name, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Suffix(string DottedName) : AllowedServiceUrl
    {
        public override bool Allows(Uri url) => IsPlainHttps(url) && url.Host.EndsWith(DottedName, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Place(Uri Url) : AllowedServiceUrl
    {
        public override bool Allows(Uri url) =>
            url.Scheme == Url.Scheme
            && url.Port == Url.Port
            && string.Equals(url.Host, Url.Host, StringComparison.OrdinalIgnoreCase)
            && (url.AbsolutePath + "/").StartsWith(Url.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);
    }
}
