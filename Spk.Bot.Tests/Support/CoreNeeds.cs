using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Tests.Support;

/// <summary>Many needs at random, of the last ten weeks, in every state: stored, and in memory beside it.</summary>
internal static class CoreNeeds
{
    public static async Task<List<Need>> StoreAsync(CoreWorld world, int count, int seed)
    {
        var needs = Create(count, new Random(seed), world.Clock.GetUtcNow());
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<SpkDbContext>().Needs.AddRange(needs);
            return Task.FromResult(0);
        });
        return await world.ReadAsync(db => db.Needs.AsNoTracking().Include(n => n.Responsibilities).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static List<Need> Create(int count, Random random, DateTimeOffset now)
    {
        var routing = new RoutingTable(CoreBorough.District);
        var needs = new List<Need>();
        for (var i = 1; i <= count; i++)
        {
            // Whole hours, so that some are reported at the same instant and the number decides their order.
            var at = now - TimeSpan.FromHours(random.Next(0, 70 * 24));
            string? theme = Pick(CoreBorough.Play, CoreBorough.YouthWork, CoreBorough.Neighbours, null);
            var region = Pick(CoreBorough.North, CoreBorough.South, CoreBorough.West)!;
            var need = Need.Report(NeedId.Of(2026, i), CoreBorough.Report($"Bedarf {i}", region, theme), CoreBorough.Reporter, null, routing.Route(theme, region), $"key {i}", at);
            if (need.Status == NeedStatus.Triage && random.Next(2) == 0)
                need.Assign(CoreBorough.Youth, "", CoreBorough.Member(), Later(at));
            foreach (var share in need.Responsibilities.ToList())
                if (random.Next(2) == 0)
                    need.Acknowledge(share.Department, CoreBorough.Member(), Later(share.ClockFrom));
            if (random.Next(8) == 0)
                Complete(need);
            needs.Add(need);
        }

        return needs;

        string? Pick(params string?[] among) => among[random.Next(among.Length)];

        DateTimeOffset Later(DateTimeOffset than) => than + ((now - than) * random.NextDouble());
    }

    /// <summary>No move leads there yet.</summary>
    private static void Complete(Need need)
    {
        foreach (var share in need.Responsibilities)
            typeof(Responsibility).GetProperty(nameof(Responsibility.Status))!.SetValue(share, NeedStatus.Completed);
        typeof(Need).GetProperty(nameof(Need.Status))!.SetValue(need, NeedStatus.Completed);
    }
}
