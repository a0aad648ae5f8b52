using Spk.Bot.Core.Documents;

namespace Spk.Bot.Tests.Documents;

/// <summary>Documents to write: 0, 3 or many items, with words that are longer than their column.</summary>
internal static class Papers
{
    public static readonly DateTimeOffset Stand = new(2026, 11, 23, 13, 0, 0, TimeSpan.Zero);

    private static readonly string[] Titles =
    [
        "Spielplatz an der Sonnenallee ist seit Wochen gesperrt",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft bittet um einen barrierefreien Zugang",
        "Beleuchtung im Park, siehe Drucksache 1234/XXI und 99/XX",
        "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung liegt im Stadtteilzentrum nicht aus",
    ];

    private static readonly string[] Regions = ["Britz", "Gropiusstadt Nord", "Schillerpromenade", "Buckow Ost/Rudow"];

    public static DigestDocument Of(int items) => new()
    {
        Borough = "Neukölln",
        Heading = "Bedarfe aus den Bezirksregionen, Übersicht vor der Sitzung",
        Committee = "Ausschuss für Straßen, Grünflächen und Ordnung",
        Meeting = new DocumentMeeting("17. öffentliche Sitzung", Stand.AddDays(7).AddHours(3), "Rathaus Neukölln, Raum A 104"),
        Number = "SGO-2026-017",
        Since = Stand.AddDays(-28),
        Stand = Stand,
        Hash = "3f2a 91c4 77de 0b15",
        Open = items * 2,
        Sections = [Section("Neu gemeldet", 0, items / 2), Section("Zur Kenntnis genommen", items / 2, items - (items / 2)), Section("Extern offen", 0, 0)],
        Counts = items == 0
            ? []
            :
            [
                new DocumentCounts("Offene Bedarfe je Amt", "Amt", [new DocumentCount("Straßen- und Grünflächenamt", 1200, 310), new DocumentCount("Ordnungsamt", 74, 0), new DocumentCount("Amt für Soziales, Teilhabe und Bürgerdienste", 25, 25)]),
                new DocumentCounts("Offene Bedarfe je Bezirksregion", "Bezirksregion", [.. Regions.Select((r, i) => new DocumentCount(r, 40 - (9 * i), i))]),
            ],
        Notes = items > 100 ? ["4 weitere Bedarfe sind hier nicht aufgeführt; die OE SPK gibt Auskunft."] : [],
    };

    private static DocumentSection Section(string title, int from, int count) => new(title,
    [
        .. Enumerable.Range(from, count).Select(i => new DocumentItem
        {
            Number = $"SPK-2026-{i + 1:00000}",
            Title = Titles[i % Titles.Length],
            Region = Regions[i % Regions.Length],
            Department = i % 7 == 6 ? null : "SGA",
            State = i % 3 == 0 ? "zur Kenntnis genommen" : "zugestellt",
            ReportedAt = Stand.AddDays(-i),
            AgeInDays = i,
            IsOverdue = i % 5 == 4,
            Change = i % 4 == 1 ? "Zuletzt: Zuständigkeit übernommen, vgl. 0815/XXI." : null,
        }),
    ]);
}
