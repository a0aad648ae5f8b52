using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs.Demand;

public sealed class SharedDemandTests
{
    private static readonly NeedId First = NeedId.Of(2026, 1);
    private static readonly NeedId Second = NeedId.Of(2026, 2);
    private static readonly NeedId Third = NeedId.Of(2026, 3);

    private static readonly Actor Kim = new("person-kim", "Kim Kiez", "Stadtteilkoordination Südkiez");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Similar_OfTheSameThemeNearby_AreFoundWithTheirState(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.ReportAsync(Slide());
        await world.ReportAsync(Slide() with { RegionId = West });
        await world.ReportAsync(Slide() with { Theme = YouthWork, Title = "Rutsche gesperrt!" });
        world.Clock.Advance(TimeSpan.FromDays(2));

        var found = await FindAsync(world, Slide("Rutsche ist gesperrt") with { RegionId = South });

        Assert.Equal([new SimilarNeed("SPK-2026-00001", "Rutsche gesperrt", NeedStatus.Delivered, "Nordkiez", 2, 1)], found);
    }

    [Fact]
    public async Task Similar_OfWhatHasEnded_AreShownForNinetyDays()
    {
        await using var world = await ReportedAsync();
        await MoveAsync(world, First, "green", new NeedMove.Complete(CompletionKind.Solved, "Ersetzt."));

        world.Clock.Advance(SimilarNeedsQuery.Lately - TimeSpan.FromDays(1));
        Assert.Equal([(NeedStatus.Completed, false)], (await FindAsync(world, Slide())).Select(s => (s.Status, s.CanJoin)));

        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await FindAsync(world, Slide()));
    }

    [Fact]
    public async Task Join_WhenReporting_IsOneNeedWithTwoReporters()
    {
        await using var world = await ReportedAsync();

        await JoinAsync(world);

        var joined = await world.NeedAsync(Second);
        Assert.Equal((NeedStatus.Completed, CompletionKind.Merged, First), (joined.Status, joined.ClosedAs, joined.MergedInto));
        Assert.Null(NeedHistory.Check(joined));
        var last = joined.Entries[^1];
        Assert.Equal((EntrySource.Job, "Spk.Bot", "Beim Melden angeschlossen: Stadtteilkoordination Südkiez"), (last.Source, last.Organisation, ((NeedMove.Merge)last.Change).Reason));
        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.Subject == StageCards.Subject(Second) && p.PlaceKind != null);
        var view = await world.InScopeAsync(s => s.GetRequiredService<NeedViewQuery>().GetAsync(First, Audience.Department, Green, Token));
        Assert.Equal((2, null), (view!.Reporters, view.MergedInto));
        Assert.All((await world.PlacementsAsync()).Where(p => p.Subject == StageCards.Subject(First)), p => Assert.Equal(2, p.WantedRevision));
    }

    [Fact]
    public async Task Moves_OfANeedThatOthersJoined_AreToldToAllOfThem()
    {
        await using var world = await ReportedAsync();
        await JoinAsync(world);

        await MoveAsync(world, First, "green", new NeedMove.Ask("Welche Rutsche?"));

        var news = (await world.PlacementsAsync()).Where(p => p.Subject == NewsView.Subject).GroupBy(p => p.ConversationId!)
            .ToDictionary(g => g.Key, g => Assert.Single(g.Aggregate(new NewsView([]), (view, p) => view.With((NewsView)CardViewJson.Read(p.AnswerJson!))).Needs));
        Assert.Equal([NewsKind.Joined, NewsKind.Asked], news["a:reporter"].Lines.Select(l => l.Kind));
        Assert.Equal((null, true), (news["a:reporter"].OwnNumber, news["a:reporter"].Lines[^1].MayReply));
        Assert.Equal("SPK-2026-00002", news["a:kim"].OwnNumber);
        Assert.Equal([(NewsKind.Asked, false)], news["a:kim"].Lines.Select(l => (l.Kind, l.MayReply)));
    }

    [Fact]
    public async Task Unmerge_AfterMerging_RebuildsTheSameStateAndOwesEachAmtItsCard()
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync(Report("Kletterturm"));
        await MoveAsync(world, Second, "green", new NeedMove.Ask("Welcher?"));
        var before = await world.NeedAsync(Second);

        await MoveAsync(world, Second, CoreWorld.OfficePerson, new NeedMove.Merge(First, "Derselbe Spielplatz."));
        Assert.Equal(NeedStatus.Completed, (await world.NeedAsync(Second)).Status);
        await MoveAsync(world, Second, CoreWorld.OfficePerson, new NeedMove.Unmerge("Doch ein anderer."));

        var after = await world.NeedAsync(Second);
        Assert.Equal(NeedHistory.StateOf(before).Replace("\"Version\":2", "\"Version\":4", StringComparison.Ordinal), NeedHistory.StateOf(after));
        Assert.Null(NeedHistory.Check(after));
        Assert.Equal(before.Entries.Select(e => e.Hash), after.Entries.Take(before.Entries.Count).Select(e => e.Hash));
    }

    [Fact]
    public async Task Unmerge_OfOneThatJoinedWhenReporting_BringsItToItsAmts()
    {
        await using var world = await ReportedAsync();
        await JoinAsync(world);

        await MoveAsync(world, Second, CoreWorld.OfficePerson, new NeedMove.Unmerge("Ein anderer Spielplatz."));

        Assert.Equal(["19:green", "19:order"], (await world.PlacementsAsync()).Where(p => p.Subject == StageCards.Subject(Second) && p.PlaceKind != null).Select(p => p.ConversationId!).Order());
        Assert.Equal(NeedStatus.Delivered, (await world.NeedAsync(Second)).Status);
    }

    [Fact]
    public async Task Merge_IntoOneThatWasMerged_GoesToTheOneThatGoesOnAndNeverInACircle()
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync(Report("Kletterturm"));
        await world.ReportAsync(Report("Schaukel"));
        await MoveAsync(world, Second, CoreWorld.OfficePerson, new NeedMove.Merge(First, "x"));

        await MoveAsync(world, Third, CoreWorld.OfficePerson, new NeedMove.Merge(Second, "x"));

        Assert.Equal(First, (await world.NeedAsync(Third)).MergedInto);
        Assert.Equal(NeedRefusal.SameNeed, await RefusalAsync(world, First, new NeedMove.Merge(Third, "x")));
        Assert.Equal(NeedRefusal.OfficeOnly, await RefusalAsync(world, First, new NeedMove.Merge(Third, "x"), "green"));
    }

    [Fact]
    public async Task Merge_IntoOneThatHasEnded_IsRefused()
    {
        await using var world = await ReportedAsync();
        await world.ReportAsync(Report("Kletterturm"));
        await MoveAsync(world, First, "green", new NeedMove.Complete(CompletionKind.Solved, "Ersetzt."));

        Assert.Equal(NeedRefusal.NeedCompleted, await RefusalAsync(world, Second, new NeedMove.Merge(First, "x")));
    }

    [Fact]
    public async Task Withdraw_OfANeedThatOthersJoined_SetsThoseFree()
    {
        await using var world = await ReportedAsync();
        await JoinAsync(world);

        await MoveAsync(world, First, Reporter.PersonId, new NeedMove.Withdraw("Hat sich erledigt."));

        Assert.Equal((NeedStatus.Delivered, null), await world.NeedAsync(Second) is var need ? (need.Status, need.MergedInto) : default);
        Assert.Contains(await world.PlacementsAsync(), p => p.Subject == StageCards.Subject(Second) && p.PlaceKey == Green);
        var told = (NewsView)CardViewJson.Read((await world.PlacementsAsync()).Single(p => p.Subject == NewsView.Subject && p.ConversationId == "a:kim").AnswerJson!);
        Assert.Equal([NewsKind.Withdrawn, NewsKind.Unmerged], told.Needs.SelectMany(n => n.Lines).Select(l => l.Kind));
    }

    [Fact]
    public async Task Report_LikeAnotherButSentAnyway_IsOfferedToTheOfficeOnceAndFollowsItsDecision()
    {
        await using var world = await ReportedAsync();

        await world.ReportAsync(Slide("Die Rutsche ist gesperrt"));

        var notice = (await world.PlacementsAsync()).Single(p => p.Subject == "similar:20260000002");
        Assert.Equal("19:office", notice.ConversationId);
        var view = (SimilarView)CardViewJson.Read(notice.AnswerJson!);
        Assert.Equal(["SPK-2026-00001"], view.Similar.Select(s => s.Number));

        await MoveAsync(world, Second, CoreWorld.OfficePerson, new NeedMove.Merge(First, "x"));
        await world.TurnAsync(s => s.GetRequiredService<SuggestMerge>().RefreshAsync(Second, Token));
        Assert.Equal("SPK-2026-00001", ((SimilarView)CardViewJson.Read((await world.PlacementsAsync()).Single(p => p.Id == notice.Id).AnswerJson!)).MergedInto);
    }

    private static ValidReport Slide(string title = "Rutsche gesperrt") => Report(title) with { Description = "Die große Rutsche auf dem Spielplatz ist abgesperrt." };

    private static async Task<CoreWorld> ReportedAsync()
    {
        var world = await CoreWorld.CreateAsync();
        await world.LinkAllAsync();
        await world.SeeAsync("a:reporter");
        await world.SeeAsync("a:kim");
        await world.ReportAsync(Slide());
        foreach (var department in new[] { Green, Order })
            world.Roster.Join($"19:{department}", $"29:{department}");
        return world;
    }

    private static Task<ReportedNeed> JoinAsync(CoreWorld world) => world.TurnAsync(async s =>
    {
        var into = await s.GetRequiredService<FollowMerge>().GoesOnAsync(First, Token);
        return await s.GetRequiredService<ReportNeed>().RunAsync(Slide("Spielplatz ohne Rutsche"), Kim, "south", new ReportOrigin("a:kim", null, CardLanguage.German), Token, into);
    });

    private static Task<IReadOnlyList<SimilarNeed>> FindAsync(CoreWorld world, ValidReport report) => world.InScopeAsync(s => s.GetRequiredService<SimilarNeedsQuery>().FindAsync(report, Token));

    private static async Task<NeedRefusal> RefusalAsync(CoreWorld world, NeedId id, NeedMove move, string person = CoreWorld.OfficePerson) => Assert.IsType<NeedOutcome.Refused>(await TryAsync(world, id, person, move)).Reason;

    private static async Task MoveAsync(CoreWorld world, NeedId id, string person, NeedMove move) => Assert.IsType<NeedOutcome.Changed>(await TryAsync(world, id, person, move));

    private static async Task<NeedOutcome> TryAsync(CoreWorld world, NeedId id, string person, NeedMove move)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        return (await world.TurnAsync(s => s.GetRequiredService<MoveNeed>().RunAsync(id, move, new Clicker(person, $"29:{person}", person, $"19:{person}"), null, EntrySource.Card, Token))).Outcome;
    }
}
