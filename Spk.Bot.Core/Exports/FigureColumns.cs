namespace Spk.Bot.Core.Exports;

/// <summary>Columns of the figures: one row per thing counted. Nothing here is about a person.</summary>
internal static class FigureColumns
{
    public static IReadOnlyList<ExportColumn<FigureExportRow>> All { get; } =
    [
        new("scope", ExportType.Text, "Wofür die Zeile zählt.", f => f.Scope) { Values = ["total", "department", "region", "theme", "month"] },
        new("key", ExportType.Text, "Schlüssel des Amtes oder Themas, LOR-Schlüssel der Bezirksregion, Monat (JJJJ-MM); leer: alles zusammen oder kein Thema.", f => f.Key),
        new("name", ExportType.Text, "Name dazu.", f => f.Name),
        new("from", ExportType.Day, "Erster Tag des Zeitraums; leer: Stand von jetzt.", f => f.From),
        new("to", ExportType.Day, "Letzter Tag des Zeitraums.", f => f.To),
        new("open", ExportType.Whole, "Offene Bedarfe.", f => f.Open),
        new("unacknowledged", ExportType.Whole, "Davon noch nicht zur Kenntnis genommen.", f => f.Unacknowledged),
        new("overdue", ExportType.Whole, "Davon überfällig.", f => f.Overdue),
        new("externally_open", ExportType.Whole, "Davon extern offen.", f => f.ExternallyOpen),
        new("reported", ExportType.Whole, "Im Zeitraum gemeldet.", f => f.Reported),
        new("solved", ExportType.Whole, "Im Zeitraum gelöst.", f => f.Solved),
        new("ended", ExportType.Whole, "Im Zeitraum abgeschlossen, gleich wie.", f => f.Ended),
        new("median_days_to_acknowledgement", ExportType.Whole, "Arbeitstage bis zum ersten Zeichen, Median.", f => f.MedianToAcknowledgement),
        new("p90_days_to_acknowledgement", ExportType.Whole, "Arbeitstage bis zum ersten Zeichen, 90. Perzentil.", f => f.P90ToAcknowledgement),
        new("median_days_to_answer", ExportType.Whole, "Arbeitstage bis zur Antwort oder zum Abschluss, Median.", f => f.MedianToAnswer),
        new("p90_days_to_answer", ExportType.Whole, "Arbeitstage bis zur Antwort oder zum Abschluss, 90. Perzentil.", f => f.P90ToAnswer),
    ];
}

/// <summary>One line of figures; null: not counted for this scope, or hidden.</summary>
internal sealed record FigureExportRow(string Scope, string Key, string Name)
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int? Open { get; init; }

    public int? Unacknowledged { get; init; }

    public int? Overdue { get; init; }

    public int? ExternallyOpen { get; init; }

    public int? Reported { get; init; }

    public int? Solved { get; init; }

    public int? Ended { get; init; }

    public int? MedianToAcknowledgement { get; init; }

    public int? P90ToAcknowledgement { get; init; }

    public int? MedianToAnswer { get; init; }

    public int? P90ToAnswer { get; init; }
}
