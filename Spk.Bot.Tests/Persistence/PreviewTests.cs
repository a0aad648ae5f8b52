using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;
using static Spk.Bot.Tests.Time.Office;
using DigestRule = Spk.Bot.Core.Districts.DigestRule;
using UnreleasedDigest = Spk.Bot.Core.Districts.UnreleasedDigest;

namespace Spk.Bot.Tests.Persistence;

/// <summary>The OE SPK releases what a committee gets: the meeting is on Thursday, its final digest due on Tuesday at eight, the preview since Monday.</summary>
public sealed class PreviewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_ABusinessDayBefore_LaysAPreviewBeforeTheOfficeAndFreezesNothing(DatabaseProvider provider)
    {
        await using var world = await WorldAsync(UnreleasedDigest.Release, provider);

        await RunAsync(world);
        await RunAsync(world);

        var preview = await PreviewAsync(world);
        Assert.Equal((DigestKind.BeforeMeeting, PreviewState.Open, Berlin("2026-11-24 08:00")), (preview.Kind, preview.State, preview.DueAt));
        var card = Assert.Single(await world.PlacementsAsync(), p => p.AnswerJson?.Contains("preview", StringComparison.Ordinal) == true);
        Assert.Equal("19:office", card.ConversationId);
        Assert.Empty(await PostedAsync(world));
    }

    [Theory]
    [InlineData(UnreleasedDigest.Release, 1)]
    [InlineData(UnreleasedDigest.Hold, 0)]
    public async Task Run_WhenDueAndNobodyDecided_DoesWhatTheRuleSays(UnreleasedDigest rule, int posted)
    {
        await using var world = await WorldAsync(rule);
        await RunAsync(world);

        world.Clock.MoveTo(Berlin("2026-11-24 08:01"));
        await RunAsync(world);

        Assert.Equal(posted, (await PostedAsync(world)).Count);
    }

    [Theory]
    [InlineData(UnreleasedDigest.Release)]
    [InlineData(UnreleasedDigest.Hold)]
    public async Task Release_BeforeItIsDue_IsPostedWhenItIs(UnreleasedDigest rule)
    {
        await using var world = await WorldAsync(rule);
        await RunAsync(world);

        await DecideAsync(world, PreviewState.Released);
        await RunAsync(world);
        Assert.Empty(await PostedAsync(world));

        world.Clock.MoveTo(Berlin("2026-11-24 08:01"));
        await RunAsync(world);
        Assert.Single(await PostedAsync(world));
    }

    [Fact]
    public async Task Hold_UntilReleased_IsPostedLateAndOnce()
    {
        await using var world = await WorldAsync(UnreleasedDigest.Release);
        await RunAsync(world);
        await DecideAsync(world, PreviewState.Held);
        world.Clock.MoveTo(Berlin("2026-11-24 08:01"));
        await RunAsync(world);
        Assert.Empty(await PostedAsync(world));

        world.Clock.MoveTo(Berlin("2026-11-25 10:00"));
        await DecideAsync(world, PreviewState.Released);
        await RunAsync(world);
        await RunAsync(world);

        Assert.Single(await PostedAsync(world));
        Assert.Equal(PreviewFault.AlreadyPosted, (await DecideAsync(world, PreviewState.Held))!.Fault);
    }

    [Fact]
    public async Task Hold_UntilTheMeetingBegins_IsMissedAndTold()
    {
        await using var world = await WorldAsync(UnreleasedDigest.Release);
        await RunAsync(world);
        await DecideAsync(world, PreviewState.Held);

        world.Clock.MoveTo(Berlin("2026-11-26 17:01"));
        await RunAsync(world);
        await RunAsync(world);

        Assert.Empty(await PostedAsync(world));
        Assert.True((await world.ReadAsync(db => db.Digests.SingleAsync(d => d.MeetingId != null, Token))).IsMissed);
        Assert.Single(await world.PlacementsAsync(), p => p.AnswerJson?.Contains(nameof(NoticeKind.DigestMissed), StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Omit_WithAReason_StaysOutOfTheDigest()
    {
        await using var world = await WorldAsync(UnreleasedDigest.Release);
        await RunAsync(world);

        Assert.Equal(PreviewFault.ReasonMissing, (await DecideAsync(world, null, "SPK-2026-00001", ""))!.Fault);
        Assert.Equal(PreviewFault.ItemMissing, (await DecideAsync(world, null, "SPK-2026-00099", "Gibt es nicht."))!.Fault);
        var view = await DecideAsync(world, null, "spk-2026-1", "Betrifft eine Person.");
        Assert.Equal([new OmittedItem("SPK-2026-00001", "Betrifft eine Person.")], view!.Omitted);
        world.Clock.MoveTo(Berlin("2026-11-24 08:01"));
        await RunAsync(world);

        var digest = (DigestView)CardViewJson.Read(Assert.Single(await PostedAsync(world)).SnapshotJson);
        Assert.Equal(["SPK-2026-00002"], digest.Items().Select(i => i.Line.Number));
    }

    [Fact]
    public async Task Decide_BySomebodyElse_ChangesNothing()
    {
        await using var world = await WorldAsync(UnreleasedDigest.Release);
        await RunAsync(world);

        Assert.Null(await DecideAsync(world, PreviewState.Held, person: CoreWorld.DataPerson));
        Assert.Null(await DecideAsync(world, PreviewState.Held, person: Reporter.PersonId));

        Assert.Equal(PreviewState.Open, (await PreviewAsync(world)).State);
    }

    private static async Task<CoreWorld> WorldAsync(UnreleasedDigest rule, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var borough = District with
        {
            Committees = [.. District.Committees.Where(c => c.Key == YouthCommittee).Select(c => c with { Digest = new DigestRule(null, 2, new TimeOnly(8, 0)) { Approval = true, Unreleased = rule } })],
        };
        var world = await CoreWorld.CreateAsync(provider, services => services.AddSingleton(borough));
        await world.LinkAsync(Place.Department(CoreBorough.Office), "19:office");
        await world.LinkAsync(Place.Committee(YouthCommittee), "19:youth");
        await world.ReportAsync(Report("erster", theme: YouthWork));
        await world.ReportAsync(Report("zweiter", theme: YouthWork));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await RegionStatusQueryTests.AddMeetingAsync(world, YouthCommittee, "2026-11-26 17:00");
        return world;
    }

    private static Task<int> RunAsync(CoreWorld world) => world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));

    private static Task<DigestPreview> PreviewAsync(CoreWorld world) => world.ReadAsync(db => db.Previews.AsNoTracking().SingleAsync(Token));

    private static Task<List<Digest>> PostedAsync(CoreWorld world) => world.ReadAsync(db => db.Digests.AsNoTracking().Where(d => !d.IsMissed).ToListAsync(Token));

    private static async Task<DigestPreviewView?> DecideAsync(CoreWorld world, PreviewState? state, string? item = null, string reason = "", string person = CoreWorld.OfficePerson)
    {
        var id = (await PreviewAsync(world)).Id;
        return await world.TurnAsync(s => s.GetRequiredService<DecidePreview>().RunAsync(id, state, item, reason, 0, person, Token));
    }
}
