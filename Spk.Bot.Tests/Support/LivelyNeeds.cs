using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Time;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Support;

/// <summary>Needs with whole lives at random, by real moves; and what a filter means, said the long way over their histories.</summary>
internal static class LivelyNeeds
{
    private static readonly string[] Regions = [North, South, West];
    private static readonly string[] Departments = [Office, Youth, Green, Order];
    private static readonly string[] Themes = [Play, YouthWork, Neighbours];

    /// <param name="days">Over how many days before the world's clock they were reported.</param>
    public static async Task<List<Need>> StoreAsync(CoreWorld world, int count, int seed, int days = 200)
    {
        var now = world.Clock.GetUtcNow();
        var (random, routing) = (new Random(seed), new RoutingTable(District));
        var needs = Enumerable.Range(1, count).Select(i => Live(i, random, routing, now, days)).ToList();
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<SpkDbContext>().Needs.AddRange(needs);
            return Task.FromResult(0);
        });
        return await world.ReadAsync(db => db.Needs.AsNoTracking().Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().ToListAsync(TestContext.Current.CancellationToken));
    }

    public static NeedFilter Filter(Random random, DateOnly today) => new()
    {
        Regions = Some(random, Regions),
        Departments = Some(random, Departments),
        Themes = Some(random, Themes),
        Condition = (NeedCondition)random.Next(Enum.GetValues<NeedCondition>().Length),
        Days = random.Next(3) > 0 ? null : new DayRange(random.Next(3) == 0 ? null : today.AddDays(-random.Next(200)), random.Next(2) == 0 ? null : today.AddDays(-random.Next(100))),
    };

    public static bool IsMeant(Need need, NeedFilter filter, DateOnly today)
    {
        var isOpen = need.Status != NeedStatus.Completed;
        var working = need.Responsibilities.Where(r => r.IsActive).ToList();
        var stands = filter.Condition switch
        {
            NeedCondition.Any => true,
            NeedCondition.Open => isOpen,
            NeedCondition.Unacknowledged => isOpen && (need.Lead is null || working.Single(r => r.IsLead).AcknowledgedAt is null),
            NeedCondition.Overdue => isOpen && Core.Deadlines.DueDates.Of(need, District.Deadlines, new BusinessCalendar(District.OfficeHours))
                .Any(d => d.Kind is Core.Deadlines.DeadlineKind.Acknowledge or Core.Deadlines.DeadlineKind.Decision && d.On < today),
            NeedCondition.ExternallyOpen => isOpen && working.Any(r => r.Progress == NeedStatus.ExternallyOpen),
            NeedCondition.AwaitingReporter => isOpen && working.Any(r => r.Question is not null),
            NeedCondition.Promised => isOpen && working.Any(r => r.PromisedFor is not null && r.CompletedAt is null),
            NeedCondition.Solved => need.Completion?.Kind == CompletionKind.Solved,
            NeedCondition.Declined => need.Completion?.Kind == CompletionKind.Declined,
            NeedCondition.NotFeasible => need.Completion?.Kind == CompletionKind.NotFeasible,
            NeedCondition.Withdrawn => need.Completion?.Kind == CompletionKind.Withdrawn,
            _ => !isOpen,
        };
        var at = NeedRows.IsEnd(filter.Condition) ? need.Completion?.At : need.ReportedAt;
        return stands
            && (filter.Regions.Count == 0 || filter.Regions.Contains(need.RegionId))
            && (filter.Departments.Count == 0 || working.Any(r => filter.Departments.Contains(r.Department)))
            && (filter.Themes.Count == 0 || filter.Themes.Contains(need.Theme!))
            && (filter.Days is not { } days || (BerlinTime.DayOf(at!.Value) is var day && !(day < days.From) && day <= (days.To ?? today)));
    }

    private static Need Live(int number, Random random, RoutingTable routing, DateTimeOffset now, int days)
    {
        var at = now - TimeSpan.FromMinutes(random.Next(days * 24 * 60));
        var theme = random.Next(5) == 0 ? null : Themes[random.Next(3)];
        var region = Regions[random.Next(3)];
        var need = Need.Report(NeedId.Of(2026, number), Report($"Bedarf {number}", region, theme), Reporter, Coordination, routing.Route(theme, region), $"key {number}", at);
        for (var step = random.Next(9); step > 0; step--)
        {
            at += (now - at) * random.NextDouble() * 0.6;
            var day = BerlinTime.DayOf(at);
            var by = random.Next(6) == 0 || need.Responsibilities.Count == 0
                ? Mover.OfOffice(Member("Otto", "OE SPK"))
                : Mover.OfDepartment(Member(), need.Responsibilities[random.Next(need.Responsibilities.Count)].Department);
            need.Move(Move(random, day), by, null, at);
        }

        if (random.Next(12) == 0)
            need.Move(new NeedMove.Withdraw("Hat sich erledigt."), Mover.OfCoordination(Reporter, Coordination), null, at);
        return need;
    }

    private static string[] Some(Random random, string[] keys) => random.Next(2) == 0 ? [] : [.. keys.Where(_ => random.Next(2) == 0)];

    private static NeedMove Move(Random random, DateOnly day) => random.Next(13) switch
    {
        0 or 1 => new NeedMove.Acknowledge(),
        2 or 3 => new NeedMove.Accept(),
        4 => new NeedMove.Promise(day.AddDays(random.Next(1, 40))),
        5 => new NeedMove.External("BSR", day.AddDays(random.Next(1, 40))),
        6 => new NeedMove.Answer("Wir kümmern uns darum."),
        7 => new NeedMove.Ask("Wo genau?"),
        8 => new NeedMove.Assign(Youth, [], "passt dort"),
        9 => new NeedMove.Transfer(Green, "gehört dorthin"),
        10 => new NeedMove.Reopen("Es ist nicht gut."),
        11 => new NeedMove.Complete(random.Next(2) == 0 ? CompletionKind.Declined : CompletionKind.NotFeasible, "Es geht nicht."),
        _ => new NeedMove.Complete(CompletionKind.Solved, "Es ist gemacht."),
    };
}
