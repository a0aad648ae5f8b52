using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The history in German: who, in which part, did what. What people wrote is not among these words; it is quoted beside them.</summary>
internal static class GermanHistory
{
    private static GermanTexts Common => GermanTexts.Instance;

    public static string Who(HistoryLine line)
    {
        if (line.Kind == EntryKind.Routed)
            return $"Zuständigkeitsregel {line.RuleId}";
        var organisation = line.Organisation.Length > 0 ? line.Organisation : "Unbekannt";
        var part = line.Role switch
        {
            MoverRole.LeadMember => "federführend",
            MoverRole.CoMember => "beteiligt",
            MoverRole.RegionalCoordination => "Regionalkoordination",
            MoverRole.ReportingCoordination => "meldende Stelle",
            _ => null,
        };
        var beside = string.Join(", ", new[] { part, line.Person }.OfType<string>());
        return beside.Length == 0 ? organisation : $"{organisation} ({beside})";
    }

    public static string Did(HistoryLine line) => line.Kind switch
    {
        EntryKind.Reported => "hat den Bedarf gemeldet",
        EntryKind.Routed => $"hat zugestellt an: {line.Department}{With(line)}",
        EntryKind.Acknowledged => "hat zur Kenntnis genommen",
        EntryKind.Assigned => $"hat zugewiesen an: {line.Department}{With(line)}",
        EntryKind.Accepted => "hat die Zuständigkeit übernommen",
        EntryKind.Transferred when line.Role is MoverRole.Office or MoverRole.RegionalCoordination => $"hat umgeleitet an: {line.To ?? "OE SPK"}",
        EntryKind.Transferred => $"hat abgegeben an: {line.To ?? "OE SPK"}",
        EntryKind.Asked => "hat eine Rückfrage gestellt",
        EntryKind.Replied => "hat die Rückfrage beantwortet",
        EntryKind.InterimReplied => $"hat einen Zwischenbescheid gegeben{Day(line, ", nächster Bescheid bis")}",
        EntryKind.Promised => $"hat eine Erledigung zugesagt{Day(line, " bis")}",
        EntryKind.HandedOutside => $"klärt das extern{Day(line, ", Nachfrage am")}",
        EntryKind.Answered => "hat geantwortet",
        EntryKind.Completed => $"hat abgeschlossen{Kind(line)}",
        EntryKind.Reopened => "hat den Bedarf wieder geöffnet",
        EntryKind.Withdrawn => "hat den Bedarf zurückgezogen",
        EntryKind.Resubmitted => $"hat eine Wiedervorlage gesetzt{Day(line, " für")}",
        EntryKind.Involved => $"hat beteiligt: {line.Department}",
        EntryKind.Merged => $"hat den Bedarf zusammengeführt mit {line.To}",
        EntryKind.Unmerged => "hat die Zusammenführung aufgehoben",
        EntryKind.Decided => $"hat eingetragen: {line.To} – {GermanOutcomes.Of(line.Outcome)}{GermanOutcomes.Day(line.Outcome, line.Day)}{GermanOutcomes.Paper(line.Paper)}",
        EntryKind.Marked => $"hat vorgemerkt für: {line.To}",
        EntryKind.Unmarked => $"hat die Vormerkung aufgehoben: {line.To}",
        EntryKind.Noted => "hat intern notiert",
    };

    public static string Caption(HistoryLine line) => line.Kind switch
    {
        EntryKind.Asked => "Rückfrage",
        EntryKind.Replied => "Antwort auf die Rückfrage",
        EntryKind.InterimReplied => $"Zwischenbescheid{Day(line, ", nächster bis")}",
        EntryKind.Promised => $"Zugesagt{Day(line, " bis")}",
        EntryKind.HandedOutside => $"Liegt extern{Day(line, ", Nachfrage am")}",
        EntryKind.Answered => "Antwort",
        EntryKind.Completed => $"Abgeschlossen{Kind(line)}",
        EntryKind.Reopened => "Wieder geöffnet",
        EntryKind.Withdrawn => "Zurückgezogen",
        EntryKind.Resubmitted => $"Wiedervorlage{Day(line, " am")}",
        EntryKind.Assigned => $"Zugewiesen an: {line.Department}",
        EntryKind.Transferred => "Abgegeben",
        EntryKind.Merged => $"Zusammengeführt mit {line.To}",
        EntryKind.Decided => $"{line.To}: {GermanOutcomes.Of(line.Outcome)}{GermanOutcomes.Day(line.Outcome, line.Day)}{GermanOutcomes.Paper(line.Paper)}",
        EntryKind.Noted => "Interne Notiz",
        _ => Did(line),
    };

    public static string Why(HistoryLine line) => line.Kind switch
    {
        EntryKind.Assigned => $"{line.Organisation} hat den Bedarf am {Common.At(line.At)} zugewiesen.",
        EntryKind.Involved => $"{line.Organisation} hat dieses Amt am {Common.At(line.At)} beteiligt.",
        EntryKind.Transferred => $"{line.Organisation} hat den Bedarf am {Common.At(line.At)} hierher abgegeben.",
        _ => "Eine Zuständigkeitsregel hat den Bedarf hierher geleitet.",
    };

    private static string With(HistoryLine line) => line.To is null ? "" : $", beteiligt: {line.To}";

    private static string Day(HistoryLine line, string words) => line.Day is { } day ? $"{words} {Common.Day(day)}" : "";

    private static string Kind(HistoryLine line) => line.As is { } kind ? $": {GermanMoves.Instance.Ending(kind)}" : "";
}
