using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Figures;

public sealed class FiguresQueryTests
{
    private static readonly BusinessCalendar Calendar = new(District.OfficeHours);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Get_OfManyNeeds_IsWhatCountingInMemorySays(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var needs = await LivelyNeeds.StoreAsync(world, 150, seed: 3);
        var today = BerlinTime.DayOf(world.Clock.GetUtcNow());
        foreach (var filter in new[] { NeedFilter.All, new NeedFilter { Regions = [North] }, new NeedFilter { Departments = [Youth] }, new NeedFilter { Themes = [Play] } })
        {
            var view = await GetAsync(world, filter, null);
            var days = new DayRange(view.Period.From, view.Period.To);

            int Count(NeedCondition condition, DayRange? within = null) => needs.Count(n => LivelyNeeds.IsMeant(n, filter with { Condition = condition, Days = within }, today));
            Assert.Equal(
                (Count(NeedCondition.Open), Count(NeedCondition.Unacknowledged), Count(NeedCondition.Overdue), Count(NeedCondition.ExternallyOpen)),
                (view.Counts.Open, view.Counts.Unacknowledged, view.Counts.Overdue, view.Counts.ExternallyOpen));
            Assert.Equal((Count(NeedCondition.Any, days), Count(NeedCondition.Solved, days), Count(NeedCondition.Ended, days)), (view.Counts.Reported, view.Counts.Solved, view.Counts.Ended));
            Assert.Equal(view.Counts.Open, view.Regions.Sum(r => r.Open));
            Assert.Equal(view.Counts.Overdue, view.Departments.Sum(r => r.Overdue));
            Assert.Equal(view.Counts.Unacknowledged, view.Themes.Sum(r => r.Unacknowledged));
            Assert.Equal(12, view.Months.Count);
            Assert.Equal(Count(NeedCondition.Any), view.Months.Sum(m => m.Reported));

            var taken = needs.Where(n => LivelyNeeds.IsMeant(n, filter with { Days = days }, today))
                .SelectMany(n => n.Responsibilities.Where(r => filter.Departments.Count == 0 ? r.IsLead : r.IsActive && filter.Departments.Contains(r.Department))
                    .Select(r => (Share: r, First: n.Entries.OrderBy(e => e.Sequence).FirstOrDefault(e => e.Department == r.Department && e.Kind is EntryKind.Answered or EntryKind.Completed))))
                .Where(s => s.First is { } first && first.Department == s.Share.Department)
                .Select(s => Calendar.BusinessDaysBetween(BerlinTime.DayOf(s.Share.ClockFrom), BerlinTime.DayOf(s.First!.At))).Order().ToList();
            Assert.Equal(taken.Count, view.ToAnswer.Cases);
            Assert.Equal(taken.Count == 0 ? null : taken[((taken.Count + 1) / 2) - 1], view.ToAnswer.Median);
        }
    }

    [Fact]
    public async Task Get_AfterAQuestion_CountsWhatIsNewToThatPersonAlone()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();
        Assert.Null((await GetAsync(world, NeedFilter.All, "anna")).NewSinceLastQuestion);
        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<NoteQuestion>().StageAsync("anna", NeedFilter.All, Token);
            return 0;
        });
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.ReportAsync(Report("neu"));

        Assert.Equal(1, (await GetAsync(world, NeedFilter.All, "anna")).NewSinceLastQuestion);
        Assert.Null((await GetAsync(world, NeedFilter.All, "bert")).NewSinceLastQuestion);
        Assert.Null((await GetAsync(world, new NeedFilter { Regions = [North] }, "anna")).NewSinceLastQuestion);
        world.Clock.Advance(ForgetQuestions.Kept);
        Assert.Equal(1, await world.InScopeAsync(s => s.GetRequiredService<ForgetQuestions>().RunAsync(Token)));
    }

    /// <summary>Figures and search are never about who: no question of theirs names a column that tells a person, but the asker's own last question.</summary>
    [Fact]
    public async Task Get_Whatever_AsksForNoColumnOfAPerson()
    {
        var heard = new Heard();
        await using var world = await CoreWorld.CreateAsync(configure: services => services.ConfigureDbContext<SqliteSpkDbContext>(builder => builder.AddInterceptors(heard)));
        await world.ReportAsync();
        heard.Said.Clear();

        await GetAsync(world, new NeedFilter { Regions = [North], Departments = [Green], Themes = [Play] }, "anna");
        await world.InScopeAsync(s => s.GetRequiredService<Core.Search.INeedSearch>().FindAsync(new Core.Search.SearchQuestion("Rutsche", NeedFilter.All, 0, 10), Token));
        await world.InScopeAsync(s => s.GetRequiredService<PublishQuarters>().RunAsync(Token));
        await world.InScopeAsync(s => s.GetRequiredService<NeedListQuery>().GetAsync(NeedFilter.All, null, "liste", 0, Token));

        Assert.NotEmpty(heard.Said);
        string[] persons = ["ById\"", "ByName\"", "ActorId", "ActorName", "ReporterId", "ReportedBy"];
        Assert.DoesNotContain(heard.Said, sql => persons.Any(p => sql.Contains(p, StringComparison.Ordinal)));
        Assert.DoesNotContain(heard.Said, sql => sql.Contains("PersonId", StringComparison.Ordinal) && !sql.Contains("FROM \"Questions\"", StringComparison.Ordinal));
    }

    private static Task<FiguresView> GetAsync(CoreWorld world, NeedFilter filter, string? asker) =>
        world.InScopeAsync(s => s.GetRequiredService<FiguresQuery>().GetAsync(filter, asker, Token));

    private sealed class Heard : DbCommandInterceptor
    {
        public List<string> Said { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Said.Add(command.CommandText);
            return new(result);
        }
    }
}
