using Spk.Bot.Core.Needs;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>Report → card: the bot's process is killed at each marked point and started again on the same database. Each cell reports a need of its own.</summary>
public sealed class CrashReportFlowTests(CrashLinkedBorough fixture) : IClassFixture<CrashLinkedBorough>
{
    private CrashBorough Borough => fixture.Borough;

    [Theory]
    [InlineData(CrashMoment.BeforeTheSave)]
    [InlineData(CrashMoment.AfterTheSaveBeforeTheAnswer)]
    [InlineData(CrashMoment.BeforeTheClaim)]
    [InlineData(CrashMoment.ClaimedBeforeTheSend)]
    [InlineData(CrashMoment.SentBeforeTheAnswerIsRead)]
    [InlineData(CrashMoment.AnsweredBeforeTheResultIsSaved)]
    [InlineData(CrashMoment.AfterTheResultIsSaved)]
    public async Task Report_WhenKilled_IsOneNeedWithOneCardThatCounts(CrashMoment moment)
    {
        var title = $"Gemeldet {moment}";
        await fixture.DieAndReturnAsync(new CrashPoint(moment, CrashSubject.Report, Borough.Sga), await fixture.FillAsync(title));

        await fixture.ReckonAsync();
        var cards = fixture.CardsIn(Borough.Sga, title);

        // Where Teams took the card and the bot could not know it, it stands twice; where it could not know that it was never sent, it says so all the same.
        var isUnknown = moment is CrashMoment.SentBeforeTheAnswerIsRead or CrashMoment.AnsweredBeforeTheResultIsSaved;
        Assert.Equal(isUnknown ? 2 : 1, cards.Count);
        Assert.Equal(isUnknown || moment == CrashMoment.ClaimedBeforeTheSend, StoryStage.Words(cards[^1]).Contains("Erneut gesendet", StringComparison.Ordinal));
        Assert.Single(fixture.CardsIn(Borough.Chat, title));

        CrashBorough.CardOf(await fixture.AcknowledgeAsync(cards[0]));
        var need = Assert.Single((await fixture.ReckonAsync()).Needs, n => n.Title == title);
        Assert.Single(need.Entries, e => e.Kind == EntryKind.Acknowledged);
        var counts = Assert.Single(fixture.CardsIn(Borough.Sga, title));
        Assert.Equal(cards[^1].Id, counts.Id);
        Assert.Contains("von Katarzyna Nowak", StoryStage.Words(counts), StringComparison.Ordinal);
        if (isUnknown)
            Assert.Contains("Diese Karte steht doppelt", StoryStage.Words(Borough.Teams.Messages(Borough.Sga).Single(m => m.Id == cards[0].Id)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CrashMoment.BeforeTheClaim)]
    [InlineData(CrashMoment.ClaimedBeforeTheSend)]
    [InlineData(CrashMoment.SentBeforeTheAnswerIsRead)]
    [InlineData(CrashMoment.AnsweredBeforeTheResultIsSaved)]
    [InlineData(CrashMoment.AfterTheResultIsSaved)]
    public async Task Report_WhenKilledWhileTheFormBecomesTheCard_TheFormIsTheOnlyCopyInTheChat(CrashMoment moment)
    {
        var title = $"Formular {moment}";
        await fixture.DieAndReturnAsync(new CrashPoint(moment, CrashSubject.Receipt, Borough.Chat), await fixture.FillAsync(title));

        await fixture.ReckonAsync();
        Assert.Single(fixture.CardsIn(Borough.Chat, title));
    }

    [Fact]
    public async Task Report_WhenKilledAgainWhileTheCardIsPostedAgain_EachTwinBecomesAPointer()
    {
        const string title = "Zweimal gestorben";
        var point = new CrashPoint(CrashMoment.SentBeforeTheAnswerIsRead, CrashSubject.Report, Borough.Sga);
        await fixture.DieAndReturnAsync(point, await fixture.FillAsync(title));
        await Borough.QuietAsync();
        await Borough.KillAsync();
        await Borough.PassAsync(TimeSpan.FromMinutes(6));
        Borough.LaunchBot(point);
        await Borough.DiedAsync(point);
        await Borough.StartBotAsync();

        await fixture.ReckonAsync();
        var cards = fixture.CardsIn(Borough.Sga, title);
        Assert.Equal(3, cards.Count);
        foreach (var card in cards)
            CrashBorough.CardOf(await fixture.AcknowledgeAsync(card));
        var need = Assert.Single((await fixture.ReckonAsync()).Needs, n => n.Title == title);
        Assert.Single(need.Entries, e => e.Kind == EntryKind.Acknowledged);
        Assert.Equal(cards[^1].Id, Assert.Single(fixture.CardsIn(Borough.Sga, title)).Id);
    }
}
