namespace Spk.Bot.Core.Exports;

/// <summary>How a value is written. A value is null (empty) or of the type that is named here.</summary>
public enum ExportType
{
    /// <summary><see cref="string"/>, LOR ids included: their leading zero counts.</summary>
    Text,

    /// <summary><see cref="int"/>.</summary>
    Whole,

    /// <summary><see cref="bool"/>; <c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary><see cref="DateOnly"/> as <c>2026-11-23</c>.</summary>
    Day,

    /// <summary><see cref="DateOnly"/> as <c>23.11.2026</c>.</summary>
    GermanDay,

    /// <summary><see cref="DateTimeOffset"/>, to the second and with Berlin's offset, as <c>2026-11-23T08:00:00+01:00</c>.</summary>
    Instant,
}

/// <summary>One column: a line of the data dictionary.</summary>
/// <param name="Name">Stable; lower case with underscores.</param>
/// <param name="Description">German, one sentence.</param>
public record ExportColumn(string Name, ExportType Type, string Description)
{
    /// <summary>All values that there are; null: not limited.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Never empty, and in no two rows the same.</summary>
    public bool IsKey { get; init; }
}

/// <summary>A column that knows where its value comes from.</summary>
/// <param name="Of">The value in a row, of the type that <paramref name="Type"/> names, or null.</param>
public sealed record ExportColumn<TRow>(string Name, ExportType Type, string Description, Func<TRow, object?> Of) : ExportColumn(Name, Type, Description);
