using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Persistence;

/// <summary>The traffic committee has a weekly digest on Mondays at eight, and each committee one two business days before a meeting.</summary>
public sealed class PostDueDigestsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_WhenDue_PostsOnceIntoTheCommitteesChannel(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(Place.Committee(Traffic), "19:traffic");
        await world.ReportAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 0), (await RunAsync(world), await RunAsync(world)));

        var digest = Assert.Single(await DigestsAsync(world));
        Assert.Equal((DigestKind.Weekly, Traffic, "weekly:2026-W48", null), (digest.Kind, digest.CommitteeKey, digest.CycleKey, digest.MeetingId));
        var placement = Assert.Single(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Digest);
        Assert.Equal((digest.Id.ToString("D"), "19:traffic", PlacementState.Due, Audience.Committee), (placement.Subject, placement.ConversationId, placement.State, placement.Audience));
        Assert.Equal(["SPK-2026-00001"], View(digest).New.Select(n => n.Number));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_InTwoInstancesAtOnce_PostsOnce(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(Place.Committee(Traffic), "19:traffic");
        await world.LinkAsync(Place.Committee(YouthCommittee), "19:youth");
        await world.ReportAsync();
        await RegionStatusQueryTests.AddMeetingAsync(world, Traffic, "2026-11-24 17:00");
        await RegionStatusQueryTests.AddMeetingAsync(world, YouthCommittee, "2026-11-24 17:00");
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(world), Token)));

        Assert.Equal(3, counts.Sum());
        Assert.Equal(3, (await DigestsAsync(world)).Count);
        Assert.Equal(3, (await world.PlacementsAsync()).Count(p => p.Kind == PlacementKind.Digest));
    }

    [Fact]
    public async Task Run_WhenAnotherInstanceWasFaster_GoesOnWithTheNextDigest()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAsync(Place.Committee(Traffic), "19:traffic");
        await world.ReportAsync();
        await RegionStatusQueryTests.AddMeetingAsync(world, Traffic, "2026-11-24 17:00");

        var posted = await world.InScopeAsync(async outer =>
        {
            // Both have read what is due; the other one saves first.
            var slow = outer.GetRequiredService<PostDueDigests>();
            var db = outer.GetRequiredService<SpkDbContext>();
            db.SavingChanges += OnceAsync;
            return await slow.RunAsync(Token);

            void OnceAsync(object? sender, SavingChangesEventArgs e)
            {
                db.SavingChanges -= OnceAsync;
                world.TurnAsync(s => Task.FromResult(s.GetRequiredService<SpkDbContext>().Digests.Add(
                    new Digest(Guid.NewGuid(), DigestKind.BeforeMeeting, Traffic, DueKey(db), null, world.Clock.GetUtcNow(), world.Clock.GetUtcNow(), "{}")).State)).GetAwaiter().GetResult();
            }
        });

        Assert.Equal(1, posted);
        Assert.Equal(2, (await DigestsAsync(world)).Count);
        Assert.Single(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Digest);
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_BeforeAMeeting_NamesItAndIsNotRepeatedWhenItMoves(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(Place.Committee(YouthCommittee), "19:youth");
        var meeting = await RegionStatusQueryTests.AddMeetingAsync(world, YouthCommittee, "2026-11-26 17:00");
        world.Clock.MoveTo(Time.Office.Berlin("2026-11-24 08:00"));

        await RunAsync(world);
        await world.TurnAsync(async s =>
        {
            var known = await s.GetRequiredService<SpkDbContext>().Meetings.SingleAsync(Token);
            return Meeting.Merge(known, new MeetingReport("oparl", known.SourceId, YouthCommittee, "Sitzung", Time.Office.Berlin("2026-12-17 17:00"), null, null, MeetingState.Planned), world.Clock.GetUtcNow());
        });
        world.Clock.MoveTo(Time.Office.Berlin("2026-12-15 09:00"));
        await RunAsync(world);

        var digest = Assert.Single(await DigestsAsync(world), d => d.Kind == DigestKind.BeforeMeeting);
        Assert.Equal(($"meeting:{meeting.Id:D}", (Guid?)meeting.Id, YouthCommittee), (digest.CycleKey, digest.MeetingId, digest.CommitteeKey));
        Assert.Equal(Time.Office.Berlin("2026-11-26 17:00"), View(digest).Meeting!.Start);
        Assert.Equal(PlacementState.Due, Assert.Single(await world.PlacementsAsync(), p => p.Kind == PlacementKind.Digest).State);
    }

    [Fact]
    public async Task Run_WhenAWeekHasNothing_RecordsItAndPostsNothing()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAsync(Place.Committee(Traffic), "19:traffic");

        Assert.Equal((1, 0), (await RunAsync(world), await RunAsync(world)));

        Assert.Single(await DigestsAsync(world));
        Assert.Empty(await world.PlacementsAsync());
    }

    [Fact]
    public async Task Run_WhenTheCommitteeHasNoChannel_WaitsAndTellsTheOffice()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync(Report(theme: Play));

        await RunAsync(world);

        var placements = await world.PlacementsAsync();
        Assert.Equal(PlacementState.Waiting, Assert.Single(placements, p => p.Kind == PlacementKind.Digest).State);
        Assert.Single(placements, p => p.Subject == $"unlinked:Committee:{Traffic}");
        Assert.Equal(PlacementState.Due, await LinkedAsync());

        async Task<PlacementState> LinkedAsync()
        {
            await world.LinkAsync(Place.Committee(Traffic), "19:traffic");
            return (await world.PlacementsAsync()).Single(p => p.Kind == PlacementKind.Digest).State;
        }
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Windows_OfWeeklyDigests_HaveEachNeedOnce(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAsync(Place.Committee(Traffic), "19:traffic");
        var random = new Random(3);
        for (var week = 0; week < 5; week++)
        {
            for (var i = 0; i < 6; i++)
            {
                world.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 24 * 60)));
                await world.ReportAsync(Report($"Bedarf {week}.{i}"));
            }

            world.Clock.MoveTo(Time.Office.Berlin("2026-11-30 08:00").AddDays(7 * week));

            // A need of this very moment is still being committed elsewhere: it belongs to the next one.
            await world.ReportAsync(Report($"Montag {week}"));
            await RunAsync(world);
        }

        var digests = await DigestsAsync(world);
        var told = digests.SelectMany(d => View(d).Items().Select(i => i.Line)).Select(n => n.Number).ToHashSet();
        var reported = await world.ReadAsync(db => db.Needs.Select(n => new { n.Id, n.ReportedAt }).ToListAsync(Token));
        Assert.Equal(5, digests.Count);
        foreach (var need in reported)
        {
            var windows = digests.Count(d => d.Since < need.ReportedAt && need.ReportedAt <= d.ComposedAt);
            Assert.Equal(need.ReportedAt <= digests.Max(d => d.ComposedAt) ? 1 : 0, windows);
            if (windows == 1)
                Assert.Contains(need.Id.ToNumber("SPK"), told);
        }
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Rows_OfACommittee_AreItsDepartmentsNeedsWithTheirShares(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var needs = await CoreNeeds.StoreAsync(world, 200, seed: 11);
        var committee = District.FindCommittee(YouthCommittee)!;
        var window = DigestWindow.After(world.Clock.GetUtcNow().AddDays(-14), world.Clock.GetUtcNow());

        var rows = await world.InScopeAsync(s => s.GetRequiredService<DigestRowsQuery>().GetAsync(committee, window, Token));

        var expected = needs.FindAll(n => n.Responsibilities.Any(r => r.Department == Youth)
            && (n.Status != NeedStatus.Completed || n.ReportedAt > window.Since || n.Responsibilities.Any(r => r.AcknowledgedAt > window.Since) || n.Entries.Any(e => e.At > window.Since && e.At <= window.Until && e.Kind is not (EntryKind.Noted or EntryKind.Resubmitted))));
        Assert.Contains(expected, n => n.Status == NeedStatus.Completed);
        Assert.Equal(expected.Select(n => n.Id).Order(), rows.Select(r => r.Id).Order());
        foreach (var row in rows)
        {
            var need = needs.Find(n => n.Id == row.Id)!;
            Assert.Equal((need.Title, need.Status, need.ReportedAt, need.Id.ToNumber("SPK")), (row.Title, row.Status, row.ReportedAt, row.Number));
            Assert.Equal(
                need.Responsibilities.OrderBy(r => r.Department, StringComparer.Ordinal).Select(r => (r.Department, r.IsLead, r.Status, r.AcknowledgedAt)),
                row.Departments.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (s.Key, s.IsLead, s.Status, s.AcknowledgedAt)));
        }
    }

    private static string DueKey(SpkDbContext db) => db.ChangeTracker.Entries<Digest>().Single(e => e.State == EntityState.Added).Entity.CycleKey;

    private static DigestView View(Digest digest) => (DigestView)CardViewJson.Read(digest.SnapshotJson);

    private static Task<int> RunAsync(CoreWorld world) => world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));

    private static Task<List<Digest>> DigestsAsync(CoreWorld world) => world.ReadAsync(db => db.Digests.AsNoTracking().OrderBy(d => d.ComposedAt).ToListAsync(Token));
}
