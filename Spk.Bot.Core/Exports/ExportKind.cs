namespace Spk.Bot.Core.Exports;

/// <summary>What can be exported; in lower case its name on the command line and in the data package.</summary>
public enum ExportKind
{
    /// <summary>One row per need.</summary>
    Needs,

    /// <summary>One row per meeting of a committee.</summary>
    Meetings,

    /// <summary>One row per posted digest.</summary>
    Digests,

    /// <summary>One row per borough, Amt, region, theme and month.</summary>
    Figures,
}

/// <summary>The file that an export becomes; in lower case its name on the command line and its ending.</summary>
public enum ExportFormat
{
    /// <summary>RFC 4180 with commas; UTF-8 with a byte order mark.</summary>
    Csv,

    /// <summary>One JSON object per line; UTF-8.</summary>
    Jsonl,

    /// <summary>Office Open XML; a second sheet explains the columns.</summary>
    Xlsx,
}
