using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Exports;

/// <summary>
/// Columns of the needs. <c>external_id</c> to <c>department_override</c> have the names and forms that <c>import needs</c> reads, so that an export can be taken over elsewhere.
/// </summary>
internal static class NeedColumns
{
    private const string Between = "; ";

    public static IReadOnlyList<ExportColumn<NeedRow>> All { get; } =
    [
        new("external_id", ExportType.Text, "Nummer des Bedarfs.", n => n.Number) { IsKey = true },
        new("reported_at", ExportType.Instant, "Zeitpunkt der Meldung, Berliner Zeit mit Abstand zu UTC.", n => n.ReportedAt),
        new("region", ExportType.Text, "LOR-Schlüssel der Bezirksregion, sechs Ziffern.", n => n.Region.Id),
        new("theme", ExportType.Text, "Schlüssel des Themas; leer: noch offen.", n => n.Theme?.Key),
        new("title", ExportType.Text, "Überschrift, wie gemeldet.", n => n.Title),
        new("description", ExportType.Text, "Beschreibung, wie gemeldet; kann Zeilenumbrüche enthalten.", n => n.Description),
        new("urgency", ExportType.Text, "Dringlichkeit aus Sicht der Meldenden.", n => ExportText.Key(n.Urgency)) { Values = [.. Enum.GetValues<Urgency>().Select(ExportText.Key)] },
        new("place", ExportType.Text, "Ort in Worten, wie gemeldet.", n => n.Place),
        new("reported_by", ExportType.Text, "Schlüssel der Stadtteilkoordination, die gemeldet hat, sonst Name der Organisation; nie eine Person.", n => n.Coordination ?? n.Organisation),
        new("department_override", ExportType.Text, "Schlüssel des Amtes, das beim Einlesen federführend sein soll: das jetzt federführende.", n => n.Lead?.Key),
        new("reported_on", ExportType.GermanDay, "Tag der Meldung (TT.MM.JJJJ).", n => ExportText.DayOf(n.ReportedAt)),
        new("reported_by_name", ExportType.Text, "Organisation, die gemeldet hat, wie sie damals hieß.", n => n.Organisation),
        new("forecast_area", ExportType.Text, "LOR-Schlüssel des Prognoseraums, vier Ziffern.", n => n.ForecastArea?.Id),
        new("forecast_area_name", ExportType.Text, "Name des Prognoseraums.", n => n.ForecastArea?.Name),
        new("region_name", ExportType.Text, "Name der Bezirksregion.", n => n.Region.Name),
        new("area", ExportType.Text, "LOR-Schlüssel des Planungsraums, acht Ziffern, falls genannt.", n => n.Area?.Id),
        new("area_name", ExportType.Text, "Name des Planungsraums.", n => n.Area?.Name),
        new("theme_name", ExportType.Text, "Name des Themas.", n => n.Theme?.Name),
        new("status", ExportType.Text, "Stand, Schlüssel.", n => ExportText.Key(n.Status)) { Values = [.. Stands.Select(ExportText.Key)] },
        new("status_name", ExportType.Text, "Stand in Worten.", n => ExportText.Word(n.Status)) { Values = [.. Stands.Select(ExportText.Word)] },
        new("lead", ExportType.Text, "Schlüssel des federführenden Amtes; leer: zu klären.", n => n.Lead?.Key),
        new("lead_name", ExportType.Text, "Name des federführenden Amtes.", n => n.Lead?.Name),
        new("involved", ExportType.Text, "Schlüssel der beteiligten Ämter, mit Semikolon getrennt.", n => string.Join(Between, n.Involved.Select(i => i.Key))),
        new("involved_names", ExportType.Text, "Namen der beteiligten Ämter, mit Semikolon getrennt.", n => string.Join(Between, n.Involved.Select(i => i.Name))),
        new("is_overdue", ExportType.Flag, "Ein Amt hat den Tag zur Kenntnisnahme, oder die OE SPK den zur Entscheidung, überschritten.", n => n.IsOverdue),
        new("acknowledged_at", ExportType.Instant, "Erstes Zeichen des federführenden Amtes.", n => n.AcknowledgedAt),
        new("acknowledged_on", ExportType.GermanDay, "Tag des ersten Zeichens (TT.MM.JJJJ).", n => ExportText.DayOf(n.AcknowledgedAt)),
        new("days_to_acknowledgement", ExportType.Whole, "Arbeitstage (Berlin) bis zum ersten Zeichen des federführenden Amtes.", n => n.DaysToAcknowledgement),
        new("days_to_answer", ExportType.Whole, "Arbeitstage (Berlin) bis zur ersten Antwort oder zum Abschluss des federführenden Amtes.", n => n.DaysToAnswer),
        new("promised_for", ExportType.Day, "Zuletzt zugesagter Tag des federführenden Amtes.", n => n.PromisedFor),
        new("external_since", ExportType.Day, "Seit wann die Sache außerhalb der Bezirksverwaltung liegt.", n => ExportText.DayOf(n.ExternalSince)),
        new("follow_up_on", ExportType.Day, "Tag der nächsten Nachfrage dort.", n => n.FollowUpOn),
        new("ended_at", ExportType.Instant, "Zeitpunkt des Abschlusses; leer: offen.", n => n.EndedAt),
        new("ended_on", ExportType.GermanDay, "Tag des Abschlusses (TT.MM.JJJJ).", n => ExportText.DayOf(n.EndedAt)),
        new("completion", ExportType.Text, "Art des Abschlusses, Schlüssel.", n => n.EndedAs is { } kind ? ExportText.Key(kind) : null) { Values = [.. Enum.GetValues<CompletionKind>().Select(ExportText.Key)] },
        new("completion_name", ExportType.Text, "Art des Abschlusses in Worten.", n => n.EndedAs is { } kind ? ExportText.Word(kind) : null) { Values = [.. Enum.GetValues<CompletionKind>().Select(ExportText.Word)] },
        new("completion_reason", ExportType.Text, "Begründung des Abschlusses, wie sie den Meldenden gesagt wurde.", n => n.EndReason),
        new("merged_into", ExportType.Text, "Nummer des Bedarfs, der diesen weiterführt.", n => n.MergedInto),
        new("refusals", ExportType.Whole, "Wie oft ein federführendes Amt die Zuständigkeit abgelehnt hat.", n => n.Refusals),
    ];

    private static IEnumerable<NeedStatus> Stands => Enum.GetValues<NeedStatus>().Where(s => s != NeedStatus.Transferred);
}
