using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Needs;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Deadlines;

/// <summary>Reported on Monday, 23 November 2026, ten o'clock; to be acknowledged by Monday, the 30th. The office is open from nine to five.</summary>
public sealed class PostDueRemindersTests
{
    private static readonly NeedId First = NeedId.Of(2026, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_OverTwoWeeks_RemindsBeforeAtAndAfterAndThenTellsTheRegionalCoordination(DatabaseProvider provider)
    {
        await using var world = await WorldAsync(provider);
        await world.SeePersonAsync("a:regional", CoreWorld.RegionalPerson);

        Assert.Equal([], await AtAsync(world, "2026-11-26 09:00"));
        Assert.Equal(["19:green: Acknowledge Soon", "19:order: Acknowledge Soon"], await AtAsync(world, "2026-11-27 09:00"));
        Assert.Equal([], await AtAsync(world, "2026-11-28 10:00"));
        Assert.Equal([], await AtAsync(world, "2026-11-30 08:59"));
        Assert.Equal(["19:green: Acknowledge Due", "19:order: Acknowledge Due"], await AtAsync(world, "2026-11-30 09:00"));
        Assert.Equal([], await AtAsync(world, "2026-11-30 16:00"));
        Assert.Equal(["19:green: Acknowledge Overdue", "19:order: Acknowledge Overdue"], await AtAsync(world, "2026-12-01 09:00"));
        Assert.Equal([], await AtAsync(world, "2026-12-07 12:00"));
        Assert.Equal(
            ["19:office: Acknowledge Regional, Acknowledge Regional", "a:regional: Acknowledge Regional, Acknowledge Regional"], await AtAsync(world, "2026-12-08 09:00"));
    }

    [Fact]
    public async Task Run_AfterTheAcknowledgement_SaysNoMoreOfIt()
    {
        await using var world = await WorldAsync();
        world.Roster.Join("19:green", "29:Amira");
        await world.ClickAsync(First, "19:green");

        Assert.Equal(["19:order: Acknowledge Overdue"], await AtAsync(world, "2026-12-01 09:00"));
    }

    [Fact]
    public async Task Run_AfterADowntimeOverTheWholeFortnight_SaysOnceWhatIsStillTrue()
    {
        await using var world = await WorldAsync();

        Assert.Equal(["19:green: Acknowledge Overdue", "19:office: Acknowledge Regional, Acknowledge Regional", "19:order: Acknowledge Overdue"], await AtAsync(world, "2026-12-09 11:00"));
        Assert.Equal([], await AtAsync(world, "2026-12-10 11:00"));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_InTwoInstancesAtOnce_SaysItOnce(DatabaseProvider provider)
    {
        await using var world = await WorldAsync(provider);
        world.Clock.MoveTo(Time.Office.Berlin("2026-12-01 09:00"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(world), Token)));
        await world.DeliverAsync();

        Assert.Equal(["19:green: Acknowledge Overdue", "19:order: Acknowledge Overdue"], Said(world));
    }

    [Fact]
    public async Task Run_OfManyNeeds_PostsOnceAndNamesTen()
    {
        await using var world = await WorldAsync();
        for (var i = 2; i <= 13; i++)
            await world.ReportAsync(Report($"Rutsche {i}"));

        await AtAsync(world, "2026-11-30 09:00");

        var view = Assert.Single(world.Channel.Sent, s => s.ConversationId == "19:green" && s.Content.View is ReminderView).Content.View as ReminderView;
        Assert.Equal((10, 13), (view!.Lines.Count, view.Total));
    }

    [Fact]
    public async Task Run_WhereTheAmtHasNoChannel_TellsTheOffice()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAsync(Place.Department(CoreBorough.Office), "19:office");
        await world.ReportAsync();

        Assert.Equal(["19:office: Acknowledge Overdue, Acknowledge Overdue"], await AtAsync(world, "2026-12-01 09:00"));
    }

    [Fact]
    public async Task Run_WhenTeamsWasDownAllDay_TakesThePostBackAndSaysTheNextMorningWhatIsTrueThen()
    {
        await using var world = await WorldAsync();
        await world.DeliverAsync();
        world.Channel.Answer = _ => Task.FromResult<ChannelOutcome?>(new ChannelOutcome.RetryLater("Http503", null));
        Assert.Equal(2, (await AtAsync(world, "2026-11-30 09:00")).Count);
        world.Clock.MoveTo(Time.Office.Berlin("2026-11-30 18:00"));
        world.Channel.Heal();
        world.Channel.Forget();
        await world.DeliverAsync();
        Assert.Empty(Said(world));

        Assert.Equal(["19:green: Acknowledge Overdue", "19:order: Acknowledge Overdue"], await AtAsync(world, "2026-12-01 09:00"));
        Assert.Equal([], await AtAsync(world, "2026-12-01 12:00"));
    }

    [Fact]
    public async Task Run_WhenThePostOfTheDayIsSpent_WaitsForTheNextOfficeMorning()
    {
        await using var world = await WorldAsync();
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<StageCards>().Answer("19:green", new ReminderView(new DateOnly(2026, 12, 1), [], 0), Audience.Department, CardLanguage.German);
            return Task.FromResult(0);
        });
        world.Clock.MoveTo(Time.Office.Berlin("2026-12-01 09:00"));
        await world.ReadAsync(db => db.Placements.Where(p => p.Kind == PlacementKind.Answer && p.ConversationId == "19:green").ExecuteUpdateAsync(s => s.SetProperty(p => p.Subject, CardPlacement.ReminderSubject(new DateOnly(2026, 12, 1))), Token));

        Assert.Equal(["19:order: Acknowledge Overdue"], (await AtAsync(world, "2026-12-01 09:05")).Where(s => s.Contains("Overdue", StringComparison.Ordinal)));
        Assert.Equal(["19:green: Acknowledge Overdue"], await AtAsync(world, "2026-12-02 09:00"));
    }

    [Fact]
    public async Task Solved_TenBusinessDaysLater_IsAskedOnceAndAYesIsNoted()
    {
        await using var world = await WorldAsync();
        await world.LinkAsync(Place.Coordination(Coordination), "19:stk");
        await CompleteAsync(world);

        Assert.Equal(["19:stk: Solved Due"], (await AtAsync(world, "2026-12-07 09:00")).Where(s => s.Contains("stk", StringComparison.Ordinal)));
        Assert.Equal([], (await AtAsync(world, "2026-12-08 09:00")).Where(s => s.Contains("stk", StringComparison.Ordinal)));

        var asked = new DateOnly(2026, 12, 7);
        Assert.Null(await AnswerAsync(world, asked, ["south"]));
        Assert.Null(await AnswerAsync(world, asked.AddDays(1), [Coordination]));
        Assert.Equal(SolvedAnswer.Yes, await AnswerAsync(world, asked, [Coordination]));
        Assert.Equal(SolvedAnswer.Yes, await AnswerAsync(world, asked, [Coordination]));
        Assert.NotNull(Assert.Single(await world.ReadAsync(db => db.Reminders.Where(r => r.Kind == DeadlineKind.Solved).ToListAsync(Token))).ConfirmedAt);
        var view = Assert.IsType<ReminderView>(CardViewJson.Read((await world.PlacementsAsync()).Last(p => p.ConversationId == "19:stk" && p.Kind == PlacementKind.Answer).AnswerJson!));
        Assert.Equal(SolvedAnswer.Yes, Assert.Single(view.Lines).Answer);
    }

    [Fact]
    public async Task Audit_WhenAReminderIsADayLate_ReportsIt_AndMendsAWrongDate()
    {
        await using var world = await WorldAsync();
        world.Clock.MoveTo(Time.Office.Berlin("2026-11-30 10:00"));
        Assert.Equal([First], await GapsAsync(world, (q, now) => q.LateAsync(now, Token)));
        await RunAsync(world);
        Assert.Empty(await GapsAsync(world, (q, now) => q.LateAsync(now, Token)));

        Assert.Empty(await GapsAsync(world, (q, now) => q.MendAsync(now, Token)));
        await world.ReadAsync(db => db.Responsibilities.ExecuteUpdateAsync(s => s.SetProperty(r => EF.Property<DateOnly?>(r, "AcknowledgeBy"), new DateOnly(2030, 1, 1)), Token));
        Assert.Equal([First], await GapsAsync(world, (q, now) => q.MendAsync(now, Token)));
        Assert.Empty(await GapsAsync(world, (q, now) => q.MendAsync(now, Token)));
        await world.ReadAsync(db => db.Needs.ExecuteUpdateAsync(s => s.SetProperty(n => EF.Property<DateTimeOffset?>(n, "NextLookAt"), (DateTimeOffset?)null), Token));
        Assert.Equal([First], await GapsAsync(world, (q, now) => q.MendAsync(now, Token)));
    }

    private static async Task<CoreWorld> WorldAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.ReportAsync();
        return world;
    }

    /// <summary>Runs at this instant, and says what was posted then.</summary>
    private static async Task<List<string>> AtAsync(CoreWorld world, string wall)
    {
        await world.DeliverAsync();
        world.Clock.MoveTo(Time.Office.Berlin(wall));
        world.Channel.Forget();
        await RunAsync(world);
        await world.DeliverAsync();
        return Said(world);
    }

    private static List<string> Said(CoreWorld world) =>
    [
        .. world.Channel.Sent.Where(s => s.IsPost && s.Content.View is ReminderView)
            .Select(s => $"{s.ConversationId}: {string.Join(", ", ((ReminderView)s.Content.View).Lines.Select(l => $"{l.Kind} {l.Stage}"))}").Order(StringComparer.Ordinal),
    ];

    private static Task<int> RunAsync(CoreWorld world) => world.InScopeAsync(s => s.GetRequiredService<PostDueReminders>().RunAsync(Token));

    private static Task<int> CompleteAsync(CoreWorld world) => world.TurnAsync(async s =>
    {
        var need = await s.GetRequiredService<SpkDbContext>().Needs.Include(n => n.Responsibilities).Include(n => n.Entries).SingleAsync(n => n.Id == First, Token);
        need.Move(new NeedMove.Complete(CompletionKind.Solved, "Ersetzt."), NeedStage.OfGreen, null, world.Clock.GetUtcNow());
        return 0;
    });

    private static Task<SolvedAnswer?> AnswerAsync(CoreWorld world, DateOnly asked, IReadOnlyCollection<string> coordinations) =>
        world.TurnAsync(s => s.GetRequiredService<AnswerSolved>().ConfirmAsync(First, asked, coordinations, isOffice: false, Token));

    private static Task<IReadOnlyList<NeedId>> GapsAsync(CoreWorld world, Func<ReminderGapsQuery, DateTimeOffset, Task<IReadOnlyList<NeedId>>> ask) =>
        world.TurnAsync(s => ask(s.GetRequiredService<ReminderGapsQuery>(), world.Clock.GetUtcNow()));
}

file static class Persons
{
    public static Task<bool> SeePersonAsync(this CoreWorld world, string chat, string person) => world.TurnAsync(s => s.GetRequiredService<RecordConversation>()
        .SeenAsync(chat, world.Seen(ConversationKind.Personal) with { PersonId = person }, TestContext.Current.CancellationToken));
}
