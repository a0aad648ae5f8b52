using Spk.Bot.Core.Needs;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>Acknowledgement → updates: the bot's process is killed at each marked point and started again on the same database. Each cell acknowledges a need of its own.</summary>
public sealed class CrashAcknowledgeFlowTests(CrashLinkedBorough fixture) : IClassFixture<CrashLinkedBorough>
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
    public async Task Acknowledge_WhenKilled_IsOneEntryAndEachCopyFollows(CrashMoment moment)
    {
        var title = $"Kenntnis {moment}";
        CrashBorough.CardOf(await (await fixture.FillAsync(title))());
        await Borough.QuietAsync();
        var card = Assert.Single(fixture.CardsIn(Borough.Sga, title));

        await fixture.DieAndReturnAsync(new CrashPoint(moment, CrashSubject.Acknowledgement, Borough.Sga), () => fixture.AcknowledgeAsync(card));

        var need = Assert.Single((await fixture.ReckonAsync()).Needs, n => n.Title == title);
        Assert.Single(need.Entries, e => e.Kind == EntryKind.Acknowledged);
        var standing = Assert.Single(fixture.CardsIn(Borough.Sga, title));
        Assert.Equal(card.Id, standing.Id);
        Assert.Contains("von Katarzyna Nowak", StoryStage.Words(standing), StringComparison.Ordinal);
        Assert.Contains("zur Kenntnis genommen", StoryStage.Words(Assert.Single(fixture.CardsIn(Borough.Chat, title))), StringComparison.Ordinal);
    }
}
