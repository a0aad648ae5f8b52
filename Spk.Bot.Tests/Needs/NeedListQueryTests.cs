using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

public sealed class NeedListQueryTests
{
    private static readonly BusinessCalendar Calendar = new(District.OfficeHours);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Get_PageByPage_IsWhatCountingInMemorySays(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var needs = await CoreNeeds.StoreAsync(world, 200, seed: 42);
        NeedScope[] scopes =
        [
            NeedScope.Borough,
            new("Nordkiez", [North], null, "Nordkiez"),
            new("Mitte", [North, South], null, "Mitte"),
            new("Jugendamt", [], Youth, "JA"),
            new("Ordnungsamt", [], Order, "OA"),
            new("eigene", [West], null, null),
        ];
        foreach (var scope in scopes)
            foreach (var kind in (NeedCondition[])[NeedCondition.Open, NeedCondition.Overdue])
            {
                var expected = Expected(needs, kind, scope, world.Clock.GetUtcNow());
                Assert.NotEmpty(expected);
                await AssertPagesAsync(world, kind, scope, expected);
            }
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(24, 24)]
    [InlineData(25, 24)]
    [InlineData(1_000_000, 24)]
    public async Task Get_FromAnyOffset_ShowsSomething(int asked, int given)
    {
        await using var world = await CoreWorld.CreateAsync();
        for (var i = 0; i < 25; i++)
            await world.ReportAsync(Report($"Bedarf {i}"));

        var list = await GetAsync(world, NeedCondition.Open, NeedScope.Borough, asked);

        Assert.Equal((25, given), (list.Total, list.Offset));
        Assert.NotEmpty(list.Lines);
    }

    [Fact]
    public async Task Get_WhenThereIsNothing_IsAnEmptyPage()
    {
        await using var world = await CoreWorld.CreateAsync();

        var list = await GetAsync(world, NeedCondition.Overdue, NeedScope.Borough, 10);

        Assert.Equal((0, 0, null), (list.Total, list.Offset, list.NextCommand));
        Assert.Empty(list.Lines);
    }

    private static async Task AssertPagesAsync(CoreWorld world, NeedCondition kind, NeedScope scope, List<Need> expected)
    {
        var now = world.Clock.GetUtcNow();
        for (var offset = 0; offset < expected.Count; offset += NeedListQuery.PageSize)
        {
            var page = await GetAsync(world, kind, scope, offset);

            Assert.Equal((expected.Count, offset, scope.Label, kind), (page.Total, page.Offset, page.Scope, page.Condition));
            Assert.Equal(expected.Skip(offset).Take(NeedListQuery.PageSize).Select(n => Line(n, now)), page.Lines);
            var next = offset + NeedListQuery.PageSize;
            Assert.Equal(next < expected.Count ? $"{Word(kind)} {(scope.Command is null ? "" : scope.Command + " ")}ab {next + 1}" : null, page.NextCommand);
        }
    }

    private static string Word(NeedCondition kind) => kind == NeedCondition.Open ? "offen" : "überfällig";

    /// <summary>The same, said the long way.</summary>
    private static List<Need> Expected(List<Need> needs, NeedCondition kind, NeedScope scope, DateTimeOffset now) =>
    [
        .. needs.Where(n => n.Status != NeedStatus.Completed)
            .Where(n => scope.RegionIds.Count == 0 || scope.RegionIds.Contains(n.RegionId))
            .Where(n => scope.Department is null || n.Responsibilities.Any(r => r.Department == scope.Department))
            .Where(n => kind == NeedCondition.Open || IsOverdue(n, now))
            .OrderBy(n => n.ReportedAt).ThenBy(n => n.Id),
    ];

    internal static bool IsOverdue(Need need, DateTimeOffset now) =>
        need.Responsibilities.Any(r => r.AcknowledgedAt is null && IsPassed(r.ClockFrom, District.Deadlines.AcknowledgeBusinessDays, now))
        || (need.Responsibilities.Count == 0 && IsPassed(need.ReportedAt, District.Deadlines.DecideBusinessDays, now));

    private static bool IsPassed(DateTimeOffset from, int days, DateTimeOffset now) => BerlinTime.DayOf(now) > Calendar.AddBusinessDays(BerlinTime.DayOf(from), days);

    internal static NeedLine Line(Need need, DateTimeOffset now) => new(
        need.Id.ToNumber("SPK"),
        need.Title,
        District.FindRegion(need.RegionId)!.Name,
        need.Lead is { } lead ? District.FindDepartment(lead)!.Abbreviation : null,
        need.Status,
        need.ReportedAt,
        BerlinTime.DayOf(now).DayNumber - BerlinTime.DayOf(need.ReportedAt).DayNumber,
        IsOverdue(need, now));

    private static Task<NeedListView> GetAsync(CoreWorld world, NeedCondition kind, NeedScope scope, int offset) =>
        world.InScopeAsync(s => s.GetRequiredService<NeedListQuery>().GetAsync(scope.As(kind), scope.Label, string.Join(' ', new[] { Word(kind), scope.Command }.OfType<string>()), offset, Token));
}
