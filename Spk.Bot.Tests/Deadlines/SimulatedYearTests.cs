using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Tests.Deadlines;

/// <summary>
/// A year of 3,000 needs at twenty Ämter, from February 2026 to February 2027, both changes of the clocks and all holidays within; Teams and the bot are down now and then, for up
/// to twenty hours. The seed is printed; <c>SPK_YEAR_SEED</c> sets it, <c>SPK_YEAR_NEEDS</c> the number of needs. Any seed holds.
/// </summary>
public sealed class SimulatedYearTests(ITestOutputHelper output)
{
    private const int DefaultSeed = 20261122;
    private static readonly DateTimeOffset Start = new(2026, 2, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Start.AddDays(365);
    private static readonly BusinessCalendar Calendar = new(YearBorough.District.OfficeHours);

    private readonly PriorityQueue<NeedId, DateTimeOffset> agenda = new();
    private readonly List<(DateTimeOffset From, DateTimeOffset Until, bool IsBot)> downtimes = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Year_OfThreeThousandNeeds_KeepsEveryPromiseOfTheClock()
    {
        var seed = Number("SPK_YEAR_SEED", DefaultSeed);
        var count = Number("SPK_YEAR_NEEDS", 3_000);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var (random, cpu) = (new Random(seed), Process.GetCurrentProcess().TotalProcessorTime);
        var people = new YearPeople(random);
        PlanDowntimes(random);
        var reports = new Queue<Need>(Enumerable.Range(0, count).Select(_ => Start.AddSeconds(random.Next((int)(End - Start).TotalSeconds))).Order().Select((at, i) => people.Report(i + 1, at)));
        await using var borough = new YearBorough(Start) { IsDown = at => downtimes.Exists(d => !d.IsBot && d.From <= at && at < d.Until) };
        await borough.OpenAsync(Token);

        var restarts = 0;
        foreach (var tick in Ticks())
        {
            borough.Clock.MoveTo(tick);
            await LiveAsync(borough, people, reports, tick);
            if (downtimes.Exists(d => d.IsBot && d.From <= tick && tick < d.Until))
                continue;
            if (random.Next(300) == 0)
            {
                await borough.RestartAsync();
                restarts++;
            }

            await using (var scope = borough.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<PostDueReminders>().RunAsync(Token);
            await DeliverAsync(borough, tick);
        }


        var simulated = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        var faults = await JudgeAsync(borough);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} needs, {borough.Posts.Count} posts, {borough.Failures} failed attempts, {downtimes.Count} downtimes, {restarts} restarts, {simulated.TotalSeconds:0.0} s to simulate, {(Process.GetCurrentProcess().TotalProcessorTime - cpu - simulated).TotalSeconds:0.0} s to judge"));
        Assert.True(faults.Count == 0, $"seed {seed}: {faults.Count} faults\n{string.Join('\n', faults.Take(20))}");
        Assert.True(borough.Failures > 0, "Teams was never down when something was to be posted.");
        Assert.InRange(borough.Posts.Count, count / 4, count * 10);
    }

    /// <summary>The job's waking hours: nights and weekends too, thinned out to what makes a difference.</summary>
    private IEnumerable<DateTimeOffset> Ticks()
    {
        for (var day = BerlinTime.DayOf(Start); day < BerlinTime.DayOf(End); day = day.AddDays(1))
        {
            var isRestless = day.DayNumber % 5 == 0 || downtimes.Exists(d => BerlinTime.DayOf(d.From) <= day && day <= BerlinTime.DayOf(d.Until));
            foreach (var time in (Calendar.IsBusinessDay(day), isRestless) switch { (true, true) => new[] { "03:00", "08:00", "08:05", "12:30", "16:55", "17:05" }, (true, _) => ["08:00", "12:30"], _ => ["15:00"] })
                yield return BerlinTime.At(day, TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>
    /// The real deliverer claims each card alone, which costs more than the whole clock: it is called on every sixteenth day, at night, and when Teams is down or a post is behind. On other
    /// days the same is done in one save.
    /// </summary>
    private static async Task DeliverAsync(YearBorough borough, DateTimeOffset tick)
    {
        await using var scope = borough.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        var waiting = await db.Placements.Where(p => p.State == PlacementState.Due && p.DueAt <= tick).ToListAsync(Token);
        if (waiting.Count == 0)
            return;
        if (borough.IsDown(tick) || !Calendar.IsOpen(tick) || BerlinTime.DayOf(tick).DayNumber % 16 == 0 || waiting.Exists(p => p.Attempts > 0))
        {
            await borough.Services.GetRequiredService<DeliverCards>().RunAsync(Token);
            return;
        }

        foreach (var placement in waiting)
        {
            var content = new PlacementContent(CardViewJson.Read(placement.AnswerJson!), placement.Language, placement.Id, IsRepeat: false);
            placement.Settle(await borough.PostAsync(null!, placement.ConversationId!, content, Token), placement.WantedRevision, tick, 0);
        }

        await db.SaveChangesAsync(Token);
    }

    /// <summary>What people did since the last tick, in one save: each move at its own instant.</summary>
    private async Task LiveAsync(YearBorough borough, YearPeople people, Queue<Need> reports, DateTimeOffset tick)
    {
        await using var scope = borough.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        while (reports.TryPeek(out var need) && need.ReportedAt <= tick)
        {
            db.Needs.Add(reports.Dequeue());
            agenda.Enqueue(need.Id, need.ReportedAt + people.Wait());
        }

        // Who acts may act again before the tick.
        var needs = db.Needs.Local.ToDictionary(n => n.Id);
        while (agenda.TryPeek(out _, out var next) && next <= tick)
        {
            var acting = new List<(NeedId Id, DateTimeOffset At)>();
            while (agenda.TryPeek(out var id, out var at) && at <= tick)
                acting.Add((agenda.Dequeue(), at));
            foreach (var page in acting.Select(a => a.Id).Where(id => !needs.ContainsKey(id)).Distinct().Chunk(500))
                foreach (var need in await db.Needs.Where(n => page.Contains(n.Id)).Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().ToListAsync(Token))
                    needs.Add(need.Id, need);
            foreach (var (id, at) in acting)
                if (people.Act(needs[id], at))
                    agenda.Enqueue(id, at + people.Wait());
        }

        await db.SaveChangesAsync(Token);
    }

    /// <summary>So far apart, over the longest row of holidays too, that of two business days after each other one has an office hour.</summary>
    private void PlanDowntimes(Random random)
    {
        for (var at = Start.AddHours(random.Next(200)); at < End; at = at.AddHours(random.Next(150, 300)))
            downtimes.Add((at, at.AddMinutes(random.Next(10, 20 * 60)), random.Next(2) == 0));
    }

    private static async Task<List<string>> JudgeAsync(YearBorough borough)
    {
        await using var scope = borough.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
        var faults = new List<string>();
        faults.AddRange(borough.Posts.Where(p => !NaiveCalendar.IsOpen(p.At, 8, 17)).Select(p => $"posted outside of office hours: {p.At:o} {p.Conversation}"));
        faults.AddRange(borough.Posts.GroupBy(p => (p.Conversation, BerlinTime.DayOf(p.At))).Where(g => g.Count() > 1).Select(g => $"{g.Count()} posts on one day: {g.Key}"));
        var shown = borough.Posts.ToLookup(p => p.Content.Placement, p => p.At);
        var said = (await db.Reminders.AsNoTracking().ToListAsync(Token)).ToLookup(r => r.NeedId);
        for (long last = 0; ;)
        {
            var page = await db.Needs.AsNoTracking().Where(n => (long)(object)n.Id > last).OrderBy(n => n.Id).Take(500).Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().ToListAsync(Token);
            if (page.Count == 0)
                return faults;
            last = page[^1].Id.Value;
            foreach (var need in page)
                faults.AddRange(YearJudge.Of(need, said[need.Id].Select(r => (r.Key, shown[r.Placement].FirstOrDefault())).ToDictionary(r => r.Key, r => r.Item2), Calendar, End).Select(f => $"{need.Id}: {f}"));
        }
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
