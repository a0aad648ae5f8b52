using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Support;

/// <summary>A borough small enough to keep in mind: three regions, four departments, three themes, one exception, two committees, one coordination.</summary>
internal static class CoreBorough
{
    public const string North = "081001";
    public const string South = "081002";
    public const string West = "082003";
    public const string NorthSquare = "08100101";

    public const string Office = "office";
    public const string Youth = "youth";
    public const string Green = "green";
    public const string Order = "order";

    /// <summary>Green leads, order takes part.</summary>
    public const string Play = "play";

    /// <summary>Youth alone; in the west the office leads and youth takes part.</summary>
    public const string YouthWork = "youth-work";

    /// <summary>The office leads.</summary>
    public const string Neighbours = "neighbours";

    public const string Traffic = "traffic-committee";
    public const string YouthCommittee = "youth-committee";
    public const string Coordination = "north";

    public static District District { get; } = new()
    {
        Key = "muster",
        Name = "Musterbezirk",
        LorId = "08",
        Version = 3,
        NumberPrefix = "SPK",
        OfficeDepartment = Office,
        ForecastAreas = [new ForecastArea("0810", "Mitte", []), new ForecastArea("0820", "Rand", [])],
        Regions =
        [
            new DistrictRegion(North, "Nordkiez", "0810", [new PlanningArea(NorthSquare, "Nordplatz", []), new PlanningArea("08100102", "Nordufer", [])], ["Norden"]),
            new DistrictRegion(South, "Südkiez", "0810", [new PlanningArea("08100203", "Südhang", [])], []),
            new DistrictRegion(West, "Westend", "0820", [new PlanningArea("08200304", "Westwall", [])], []),
        ],
        Departments =
        [
            new Department(Office, "OE SPK", "SPK", []),
            new Department(Youth, "Jugendamt", "JA", []),
            new Department(Green, "Straßen- und Grünflächenamt", "SGA", []),
            new Department(Order, "Ordnungsamt", "OA", []),
        ],
        Themes =
        [
            new Theme(Play, "Grün & Spielen", Green, [Order], ["spielplatz"]),
            new Theme(YouthWork, "Jugend", Youth, [], ["jugendclub"]),
            new Theme(Neighbours, "Nachbarschaft", Office, [Youth], ["nachbarschaft"]),
        ],
        Rules = [new RoutingRule("R-01", YouthWork, [West], Office, [Youth], "Im Westend entscheidet die OE SPK.")],
        Committees =
        [
            new Committee(Traffic, "Verkehrsausschuss", "Verkehr", [], [], [Green, Order], new DigestRule(DayOfWeek.Monday, 2, new TimeOnly(8, 0))),
            new Committee(YouthCommittee, "Jugendhilfeausschuss", "Jugend", [], [], [Youth], new DigestRule(null, 2, new TimeOnly(8, 0))),
        ],
        Coordinations = [new Coordination(Coordination, "Stadtteilkoordination Nordkiez", [], [North], [])],
        Deadlines = new DeadlineRules(5, 10, 1),
        OfficeHours = Time.Office.Hours,
    };

    /// <summary>A good form: a playground in the north.</summary>
    public static ReportDraft Draft { get; } = new("Rutsche gesperrt", "Seit März gesperrt, die Kinder weichen auf die Straße aus.", North, Play, "mittel", "vor der Grundschule");

    /// <summary>A good report; each title is a report of its own, and like no other.</summary>
    public static ValidReport Report(string title = "Rutsche gesperrt", string region = North, string? theme = Play) =>
        new(title, $"Zu „{title}“.", region, null, null, theme, Urgency.Normal);

    public static Actor Reporter { get; } = new("person-reporter", "Rita Reuter", "Stadtteilkoordination Nordkiez");

    public static Actor Member(string name = "Amira Amt", string organisation = "Straßen- und Grünflächenamt") => new($"person-{name}", name, organisation);
}
