using System.Text.RegularExpressions;

namespace Spk.Bot.Protocol.Connector;

/// <summary>What the last request for a token came to; nothing of it is secret.</summary>
/// <param name="Expires">End of the token; null when there was none.</param>
/// <param name="Code">Why not: Entra's code such as <c>AADSTS7000215</c>, the HTTP status, or null when nobody answered.</param>
internal sealed partial record TokenAttempt(DateTimeOffset At, DateTimeOffset? Expires, string? Code)
{
    /// <summary>Entra's code in whatever it wrote around it; null when there is none.</summary>
    public static string? CodeIn(string text) => Aadsts().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"AADSTS\d{3,9}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aadsts();
}
