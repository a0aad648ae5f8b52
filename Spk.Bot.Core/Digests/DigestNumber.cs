using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Spk.Bot.Core.Digests;

/// <summary>Running number of a digest within its committee and year, by which minutes can cite it.</summary>
/// <param name="Year">Berlin year in which it was frozen.</param>
/// <param name="Sequence">From 1.</param>
public readonly record struct DigestNumber(int Year, int Sequence)
{
    /// <summary>As people read it: <c>Verkehr 2026/07</c>.</summary>
    /// <param name="committee">Short name of the committee.</param>
    public string Of(string committee) => string.Create(CultureInfo.InvariantCulture, $"{committee} {Year}/{Sequence:00}");

    /// <summary>Reads the <c>2026/07</c> at the end of a text; what stands before it names the committee.</summary>
    /// <returns>Null when no number stands there.</returns>
    public static (string Committee, DigestNumber Number)? Find(string text)
    {
        var end = text.Trim().TrimEnd('.', '?', '!');
        var slash = end.LastIndexOf('/');
        if (slash < 4 || !int.TryParse(end[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || sequence is < 1 or > 9999)
            return null;
        var committee = end[..slash];
        if (!int.TryParse(committee[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 || (committee.Length > 4 && committee[^5] != ' '))
            return null;
        return (committee[..^4].Trim(), new DigestNumber(year, sequence));
    }

    /// <summary>SHA-256 of the UTF-8 bytes, lower-case hexadecimal.</summary>
    public static string HashOf(string snapshot) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot)));
}
