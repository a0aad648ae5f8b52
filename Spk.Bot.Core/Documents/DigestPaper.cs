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
            DigestKind.BeforeMeeting => "Bedarfe aus den Bezirksregionen, Übersicht vor der Sitzung",
            DigestKind.OnDemand => "Bedarfe aus den Bezirksregionen, Übersicht auf Anfrage",
        },
        Committee = view.CommitteeName,
        Meeting = view.Meeting is { } meeting ? new DocumentMeeting(meeting.Name, meeting.Start, meeting.Room) : null,
        Since = view.Since,
        Stand = view.ComposedAt,
        Open = view.Open,
        Sections =
        [
            new DocumentSection("Neu gemeldet", Items(view.New)),
            new DocumentSection("Zur Kenntnis genommen", Items(view.Acknowledged)),
            new DocumentSection("Überfällig", Items(view.Overdue)),
        ],
        Counts = view.Departments.Count == 0
            ? []
            : [new DocumentCounts("Offene Bedarfe je Amt", "Amt", [.. view.Departments.Select(d => new DocumentCount(d.Name, d.Open, d.Overdue))])],
        Notes = view.Unlisted switch
        {
            0 => [],
            1 => ["Ein weiterer Bedarf ist hier nicht aufgeführt; die OE SPK gibt Auskunft."],
            var more => [$"{more} weitere Bedarfe sind hier nicht aufgeführt; die OE SPK gibt Auskunft."],
        },
    };

    private static IReadOnlyList<DocumentItem> Items(IReadOnlyList<NeedLine> lines) =>
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
        }),
    ];
}
