using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// Identity of a need: year and running number in one long (<c>2026 * 10^7 + 42</c>), so it is known before the save, sorts by time and needs no second key.
/// People read it as <c>SPK-2026-00042</c>; the prefix is the borough's.
/// </summary>
public readonly record struct NeedId(long Value) : IComparable<NeedId>
{
    private const long PerYear = 10_000_000;

    public int Year => (int)(Value / PerYear);

    public int Sequence => (int)(Value % PerYear);

    /// <exception cref="ArgumentOutOfRangeException">The running number is not in 1 … 9,999,999.</exception>
    public static NeedId Of(int year, int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sequence, (int)PerYear);
        return new NeedId((year * PerYear) + sequence);
    }

    /// <summary>The number people read and type.</summary>
    public string ToNumber(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Year:0000}-{Sequence:00000}");

    /// <summary>Reads <c>SPK-2026-00042</c> and what people make of it: other case, blanks for hyphens, no leading zeros, no prefix.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, string prefix, out NeedId id)
    {
        id = default;
        if (text is null || text.Length > 40)
            return false;
        var parts = text.Split(['-', ' ', '/', '–'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 3 && parts[0].Equals(prefix, StringComparison.OrdinalIgnoreCase))
            parts = parts[1..];
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || year is < 2000 or > 9999 || sequence is < 1 or >= (int)PerYear)
            return false;
        id = Of(year, sequence);
        return true;
    }

    public int CompareTo(NeedId other) => Value.CompareTo(other.Value);

    public static bool operator <(NeedId left, NeedId right) => left.Value < right.Value;

    public static bool operator >(NeedId left, NeedId right) => left.Value > right.Value;

    public static bool operator <=(NeedId left, NeedId right) => left.Value <= right.Value;

    public static bool operator >=(NeedId left, NeedId right) => left.Value >= right.Value;
}
