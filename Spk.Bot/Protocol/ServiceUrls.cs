namespace Spk.Bot.Protocol;

/// <summary>Rules about URLs that a token may travel to. Pure.</summary>
internal static class ServiceUrls
{
    /// <summary>An absolute URL over https, or over http on loopback, without user info, query, fragment or characters that parsers disagree about; null otherwise.</summary>
    public static Uri? Parse(string? raw)
    {
        if (string.IsNullOrEmpty(raw) || raw.AsSpan().IndexOfAny("\\@?#") >= 0 || raw.Any(character => character <= ' ' || character > '~'))
            return null;
        return Uri.TryCreate(raw, UriKind.Absolute, out var url) && HasSafeScheme(url) && url.Host.Length > 0 ? url : null;
    }

    /// <summary>As <see cref="Parse"/>, with a query allowed: metadata URLs may carry one.</summary>
    public static bool IsSafe(string? raw) =>
        Uri.TryCreate(raw, UriKind.Absolute, out var url) && HasSafeScheme(url) && url.UserInfo.Length == 0 && url.Host.Length > 0;

    public static bool HasSafeScheme(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);

    /// <summary>The activity's service URL is the one the token speaks of: equal but for the host's case and one trailing slash.</summary>
    public static bool AreSame(string? claimed, string? actual) =>
        Parse(claimed) is { } left && Parse(actual) is { } right
        && left.Scheme == right.Scheme
        && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase)
        && left.Port == right.Port
        && string.Equals(Path(left), Path(right), StringComparison.Ordinal);

    private static string Path(Uri url) => url.AbsolutePath.EndsWith('/') ? url.AbsolutePath[..^1] : url.AbsolutePath;
}
