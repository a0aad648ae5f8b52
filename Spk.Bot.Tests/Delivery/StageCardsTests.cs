using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

public sealed class StageCardsTests
{
    private static readonly NeedId Id = NeedId.Of(2026, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Welcome_OfBothInstallEventsAtOnce_IsOneGreeting(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WelcomeAsync(world, "19:a"), Token)));
        await WelcomeAsync(world, "19:a");
        await WelcomeAsync(world, "19:b");

        Assert.Equal(["19:a", "19:b"], (await world.PlacementsAsync()).Select(p => p.ConversationId!).Order());
    }

    [Fact]
    public async Task TellOffice_TwiceOfTheSame_IsOneNotice()
    {
        await using var world = await CoreWorld.CreateAsync();

        await StageAsync(world, async cards =>
        {
            await cards.TellOfficeAsync("subject", NoticeView.Of(NoticeKind.TryAgain), Token);
            await cards.TellOfficeAsync("subject", NoticeView.Of(NoticeKind.TryAgain), Token);
            await cards.TellOfficeAsync("other", NoticeView.Of(NoticeKind.TryAgain), Token);
        });
        await StageAsync(world, cards => cards.TellOfficeAsync("subject", NoticeView.Of(NoticeKind.TryAgain), Token));

        Assert.Equal(["other", "subject"], (await world.PlacementsAsync()).Select(p => p.Subject).Order());
        Assert.All(await world.PlacementsAsync(), p => Assert.Equal((PlacementState.Waiting, Place.Department(Office)), (p.State, p.Place)));
    }

    [Theory]
    [InlineData(Green, "19:green", Audience.Department, true)]
    [InlineData(Youth, "19:youth", Audience.Department, false)]
    [InlineData(null, "a:1", Audience.Coordination, false)]
    public async Task ShowNeed_InAConversation_IsACopyThatFollows(string? department, string conversation, Audience audience, bool isOwn)
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();

        await StageAsync(world, cards => cards.ShowNeedAsync(Id, conversation, department, audience, CardLanguage.English, Token));

        var copy = (await world.PlacementsAsync()).Single(p => p.ConversationId == conversation);
        Assert.Equal((PlacementKind.Need, audience, CardLanguage.English, isOwn ? Place.Department(department!) : null), (copy.Kind, copy.Audience, copy.Language, copy.Place));
        await StageAsync(world, cards => cards.NeedChangedAsync(Id, Token));
        Assert.All((await world.PlacementsAsync()).Where(p => p.Kind == PlacementKind.Need), p => Assert.Equal(2, p.WantedRevision));
    }

    [Fact]
    public async Task NeedChanged_OfOneNeed_LeavesTheOthersAlone()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync(Report("eins"), "a:1");
        await world.ReportAsync(Report("zwei"), "a:2");

        await StageAsync(world, cards => cards.NeedChangedAsync(Id, Token));

        Assert.Equal([("a:1", 2), ("a:2", 1)], (await world.PlacementsAsync()).Where(p => p.Place is null).Select(p => (p.ConversationId!, p.WantedRevision)).Order());
    }

    [Fact]
    public async Task ReplaceAnswer_InItsConversation_ShowsSomethingElse()
    {
        await using var world = await CoreWorld.CreateAsync();
        await StageAsync(world, cards =>
        {
            cards.Answer("a:1", new HelpView(true, true, false, []), Audience.Coordination, CardLanguage.English);
            return Task.CompletedTask;
        });
        var id = (await world.PlacementsAsync()).Single().Id;

        await StageAsync(world, cards => cards.ReplaceAnswerAsync(id, "a:2", NoticeView.Of(NoticeKind.TryAgain), Token));
        Assert.Equal(("HelpView", 1), (await world.PlacementsAsync()).Single() is var before ? (before.Subject, before.WantedRevision) : default);

        await StageAsync(world, cards => cards.ReplaceAnswerAsync(id, "a:1", NoticeView.Of(NoticeKind.TryAgain), Token));
        var after = (await world.PlacementsAsync()).Single();
        Assert.Equal(("NoticeView", 2, CardLanguage.English), (after.Subject, after.WantedRevision, after.Language));
        Assert.IsType<NoticeView>(CardViewJson.Read(after.AnswerJson!));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task NeedCopy_OfAConversation_TellsForWhomItIsDrawn(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.ReportAsync(conversationId: "19:coordination;messageid=7");

        Assert.Equal((Audience.Department, Green), await FindAsync("19:green") is { } green ? (green.Audience, green.Department) : default);
        Assert.Equal((Audience.Coordination, null), await FindAsync("19:coordination") is { } own ? (own.Audience, own.Department) : default);
        Assert.Null(await FindAsync("19:youth"));
        Assert.Null(await FindAsync("19:coord"));
        Assert.Null(await FindAsync("19:_oordination"));

        Task<NeedCopy?> FindAsync(string root) => world.InScopeAsync(s => s.GetRequiredService<NeedCopyQuery>().FindAsync(Id, root, null, Token));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Turns_AfterTwoDays_AreForgotten(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await world.TurnAsync(_ => Task.FromResult(0), "old");
        world.Clock.Advance(TimeSpan.FromDays(2));
        await world.TurnAsync(_ => Task.FromResult(0), "new");
        Assert.Equal(0, await ForgetAsync());
        world.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(1, await ForgetAsync());

        Assert.Equal((false, true), (await IsDoneAsync("old"), await IsDoneAsync("new")));

        Task<int> ForgetAsync() => world.InScopeAsync(s => s.GetRequiredService<ForgetTurns>().RunAsync(Token));
        Task<bool> IsDoneAsync(string key) => world.InScopeAsync(s => s.GetRequiredService<CommitTurn>().IsDoneAsync(key, Token));
    }

    [Fact]
    public async Task Signal_BeforeOrDuringAWait_EndsIt()
    {
        var clock = new CoreClock(CoreClock.Monday);
        var signal = new DeliverySignal();
        signal.Raise();
        signal.Raise();
        await signal.WaitAsync(TimeSpan.FromHours(1), clock, Token);

        var waiting = signal.WaitAsync(TimeSpan.FromHours(1), clock, Token);
        Assert.False(waiting.IsCompleted);
        signal.Raise();
        await waiting;

        var late = signal.WaitAsync(TimeSpan.FromHours(1), clock, Token);
        Assert.False(late.IsCompleted);
        clock.Advance(TimeSpan.FromHours(1));
        await late;

        using var stop = new CancellationTokenSource();
        var stopped = signal.WaitAsync(TimeSpan.FromHours(1), clock, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
    }

    private static Task<int> WelcomeAsync(CoreWorld world, string conversationId) =>
        StageAsync(world, cards => cards.WelcomeAsync(conversationId, NoticeKind.WelcomeChannel, CardLanguage.German, Token));

    private static Task<int> StageAsync(CoreWorld world, Func<StageCards, Task> act) => world.TurnAsync(async s =>
    {
        await act(s.GetRequiredService<StageCards>());
        return 0;
    });
}
