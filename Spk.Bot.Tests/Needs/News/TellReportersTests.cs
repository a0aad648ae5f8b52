using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs.News;

public sealed class TellReportersTests
{
    private const string Chat = "a:reporter";

    private static readonly NeedId First = NeedId.Of(2026, 1);
    private static readonly NeedId Second = NeedId.Of(2026, 2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Move_ByTheAmt_IsToldOnceWhereItWasReportedWithinAMinute(DatabaseProvider provider)
    {
        await using var world = await ReportedAsync(provider);

        await MoveAsync(world, First, "green", new NeedMove.Accept());
        await world.DeliverAsync();
        Assert.Empty(News(world));

        world.Clock.Advance(TimeSpan.FromSeconds(55));
        await world.DeliverAsync();

        var sent = Assert.Single(News(world));
        Assert.Equal((Chat, true), (sent.ConversationId, sent.IsPost));
        var news = Assert.Single(((NewsView)sent.Content.View).Needs);
        Assert.Equal(("SPK-2026-00001", 2, "eins", null), (news.Number, news.Version, news.Title, news.OwnNumber));
        Assert.Equal(new NewsLine(NewsKind.Accepted, 3, "Straßen- und Grünflächenamt"), Assert.Single(news.Lines));
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.DeliverAsync();
        Assert.Single(News(world));
    }

    [Fact]
    public async Task Moves_WithinTheDelay_ShareOnePostAndLaterOnesGetTheirOwn()
    {
        await using var world = await ReportedAsync();
        await MoveAsync(world, First, "green", new NeedMove.Acknowledge());
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        await MoveAsync(world, First, "green", new NeedMove.Accept());
        await MoveAsync(world, Second, "green", new NeedMove.Answer("Kommt im März."));

        world.Clock.Advance(TimeSpan.FromSeconds(21));
        await world.DeliverAsync();

        var view = (NewsView)Assert.Single(News(world)).Content.View;
        Assert.Equal(["SPK-2026-00001", "SPK-2026-00002"], view.Needs.Select(n => n.Number));
        Assert.Equal([NewsKind.Acknowledged, NewsKind.Accepted, NewsKind.Answered], view.Needs.SelectMany(n => n.Lines).Select(l => l.Kind));
        await MoveAsync(world, First, "green", new NeedMove.Promise(new DateOnly(2026, 12, 18)));
        world.Clock.Advance(TellReporters.Delay);
        await world.DeliverAsync();
        Assert.Equal(2, News(world).Count);
    }

    [Fact]
    public async Task Moves_OfTwoAtOnce_AreBothToldInOnePost()
    {
        await using var world = await ReportedAsync();

        await Task.WhenAll(
            Task.Run(() => MoveAsync(world, First, "green", new NeedMove.Accept()), Token),
            Task.Run(() => MoveAsync(world, Second, "green", new NeedMove.Accept()), Token));

        world.Clock.Advance(TellReporters.Delay);
        await world.DeliverAsync();
        Assert.Equal(2, ((NewsView)Assert.Single(News(world)).Content.View).Needs.Count);
    }

    [Fact]
    public async Task Moves_OfTwoAtOnce_NeverWaitForOneAnother()
    {
        await using var world = await ReportedAsync();
        await MoveAsync(world, First, "green", new NeedMove.Acknowledge());
        await using var one = world.Services.CreateAsyncScope();
        await using var two = world.Services.CreateAsyncScope();

        await StageAsync(one.ServiceProvider, First);
        await StageAsync(two.ServiceProvider, Second);

        Assert.True(await one.ServiceProvider.GetRequiredService<CommitTurn>().RunAsync(null, Token));
        Assert.True(await two.ServiceProvider.GetRequiredService<CommitTurn>().RunAsync(null, Token));

        static Task<MoveResult> StageAsync(IServiceProvider services, NeedId id) =>
            services.GetRequiredService<MoveNeed>().RunAsync(id, new NeedMove.Accept(), new Clicker("person-green", "29:green", "Katharina", "19:green"), null, EntrySource.Card, Token);
    }

    [Fact]
    public async Task Notes_InvolvementAndResubmissions_AreNeverTold()
    {
        await using var world = await ReportedAsync();

        await MoveAsync(world, First, "green", new NeedMove.Note("Herrn X anrufen."));
        await MoveAsync(world, First, CoreWorld.OfficePerson, new NeedMove.Involve(Youth, "Bitte mitdenken."));
        await MoveAsync(world, First, "green", new NeedMove.Resubmit("Nach dem Frost.", new DateOnly(2026, 12, 18)));
        await MoveAsync(world, First, "order", new NeedMove.Accept());
        await MoveAsync(world, First, "order", new NeedMove.Transfer(Office, "Nicht unseres."));

        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.Subject == NewsView.Subject);
    }

    [Fact]
    public async Task Acknowledgements_AreToldOnceInTheNeedsLife()
    {
        await using var world = await ReportedAsync();

        await MoveAsync(world, First, "green", new NeedMove.Acknowledge());
        await MoveAsync(world, First, "order", new NeedMove.Acknowledge());

        Assert.Equal([NewsKind.Acknowledged], await LinesAsync(world));
    }

    [Fact]
    public async Task Move_OfTheReporterItself_IsNotTold()
    {
        await using var world = await ReportedAsync();
        await MoveAsync(world, First, "green", new NeedMove.Ask("Welche Rutsche?"));

        await MoveAsync(world, First, Reporter.PersonId, new NeedMove.Reply("Die rote."));
        await MoveAsync(world, First, Reporter.PersonId, new NeedMove.Withdraw("Erledigt."));

        Assert.Equal([NewsKind.Asked], await LinesAsync(world));
    }

    [Fact]
    public async Task Question_ToTheReporter_CanBeAnswered()
    {
        await using var world = await ReportedAsync();

        await MoveAsync(world, First, "green", new NeedMove.Ask("Welche Rutsche?"));
        await MoveAsync(world, First, CoreWorld.OfficePerson, new NeedMove.Reply("Die rote."));

        var lines = await ViewAsync(world);
        Assert.Equal((true, "Welche Rutsche?"), (lines.Needs[0].Lines[0].MayReply, lines.Needs[0].Lines[0].Text));
        Assert.Equal((NewsKind.Replied, "Die rote."), (lines.Needs[0].Lines[1].Kind, lines.Needs[0].Lines[1].Text));
    }

    [Fact]
    public async Task News_NeverNameAPersonOfAnAmt()
    {
        await using var world = await ReportedAsync();

        foreach (var move in new NeedMove[] { new NeedMove.Accept(), new NeedMove.Ask("Wo?"), new NeedMove.Interim("Bald.", new DateOnly(2026, 12, 18)), new NeedMove.Complete(CompletionKind.Solved, "Ersetzt.") })
            await MoveAsync(world, First, "green", move);

        Assert.All((await world.PlacementsAsync()).Where(p => p.Subject == NewsView.Subject), p => Assert.DoesNotContain("Katharina", p.AnswerJson!, StringComparison.Ordinal));
        Assert.Equal([NewsKind.Accepted, NewsKind.Asked, NewsKind.InterimReplied, NewsKind.Completed], await LinesAsync(world));
    }

    [Fact]
    public async Task News_WhenTheBotIsNoLongerInTheChat_GoToTheCoordinationsChannel()
    {
        await using var world = await ReportedAsync();
        await world.LinkAsync(Place.Coordination(Coordination), "19:north");
        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<RecordConversation>().RemovedAsync(Chat, null, LossCause.BotRemoved, Token);
            return 0;
        });

        await MoveAsync(world, First, "green", new NeedMove.Accept());

        Assert.Equal("19:north", (await world.PlacementsAsync()).Single(p => p.Subject == NewsView.Subject).ConversationId);
    }

    [Fact]
    public async Task News_WhenTheReporterCannotBeReached_AreNotStaged()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAllAsync();
        await world.ReportAsync(Report("eins"));
        world.Roster.Join("19:green", "29:green");

        await MoveAsync(world, First, "green", new NeedMove.Accept());

        Assert.DoesNotContain(await world.PlacementsAsync(), p => p.Subject == NewsView.Subject);
    }

    private static async Task<CoreWorld> ReportedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.SeeAsync(Chat);
        await world.ReportAsync(Report("eins"));
        await world.ReportAsync(Report("zwei"));
        await world.DeliverAllAsync();
        foreach (var department in new[] { Green, Order, Youth })
            world.Roster.Join($"19:{department}", $"29:{department}");
        return world;
    }

    private static List<Sent> News(CoreWorld world) => [.. world.Channel.Sent.Where(s => s.Content.View is NewsView)];

    /// <summary>All that waits, as it will leave.</summary>
    private static async Task<NewsView> ViewAsync(CoreWorld world) =>
        (await world.PlacementsAsync()).Where(p => p.Subject == NewsView.Subject).Aggregate(new NewsView([]), (view, p) => view.With((NewsView)CardViewJson.Read(p.AnswerJson!)));

    private static async Task<IEnumerable<NewsKind>> LinesAsync(CoreWorld world) => (await ViewAsync(world)).Needs.SelectMany(n => n.Lines).Select(l => l.Kind);

    private static async Task MoveAsync(CoreWorld world, NeedId id, string person, NeedMove move)
    {
        var result = await world.TurnAsync(s => s.GetRequiredService<MoveNeed>().RunAsync(
            id, move, new Clicker(person, $"29:{person}", "Katharina", $"19:{person}"), null, EntrySource.Card, Token));
        Assert.IsType<NeedOutcome.Changed>(result.Outcome);
    }
}
