using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Search;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    private static string[] Titles =>
    [
        "Zebrastreifen an der Weserstraße fehlt", "Spielplatz Böhmische Straße ohne Schatten", "Müll am Kanal", "Jugendclub schließt um 18 Uhr",
        "Bänke für ältere Menschen in der Karl-Marx-Straße fehlen, und die wenigen vorhandenen sind seit dem Frühjahr beschädigt oder abgebaut",
    ];

    private static MeetingLine NextMeeting => new(
        "Ausschuss für Straßen, Grünflächen, Ordnung, Umwelt- und Naturschutz", "41. öffentliche Sitzung", Berlin(2026, 11, 24, 17, 0), "BVV-Saal, Raum A 203", MeetingState.Invited);

    private static NeedLine Line(int i) => new(
        $"SPK-2026-{i:00000}", Titles[i % Titles.Length], i % 2 == 0 ? "Reuterstraße" : "Neuköllner Mitte/Zentrum", i % 4 == 3 ? null : "SGA",
        i % 4 == 3 ? NeedStatus.Triage : i % 3 == 0 ? NeedStatus.Acknowledged : NeedStatus.Delivered, Now.AddDays(-i), i, i % 5 == 2);

    private static NeedLine[] Lines(int count) => [.. Enumerable.Range(1, count).Select(Line)];

    public static RegionStatusView RegionStatus => new(
        "Gropiusstadt", ["Gropiusstadt-Nord", "Gropiusstadt-Süd"], 12, 5, 2, 4,
        [
            new("Straßen- und Grünflächenamt", "SGA", 6, 2, 1), new("Jugendamt", "JA", 3, 1, 1), new("Ordnungsamt", "OA", 2, 1, 0),
            new("Sozialraumorientierte Planungskoordination", "OE SPK", 1, 1, 0),
        ],
        [new("Gropiusstadt-Nord", "GrN", 8, 4, 2), new("Gropiusstadt-Süd", "GrS", 4, 1, 0)],
        Lines(5), NextMeeting, Now)
    {
        ExternallyOpen = 3, Promised = 2, OffersDepartments = true,
        Quarter = new QuarterView(new DateOnly(2026, 7, 1), QuarterScope.Region, [new QuarterLine("Gropiusstadt-Nord", 30, 20, 15, 20, null, null, null, null), new QuarterLine("Gropiusstadt-Süd", 5, 10, 0, 0, null, null, null, null)]),
    };

    public static FiguresView Figures => new()
    {
        Label = "Gropiusstadt", Target = "Gropiusstadt", Filter = NeedFilter.All, Now = Now,
        Period = new FigurePeriod(new DateOnly(2026, 8, 25), new DateOnly(2026, 11, 22), new DateOnly(2026, 5, 27)),
        Counts = new FigureCounts(12, 5, 2, 3, 1, 31, 24, 18, 20, 22, 25), ToAcknowledgement = Times(2, 6), ToAnswer = Times(9, 21), LongestExternalDays = 47,
        Departments = [new("sga", "Straßen- und Grünflächenamt", "SGA", 7, 3, 1), new("jug", "Jugendamt", "JugA", 5, 2, 1)],
        Regions = [new("083009", "Gropiusstadt West", "083009", 8, 4, 2), new("083010", "Gropiusstadt Ost", "083010", 4, 1, 0)],
        Themes = [new("green-play", "Grün & Spielen", "green-play", 9, 4, 2), new("", "", "", 3, 1, 0)],
        Months = [.. Enumerable.Range(0, 12).Select(i => new FigureMonth(new DateOnly(2025, 12, 1).AddMonths(i), 5 + (i * 7 % 9), 3 + (i * 5 % 7)))],
    };

    private static FigureTimes Times(int? median, int? p90) => new(median, p90, median is null ? 0 : 28, median + 1, p90 + 3);

    private static List<SearchHit> Hits(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new SearchHit(
            $"SPK-2026-{i + 1:00000}", $"Der Spielplatz am Weg {i + 1} hat keine Rutsche", "Gropiusstadt West", (NeedStatus)(1 + (i % 3)), Now.AddDays(-i), "… der Spielplatz ist seit Februar gesperrt, die Kinder spielen auf der Straße …")),
    ];

    private static IEnumerable<CardSample> Overviews() =>
    [
        new("status-region", RegionStatus),
        new("status-one", RegionStatus with
        {
            Label = "Reuterkiez (Reuterstraße)", RegionNames = ["Reuterstraße"], Open = 1, Unacknowledged = 0, Overdue = 0, NewInLast30Days = 1,
            Departments = [new("Jugendamt", "JA", 1, 0, 0)], Regions = [], Oldest = Lines(1), NextMeeting = null, ExternallyOpen = 0, Promised = 0,
            Quarter = new QuarterView(new DateOnly(2026, 7, 1), QuarterScope.Region, [new QuarterLine("Reuterstraße", 30, 20, 15, 0, new QuarterTime(2, 6), new QuarterTime(3, 9), new QuarterTime(9, 21), null)]),
        }),
        new("status-nothing-open", RegionStatus with
        {
            Label = "Rudow", RegionNames = ["Rudow"], Open = 0, Unacknowledged = 0, Overdue = 0, NewInLast30Days = 0, Departments = [], Regions = [], Oldest = [], ExternallyOpen = 0, Promised = 0, Quarter = null,
        }),
        new("status-borough", RegionStatus with
        {
            Label = "Neukölln", RegionNames = [], Open = 1_284, Unacknowledged = 97, Overdue = 41, NewInLast30Days = 112,
            Departments = [.. Enumerable.Range(1, 20).Select(i => new StatusCount($"Amt für Angelegenheiten Nummer {i}", $"A{i}", 200 - (9 * i), 10, i % 3))],
            Regions = [.. Enumerable.Range(1, 12).Select(i => new StatusCount($"Bezirksregion {i}", $"B{i}", 100 - i, 3, i % 2))],
        }),
        new("status-since", RegionStatus with
        {
            Target = "Gropiusstadt seit 01.11.2026", Days = new DayRange(new DateOnly(2026, 11, 1), null), SolvedInDays = 3, LastAskedAt = Now.AddDays(-6), NewSinceLastAsked = 2, OffersFigures = true,
        }),
        new("figures-region", Figures),
        new("figures-nothing", Figures with
        {
            Label = "Rudow", Target = "Rudow", Counts = new FigureCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), ToAcknowledgement = Times(null, null), ToAnswer = Times(null, null), LongestExternalDays = null,
            Departments = [], Regions = [], Themes = [], Months = [],
        }),
        new("search-page", new SearchView("Spielplatz", "Gropiusstadt", 42, false, 10, Hits(10), "suche Spielplatz ab 21", "suche Spielplatz", Now)),
        new("search-nothing", new SearchView("Einhorn", null, 0, false, 0, [], null, null, Now)),
        new("search-many", new SearchView("Müll", null, 1000, true, 0, Hits(500), "suche Müll ab 11", null, Now)),
        new("list-open-empty", new NeedListView(NeedCondition.Open, null, 0, 0, [], null, Now)),
        new("list-overdue-empty", new NeedListView(NeedCondition.Overdue, "Straßen- und Grünflächenamt", 0, 0, [], null, Now)),
        new("list-overdue-one", new NeedListView(NeedCondition.Overdue, null, 1, 0, Lines(2)[1..], null, Now)),
        new("list-open-page", new NeedListView(NeedCondition.Open, "Gropiusstadt", 42, 10, Lines(10), "offen 3", Now)),
        new("list-open-many", new NeedListView(NeedCondition.Open, null, 500, 0, Lines(500), null, Now)),
        new("meetings-none", new MeetingListView([], Now)),
        new("meetings-many", new MeetingListView(
            [
                NextMeeting,
                new("Jugendhilfeausschuss", "Jugendhilfeausschuss", Berlin(2026, 11, 26, 18, 30), null, MeetingState.Moved) { MovedFrom = Berlin(2026, 11, 25, 17, 0) },
                new("Hauptausschuss", "12. Sitzung", Berlin(2026, 12, 1, 17, 0), "A 203", MeetingState.Cancelled),
                new("Bezirksverordnetenversammlung", "55. öffentliche Sitzung", Berlin(2026, 12, 9, 17, 0), "BVV-Saal", MeetingState.Planned),
                new("Sozialausschuss", "9. Sitzung", Berlin(2026, 11, 20, 17, 0), "A 204", MeetingState.Held),
            ],
            Now)),
        new("meetings-changed", new MeetingListView(
            [
                new("Sozialausschuss", "Sondersitzung des Sozialausschusses", Berlin(2026, 11, 25, 17, 0), "A 203", MeetingState.Moved) { MovedFrom = Berlin(2026, 11, 24, 17, 0), Kind = MeetingKind.Extraordinary },
                new("Sozialausschuss", "Fortsetzung der 12. Sitzung", Berlin(2026, 12, 2, 17, 0), null, MeetingState.Planned) { Kind = MeetingKind.Continued, IsMissing = true },
                new("Sozialausschuss", "Konstituierende Sitzung", Berlin(2026, 12, 9, 17, 0), null, MeetingState.Cancelled) { Kind = MeetingKind.Constituent },
            ],
            Now) { CommitteeName = "Sozialausschuss" }),
        new("meetings-too-many", new MeetingListView([.. Enumerable.Repeat(NextMeeting, 60)], Now)),
        new("help-personal", new HelpView(false, false, false, [])),
        new("help-channel-coordination", new HelpView(true, false, true, ["Stadtteilkoordination Reuterstraße"])),
        new("help-channel-office", new HelpView(true, true, true, ["OE SPK", "Jugendamt"])),
    ];
}
