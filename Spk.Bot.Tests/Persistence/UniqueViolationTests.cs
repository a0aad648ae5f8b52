using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Persistence;

/// <summary>A lost race is told from every other failure of a save.</summary>
public sealed class UniqueViolationTests
{
    private static readonly DateTimeOffset At = CoreClock.Monday;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Is_OfEachKindOfUniqueKey_IsTrue(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);

        Assert.True(await IsAsync(world, db => db.Add(new NumberSequence(2026)), db => db.Add(new NumberSequence(2026))), "a number as primary key");
        Assert.True(await IsAsync(world, db => db.Add(new ProcessedTurn("k", At)), db => db.Add(new ProcessedTurn("k", At.AddHours(1)))), "a text as primary key");
        Assert.True(await IsAsync(world, db => db.Add(Link("19:a")), db => db.Add(Link("19:b"))), "a primary key of two columns");
        Assert.True(await IsAsync(world, db => db.Add(Digest()), db => db.Add(Digest())), "a unique index");
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Is_OfOtherFailures_IsFalse(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.ReportAsync();

        Assert.False(await IsAsync(world, _ => { }, db => db.Add(WithoutCommittee())), "a missing value");
        Assert.False(await IsAsync(world, _ => { }, db => db.Add(new Entry(NeedId.Of(2001, 1), 1, CoreBorough.Reporter, MoverRole.Office, EntrySource.Card, At, null, new NeedMove.Accept(), EntryChain.Start))), "a missing parent");
        Assert.False(await IsAsync(
            world,
            _ => { },
            db =>
            {
                var sequence = db.NumberSequences.Single();
                db.Database.ExecuteSqlRaw("UPDATE NumberSequences SET Last = Last + 1");
                return sequence.Next();
            }), "a newer version");
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Commit_WhenAnotherTurnWasFaster_SavesNothingOfIt(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.TurnAsync(_ => Task.FromResult(0), "same activity");

        var committed = await world.InScopeAsync(async s =>
        {
            s.GetRequiredService<StageCards>().Answer("a:1", NoticeView.Of(NoticeKind.TryAgain), Audience.Office, CardLanguage.German);
            return await s.GetRequiredService<CommitTurn>().RunAsync("same activity", Token);
        });

        Assert.False(committed);
        Assert.Empty(await world.PlacementsAsync());
        Assert.True(await world.InScopeAsync(s => s.GetRequiredService<CommitTurn>().IsDoneAsync("same activity", Token)));
        Assert.False(await world.InScopeAsync(s => s.GetRequiredService<CommitTurn>().IsDoneAsync("another activity", Token)));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Commit_WhenTheSaveFailsOtherwise_Throws(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);

        var thrown = await Assert.ThrowsAsync<DbUpdateException>(() => world.TurnAsync(s => Task.FromResult(s.GetRequiredService<SpkDbContext>().Add(WithoutCommittee()))));

        Assert.True(DatabaseOutage.Is(thrown));
    }

    [Fact]
    public void Outage_IsToldFromBugs()
    {
        var away = new Microsoft.Data.Sqlite.SqliteException("gone", 14);

        Assert.True(DatabaseOutage.Is(away));
        Assert.True(DatabaseOutage.Is(new DbUpdateException("save", away)));
        Assert.True(DatabaseOutage.Is(new InvalidOperationException("likely transient", away)));
        Assert.True(DatabaseOutage.Is(new InvalidOperationException("likely transient", new DbUpdateException("save", away))));
        Assert.False(DatabaseOutage.Is(new DbUpdateConcurrencyException("raced")));
        Assert.False(DatabaseOutage.Is(new InvalidOperationException("bug")));
        Assert.False(DatabaseOutage.Is(new InvalidOperationException("bug", new FormatException())));
    }

    private static async Task<bool> IsAsync(CoreWorld world, Action<SpkDbContext> first, Func<SpkDbContext, object?> second)
    {
        await world.TurnAsync(s =>
        {
            first(s.GetRequiredService<SpkDbContext>());
            return Task.FromResult(0);
        });
        var thrown = await Assert.ThrowsAnyAsync<DbUpdateException>(() => world.ReadAsync(db =>
        {
            second(db);
            return db.SaveChangesAsync(Token);
        }));
        return UniqueViolation.Is(thrown);
    }

    private static ChannelLink Link(string conversation) => new(Place.Department("green"), conversation, "person", At);

    private static Digest Digest() => new(Guid.NewGuid(), DigestKind.Weekly, "traffic", "weekly:2026-W48", null, At, At, "{}");

    private static Digest WithoutCommittee() => new(Guid.NewGuid(), DigestKind.Weekly, null!, "weekly:2026-W48", null, At, At, "{}");
}
