using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Persistence;

/// <summary>What a committee made of a need comes back: to the record, the need's history, its cards, and the next digest.</summary>
public sealed class OutcomeTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Record_Deferred_ComesAgainUntilDecided(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var digest = await PostedAsync(world);

        Assert.NotNull((await RecordAsync(world, digest.Id, new OutcomeInput(CommitteeOutcome.Deferred, "Im März.", Today, "1234/xxii", null), 0)).Digest);
        var deferred = await ComposeAsync(world);
        Assert.NotNull((await RecordAsync(world, digest.Id, new OutcomeInput(CommitteeOutcome.Resolved, "", Today, "", null), 1)).Digest);
        var resolved = await ComposeAsync(world);

        Assert.Equal(["SPK-2026-00001"], deferred.Deferred.Select(l => l.Number));
        Assert.Empty(resolved.Deferred);
        Assert.Equal(2, await world.ReadAsync(db => db.Outcomes.CountAsync(Token)));
        var entries = await world.ReadAsync(db => db.Entries.Where(e => e.Kind == EntryKind.Decided).OrderBy(e => e.Sequence).ToListAsync(Token));
        Assert.Equal(["1234/XXII", null], entries.Select(e => ((NeedMove.Decide)e.Change).Paper));
        var view = await world.InScopeAsync(s => s.GetRequiredService<DigestViewQuery>().GetAsync(digest.Id, 0, Token));
        Assert.Equal((CommitteeOutcome.Resolved, 2), (view!.Standing!.Outcomes.Single().Outcome, view.Standing.Outcomes.Single().Count));
        Assert.Equal(digest.Hash, DigestNumber.HashOf(await world.ReadAsync(db => db.Digests.Select(d => d.SnapshotJson).SingleAsync(Token))));
    }

    [Fact]
    public async Task Record_Examine_IsADeadlineOfTheNeed()
    {
        await using var world = await CoreWorld.CreateAsync();
        var digest = await PostedAsync(world);

        await RecordAsync(world, digest.Id, new OutcomeInput(CommitteeOutcome.Examine, "Kosten?", Today, "", new DateOnly(2027, 1, 15)), 0);

        var need = await world.ReadAsync(db => db.Needs.Include(n => n.Responsibilities).SingleAsync(Token));
        Assert.Equal(new DateOnly(2027, 1, 15), need.ResubmitOn);
        Assert.Equal(new DateOnly(2027, 1, 15), need.Responsibilities.Single(r => r.IsLead).ResubmitOn);
    }

    [Fact]
    public async Task Record_ByAWrongPersonASecondClickOrAStaleForm_ChangesNothing()
    {
        await using var world = await CoreWorld.CreateAsync();
        var digest = await PostedAsync(world);
        var input = new OutcomeInput(CommitteeOutcome.Noted, "", Today, "", null);

        Assert.False((await RecordAsync(world, digest.Id, input, 0, "person-nobody")).IsAllowed);
        Assert.NotNull((await RecordAsync(world, digest.Id, input, 0)).Digest);
        Assert.NotNull((await RecordAsync(world, digest.Id, input, 0)).Digest);
        Assert.Equal(OutcomeFault.Stale, (await RecordAsync(world, digest.Id, input with { Outcome = CommitteeOutcome.Rejected }, 0)).Form!.Fault);
        Assert.Equal(OutcomeFault.UntilMissing, (await RecordAsync(world, digest.Id, input with { Outcome = CommitteeOutcome.Examine }, 1)).Form!.Fault);

        Assert.Equal(1, await world.ReadAsync(db => db.Outcomes.CountAsync(Token)));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Mark_ForAnotherCommittee_IsInItsNextDigest(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.ReportAsync(Report(theme: Play));
        var id = await world.ReadAsync(db => db.Needs.Select(n => n.Id).SingleAsync(Token));

        Assert.False(await MarkAsync("person-nobody"));
        Assert.True(await MarkAsync(CoreWorld.OfficePerson));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var view = await world.InScopeAsync(s => s.GetRequiredService<DigestQuery>().GetAsync(District.FindCommittee(YouthCommittee)!, Token));
        Assert.Equal(["SPK-2026-00001"], view.Marked.Select(l => l.Number));

        Task<bool?> MarkAsync(string person) => world.TurnAsync(s => s.GetRequiredService<MarkForCommittee>().RunAsync(id, YouthCommittee, true, person, "Olga", Token));
    }

    private static async Task<Digest> PostedAsync(CoreWorld world)
    {
        await world.LinkAsync(Place.Committee(Traffic), "19:traffic");
        await world.ReportAsync(Report(theme: Play));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));
        var digest = await world.ReadAsync(db => db.Digests.AsNoTracking().SingleAsync(Token));
        Assert.Equal((2026, 1), (digest.Year, digest.Sequence));
        return digest;
    }

    private static Task<OutcomeResult> RecordAsync(CoreWorld world, Guid digest, OutcomeInput input, int seen, string person = CoreWorld.OfficePerson) =>
        world.TurnAsync(s => s.GetRequiredService<RecordOutcome>().RunAsync(digest, "SPK-2026-00001", input, seen, 0, person, "Olga", Token));

    private static Task<DigestView> ComposeAsync(CoreWorld world)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        return world.InScopeAsync(s => s.GetRequiredService<DigestQuery>().GetAsync(District.FindCommittee(Traffic)!, Token));
    }
}
