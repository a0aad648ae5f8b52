using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Regions;
using Spk.Bot.Tests.Needs;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Persistence;

public sealed class RegionStatusQueryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Get_OfManyNeeds_IsWhatCountingInMemorySays(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var needs = await CoreNeeds.StoreAsync(world, 200, seed: 7);
        NeedScope[] scopes =
        [
            NeedScope.Borough, new("Nordkiez", [North], null, "x"), new("Mitte", [North, South], null, "x"), new("Jugendamt", [], Youth, "x"), new("OE SPK", [], Office, "x"),
        ];
        foreach (var scope in scopes)
            AssertCounts(await GetAsync(world, scope), needs, scope, world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Get_OfAnEmptyBorough_IsZeroEverywhere()
    {
        await using var world = await CoreWorld.CreateAsync();

        var status = await GetAsync(world, NeedScope.Borough);

        Assert.Equal(("Musterbezirk", 0, 0, 0, 0, null), (status.Label, status.Open, status.Unacknowledged, status.Overdue, status.NewInLast30Days, status.NextMeeting));
        Assert.Empty(status.Departments);
        Assert.Equal(["Nordkiez", "Südkiez", "Westend"], status.Regions.Select(r => r.Name));
        Assert.All(status.Regions, r => Assert.Equal((0, 0, 0), (r.Open, r.Unacknowledged, r.Overdue)));
    }

    [Fact]
    public async Task Get_WhileAnAmtsFirstNeedIsReported_CountsItWhollyOrNotAtAll()
    {
        var between = new BetweenQuestions();
        await using var world = await CoreWorld.CreateAsync(configure: services => services.ConfigureDbContext<SqliteSpkDbContext>(builder => builder.AddInterceptors(between)));
        await world.ReportAsync();
        between.Act = async () =>
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            await world.ReportAsync(Report(theme: YouthWork));
        };

        var status = await GetAsync(world, NeedScope.Borough);

        Assert.Null(between.Act);
        Assert.Equal(status.Open, status.Departments.Sum(d => d.Open));
        Assert.All(status.Departments.Concat(status.Regions), c => Assert.True(c.Unacknowledged <= c.Open && c.Overdue <= c.Open));
    }

    [Fact]
    public async Task Get_OfThirtyDays_CountsNewFromTheInstantOn()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();
        world.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        Assert.Equal(1, (await GetAsync(world, NeedScope.Borough)).NewInLast30Days);
        world.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(0, (await GetAsync(world, NeedScope.Borough)).NewInLast30Days);
    }

    [Fact]
    public async Task Get_WithMeetingsAhead_NamesTheNextThatConcernsAnOpenNeed()
    {
        await using var world = await CoreWorld.CreateAsync();
        await AddMeetingAsync(world, YouthCommittee, "2026-11-24 17:00", MeetingState.Planned);
        await AddMeetingAsync(world, Traffic, "2026-11-25 17:00", MeetingState.Cancelled);
        await AddMeetingAsync(world, Traffic, "2026-11-26 17:00", MeetingState.Moved);
        await AddMeetingAsync(world, Traffic, "2026-11-22 17:00", MeetingState.Planned);
        Assert.Null((await GetAsync(world, NeedScope.Borough)).NextMeeting);

        await world.ReportAsync();

        var next = (await GetAsync(world, NeedScope.Borough)).NextMeeting!;
        Assert.Equal(("Verkehrsausschuss", Time.Office.Berlin("2026-11-26 17:00"), MeetingState.Moved), (next.CommitteeName, next.Start, next.State));
    }

    private static void AssertCounts(RegionStatusView status, List<Need> needs, NeedScope scope, DateTimeOffset now)
    {
        var all = needs.Where(n => scope.RegionIds.Count == 0 || scope.RegionIds.Contains(n.RegionId))
            .Where(n => scope.Department is null || n.Responsibilities.Any(r => r.Department == scope.Department)).ToList();
        var open = all.FindAll(n => n.Status != NeedStatus.Completed);
        Assert.NotEmpty(open);

        Assert.Equal(Counts(open), (status.Open, status.Unacknowledged, status.Overdue));
        Assert.Equal(all.Count(n => now - n.ReportedAt < TimeSpan.FromDays(30)), status.NewInLast30Days);
        Assert.Equal(
            open.GroupBy(n => n.Lead ?? Office).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (District.FindDepartment(g.Key)!.Name, Counts([.. g]))),
            status.Departments.Select(d => (d.Name, (d.Open, d.Unacknowledged, d.Overdue))));
        var regions = scope.RegionIds.Count > 0 ? scope.RegionIds : scope.Department is null ? [North, South, West] : [.. open.Select(n => n.RegionId).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(
            regions.Count < 2 ? [] : regions.Select(id => (id, Counts(open.FindAll(n => n.RegionId == id)))),
            status.Regions.Select(r => (r.Abbreviation, (r.Open, r.Unacknowledged, r.Overdue))));
        Assert.Equal(open.OrderBy(n => n.ReportedAt).ThenBy(n => n.Id).Take(5).Select(n => NeedListQueryTests.Line(n, now)), status.Oldest);
        Assert.Equal((scope.Label ?? "Musterbezirk", now), (status.Label, status.Now));
        Assert.Equal(scope.RegionIds.Select(id => District.FindRegion(id)!.Name), status.RegionNames);

        (int Open, int Unacknowledged, int Overdue) Counts(List<Need> among) => (
            among.Count,
            among.Count(n => n.Responsibilities.SingleOrDefault(r => r.IsLead)?.AcknowledgedAt is null),
            among.Count(n => NeedListQueryTests.IsOverdue(n, now)));
    }

    internal static Task<Meeting> AddMeetingAsync(CoreWorld world, string committee, string berlin, MeetingState state = MeetingState.Planned) => world.TurnAsync(s =>
    {
        var report = new MeetingReport("oparl", $"urn:{committee}:{berlin}", committee, "Sitzung", Time.Office.Berlin(berlin), null, null, state);
        var meeting = Meeting.Merge(null, report, world.Clock.GetUtcNow()).Meeting;
        s.GetRequiredService<SpkDbContext>().Meetings.Add(meeting);
        return Task.FromResult(meeting);
    });

    private static Task<RegionStatusView> GetAsync(CoreWorld world, NeedScope scope) => world.InScopeAsync(s => s.GetRequiredService<RegionStatusQuery>().GetAsync(scope.As(NeedCondition.Any), scope.Label, null, Token));

    /// <summary>Does something once, after the first grouped count and before the second.</summary>
    private sealed class BetweenQuestions : DbCommandInterceptor
    {
        private int counted;

        public Func<Task>? Act { get; set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("GROUP BY", StringComparison.Ordinal) && ++counted == 2 && Act is { } act)
            {
                Act = null;
                await act();
            }

            return result;
        }
    }
}
