using System.Text.RegularExpressions;

namespace Spk.Bot.Core.Documents;

/// <summary>Finds the numbers of Drucksachen in a text, e.g. <c>1234/XXI</c>, and where they can be read.</summary>
public sealed partial class PaperLinks
{
    private const string Place = "{number}";

    private readonly string? pattern;

    private PaperLinks(string? pattern) => this.pattern = pattern;

    /// <summary>Numbers stay words.</summary>
    public static PaperLinks None { get; } = new(null);

    /// <param name="pattern">An https URL with <c>{number}</c> in it; empty: none.</param>
    /// <exception cref="ConfigurationException">It is neither.</exception>
    public static PaperLinks Of(string? pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern))
            return None;
        return pattern.Contains(Place, StringComparison.Ordinal) && Uri.TryCreate(pattern.Replace(Place, "1", StringComparison.Ordinal), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
            ? new PaperLinks(pattern)
            : throw new ConfigurationException($"Documents:PaperLink must be an https URL with {Place} in it.");
    }

    /// <summary>The text in pieces, in order; a piece with an address is the number of a Drucksache.</summary>
    public IEnumerable<(string Text, string? Address)> Split(string text)
    {
        var done = 0;
        foreach (Match match in pattern is null ? (IEnumerable<Match>)[] : Numbers().Matches(text))
        {
            if (match.Index > done)
                yield return (text[done..match.Index], null);
            var number = match.Value;
            yield return (number, pattern!.Replace(Place, Uri.EscapeDataString(number), StringComparison.Ordinal));
            done = match.Index + match.Length;
        }

        if (done < text.Length)
            yield return (text[done..], null);
    }

    [GeneratedRegex(@"(?<![\w/])[0-9]{1,5}/[IVX]{1,7}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
