using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Persistence;

/// <summary>Instants are stored so that the database can order and compare them.</summary>
public sealed class InstantTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Instants_OfAnyOffset_AreOrderedComparedAndGivenBackInUtc(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var noon = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

        // As text, the second would come last; as an instant it comes first.
        DateTimeOffset[] instants = [noon, new DateTimeOffset(2026, 11, 23, 12, 30, 0, TimeSpan.FromHours(2)), noon.AddTicks(1), noon.AddYears(-30)];
        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<SpkDbContext>().Turns.AddRangeAsync(instants.Select((at, i) => new ProcessedTurn($"k{i}", at)), Token);
            return 0;
        });

        var ordered = await world.ReadAsync(db => db.Turns.OrderBy(t => t.At).Select(t => t.Key).ToListAsync(Token));
        var before = await world.ReadAsync(db => db.Turns.Where(t => t.At < noon).Select(t => t.Key).OrderBy(k => k).ToListAsync(Token));
        var latest = await world.ReadAsync(db => db.Turns.MaxAsync(t => (DateTimeOffset?)t.At, Token));
        var none = await world.ReadAsync(db => db.Turns.Where(t => t.Key == "none").MaxAsync(t => (DateTimeOffset?)t.At, Token));
        var second = await world.ReadAsync(db => db.Turns.Where(t => t.Key == "k1").Select(t => t.At).SingleAsync(Token));

        Assert.Equal(["k3", "k1", "k0", "k2"], ordered);
        Assert.Equal(["k1", "k3"], before);
        Assert.Equal(noon.AddTicks(1), latest);
        Assert.Null(none);
        Assert.Equal((noon.AddMinutes(-90), TimeSpan.Zero), (second, second.Offset));
    }
}
