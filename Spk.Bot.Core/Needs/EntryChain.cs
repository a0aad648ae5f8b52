using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// Chains a need's entries, so that none can be changed, taken out or put in between without being found.
/// <para>Canonical form, version 1 (stable for ever; another form would need another first field): the fields, each as its number of UTF-8 bytes in decimal, a colon, its
/// UTF-8 bytes and a line feed; a null is a hyphen and a line feed. The fields are: <c>spk-entry-1</c>; the hash before (empty for the first); the need's id; sequence;
/// kind; instant as UTC ticks; actor id; actor name; organisation; role; source; department; internal (0 or 1); detail as stored. Numbers are invariant decimals, enums
/// their numbers.</para>
/// <para>The hash is the lower-case hexadecimal SHA-256 of that. A cut at the end is not seen by the chain but by the need's version (<see cref="NeedHistory"/>).</para>
/// </summary>
public static class EntryChain
{
    /// <summary>The hash before the first entry.</summary>
    public const string Start = "";

    /// <returns>The sequence of the first entry that is not what it was, or stands where it must not; null when all is well.</returns>
    public static int? Verify(IEnumerable<Entry> entries)
    {
        var previous = Start;
        var expected = 1;
        foreach (var entry in entries.OrderBy(e => e.Sequence))
        {
            if (entry.Sequence != expected || entry.Hash != HashOf(entry, previous))
                return Math.Min(entry.Sequence, expected);
            previous = entry.Hash;
            expected++;
        }

        return null;
    }

    internal static string HashOf(Entry entry, string previousHash)
    {
        var form = new StringBuilder();
        foreach (var field in (ReadOnlySpan<string?>)
        [
            "spk-entry-1",
            previousHash,
            Number(entry.NeedId.Value),
            Number(entry.Sequence),
            Number((int)entry.Kind),
            Number(entry.At.UtcTicks),
            entry.ActorId,
            entry.ActorName,
            entry.Organisation,
            Number((int)entry.Role),
            Number((int)entry.Source),
            entry.Department,
            entry.IsInternal ? "1" : "0",
            entry.Detail,
        ])
        {
            if (field is null)
                form.Append('-');
            else
                form.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:").Append(field);
            form.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString())));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
