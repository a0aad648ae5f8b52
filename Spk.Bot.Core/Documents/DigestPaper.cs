using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Documents;

/// <summary>From a digest's view to its document: the only place that knows both.</summary>
public static class DigestPaper
{
    public static DigestDocument Of(DigestView view, District district) => new()
    {
        Borough = district.Name,
        Heading = view.Kind switch
        {
            DigestKind.Weekly => "Bedarfe aus den Bezirksregionen, Wochenübersicht",
            DigestKind.First => "Bedarfe aus den Bezirksregionen, erste Übersicht vor der Sitzung",
            DigestKind.BeforeMeeting => "Bedarfe aus den Bezirksregionen, Übersicht vor der Sitzung",
            DigestKind.Late => "Bedarfe aus den Bezirksregionen, Nachtrag",
            DigestKind.OnDemand => "Bedarfe aus den Bezirksregionen, Übersicht auf Anfrage",
        },
        Number = view.Number,
        Hash = view.Standing?.Hash,
        Committee = view.CommitteeName,
        Meeting = view.Meeting is { } meeting ? new DocumentMeeting(meeting.Name, meeting.Start, meeting.Room) : null,
        Since = view.Since,
        Stand = view.ComposedAt,
        Open = view.Open,
        Sections = [.. view.Items().GroupBy(item => item.List).Select(list => new DocumentSection(Title(list.Key), Items(list.Select(item => item.Line))))],
        Counts = [.. Counts("Offene Bedarfe je Amt", "Amt", view.Departments), .. Counts("Offene Bedarfe je Bezirksregion", "Bezirksregion", view.Regions)],
        Notes = view.Unlisted switch
        {
            0 => [],
            1 => ["Ein weiterer Bedarf ist hier nicht aufgeführt; die OE SPK gibt Auskunft."],
            var more => [$"{more} weitere Bedarfe sind hier nicht aufgeführt; die OE SPK gibt Auskunft."],
        },
    };

    private static string Title(DigestList list) => list switch
    {
        DigestList.Deferred => "Vertagt, noch ohne Ergebnis",
        DigestList.Marked => "Für den Ausschuss vorgemerkt",
        DigestList.Changed => "Geändert seit der letzten Übersicht",
        DigestList.New => "Neu gemeldet",
        DigestList.Unacknowledged => "Noch nicht zur Kenntnis genommen",
        DigestList.Overdue => "Überfällig",
        DigestList.External => "Extern offen",
        DigestList.Answered => "Beantwortet",
        DigestList.Ended => "Abgeschlossen",
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "No heading for this list."),
    };

    private static IEnumerable<DocumentCounts> Counts(string title, string subject, IReadOnlyList<DigestCount> counts) =>
        counts.Count == 0 ? [] : [new DocumentCounts(title, subject, [.. counts.Select(c => new DocumentCount(c.Name, c.Open, c.Overdue))])];

    private static IReadOnlyList<DocumentItem> Items(IEnumerable<NeedLine> lines) =>
    [
        .. lines.Select(line => new DocumentItem
        {
            Number = line.Number,
            Title = line.Title,
            Region = line.RegionName,
            Department = line.LeadAbbreviation,
            State = ExportText.Word(line.Status),
            ReportedAt = line.ReportedAt,
            AgeInDays = line.AgeInDays,
            IsOverdue = line.IsOverdue,
            Change = line.ExternalDays is { } days ? days == 1 ? "extern offen seit 1 Tag" : $"extern offen seit {days} Tagen" : null,
        }),
    ];
}
