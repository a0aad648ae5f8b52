using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Digests;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>Meeting → digest: the bot's process is killed at each marked point and started again on the same database. Each cell begins when the digest is due and nobody has seen to it.</summary>
public sealed class CrashDigestFlowTests(CrashCommitteeBorough fixture) : IClassFixture<CrashCommitteeBorough>
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
    public async Task Digest_WhenKilled_IsOneOfItsMeetingWithOneCardThatCounts(CrashMoment moment)
    {
        await Borough.KillAsync();
        Borough.Thaw();
        var known = Borough.Teams.Messages(fixture.Committee).Select(m => m.Id).ToHashSet();
        var point = new CrashPoint(moment, CrashSubject.Digest, fixture.Committee);
        Borough.LaunchBot(point);
        await Borough.DiedAsync(point);
        await Borough.StartBotAsync();
        await Borough.Teams.WaitForAsync(fixture.Committee, m => !known.Contains(m.Id) || moment == CrashMoment.ClaimedBeforeTheSend, FlowBorough.Patience, TestContext.Current.CancellationToken);

        await fixture.ReckonAsync();
        await using var db = Borough.Open();
        var digest = Assert.Single(await db.Digests.Where(d => d.Kind == DigestKind.BeforeMeeting).ToListAsync(TestContext.Current.CancellationToken));
        var subject = digest.Id.ToString("D");
        Assert.Equal(1, await db.Placements.CountAsync(p => p.Subject == subject, TestContext.Current.CancellationToken));

        var cards = Borough.Teams.Messages(fixture.Committee).Where(m => !known.Contains(m.Id) && StoryStage.Words(m).Contains("Bedarfe zur nächsten Sitzung", StringComparison.Ordinal)).ToList();
        var isUnknown = moment is CrashMoment.SentBeforeTheAnswerIsRead or CrashMoment.AnsweredBeforeTheResultIsSaved;
        Assert.Equal(isUnknown ? 2 : 1, cards.Count);
        Assert.Equal(isUnknown || moment == CrashMoment.ClaimedBeforeTheSend, StoryStage.Words(cards[^1]).Contains("Erneut gesendet", StringComparison.Ordinal));
    }
}
