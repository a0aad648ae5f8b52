namespace Spk.Bot.Core.Districts;

/// <summary>
/// One borough as its file describes it. Everything that differs from borough to borough is here; another borough needs a file, not code.
/// A loaded district has been checked whole (<c>DistrictCheck</c>): every key that one part names exists in another.
/// </summary>
public sealed record District
{
    /// <summary>Short key, e.g. <c>neukoelln</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name as people read it, e.g. <c>Neukölln</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Two-digit LOR id of the borough, e.g. <c>08</c>; every region id starts with it.</summary>
    public required string LorId { get; init; }

    /// <summary>Version of the file, raised at every change; stored with each routing decision.</summary>
    public required int Version { get; init; }

    /// <summary>Prefix of the numbers of needs, e.g. <c>SPK</c> for <c>SPK-2026-00042</c>.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>Key of the department that is the OE SPK itself: it gets what no rule routes and hears of what failed.</summary>
    public required string OfficeDepartment { get; init; }

    public required IReadOnlyList<ForecastArea> ForecastAreas { get; init; }

    public required IReadOnlyList<DistrictRegion> Regions { get; init; }

    /// <summary>Names of places outside the borough that look like one of ours, e.g. <c>Rollbergesiedlung</c>; a typo never leads from them to us.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];

    public required IReadOnlyList<Department> Departments { get; init; }

    public required IReadOnlyList<Theme> Themes { get; init; }

    public required IReadOnlyList<RoutingRule> Rules { get; init; }

    public required IReadOnlyList<Committee> Committees { get; init; }

    public required IReadOnlyList<Coordination> Coordinations { get; init; }

    public required DeadlineRules Deadlines { get; init; }

    public required OfficeHours OfficeHours { get; init; }

    /// <summary>Sources of meetings; may be empty: then meetings come by <c>import meetings</c> alone.</summary>
    public IReadOnlyList<MeetingFeed> MeetingFeeds { get; init; } = [];

    /// <summary>Key of the source of all committees that name none of their own; null: they have none.</summary>
    public string? Meetings { get; init; }

    /// <summary>Mail or web address that the servers of these sources are told with each request; null: none.</summary>
    public string? Contact { get; init; }

    /// <summary>The committees that take their meetings from this source.</summary>
    public IReadOnlyList<Committee> CommitteesOf(MeetingFeed feed) => [.. Committees.Where(c => (c.Meetings ?? Meetings) == feed.Key)];

    /// <summary>When no committee meets; each committee's rule has it too.</summary>
    public IReadOnlyList<Recess> Recess { get; init; } = [];

    /// <summary>The department of this key, or null.</summary>
    public Department? FindDepartment(string key) => Departments.FirstOrDefault(d => d.Key == key);

    public Theme? FindTheme(string key) => Themes.FirstOrDefault(t => t.Key == key);

    public DistrictRegion? FindRegion(string id) => Regions.FirstOrDefault(r => r.Id == id);

    public Committee? FindCommittee(string key) => Committees.FirstOrDefault(c => c.Key == key);

    public Coordination? FindCoordination(string key) => Coordinations.FirstOrDefault(c => c.Key == key);

    /// <summary>The planning area of this id with its region, or null.</summary>
    public (DistrictRegion Region, PlanningArea Area)? FindArea(string id)
    {
        foreach (var region in Regions)
            if (region.Areas.FirstOrDefault(a => a.Id == id) is { } area)
                return (region, area);
        return null;
    }
}
