namespace Spk.Bot.Core.Exports;

/// <summary>The data dictionary of one kind of export.</summary>
/// <param name="Title">German, for people.</param>
/// <param name="Description">German: what one row is.</param>
public sealed record ExportTable(ExportKind Kind, string Title, string Description, IReadOnlyList<ExportColumn> Columns)
{
    public static ExportTable Of(ExportKind kind) => kind switch
    {
        ExportKind.Needs => new(kind, "Bedarfe", "Eine Zeile je Bedarf, ohne Personen und ohne interne Notizen.", NeedColumns.All),
        ExportKind.Meetings => new(kind, "Sitzungen", "Eine Zeile je Sitzung eines Ausschusses.", MeetingColumns.All),
        ExportKind.Digests => new(kind, "Übersichten", "Eine Zeile je Übersicht, die einem Ausschuss zugestellt wurde.", DigestColumns.All),
        ExportKind.Figures => new(kind, "Kennzahlen", "Eine Zeile je Bezirk, Amt, Bezirksregion, Thema und Monat.", FigureColumns.All),
    };

    /// <summary>On the command line, in the data package and in the file's name.</summary>
    public string Name => NameOf(Kind);

    public static string NameOf(ExportKind kind) => kind switch
    {
        ExportKind.Needs => "needs",
        ExportKind.Meetings => "meetings",
        ExportKind.Digests => "digests",
        ExportKind.Figures => "figures",
    };

    public static string EndingOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "csv",
        ExportFormat.Jsonl => "jsonl",
        ExportFormat.Xlsx => "xlsx",
    };
}
