using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Delivery;

/// <summary>Rows that this version cannot read, as a hand or a later version may leave them: they hold up nothing.</summary>
public sealed class UnreadableRowTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_ThatCannotBeRead_IsSetAsideAndTheCardsBehindItGoOn()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        await world.ReportAsync(Report("Dahinter"));
        await world.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Placements SET CreatedAt = -1 WHERE ConversationId = '19:green' AND Subject = (SELECT MIN(Subject) FROM Placements)", Token));

        await world.DeliverAllAsync();
        await world.DeliverAllAsync();

        Assert.Equal("need SPK-2026-00002 v1", Assert.Single(world.Channel.Sent, s => s.ConversationId == "19:green").Shows);
        Assert.Equal(PendingQuery.Unreadable, await world.ReadAsync(db => db.Placements.Where(p => p.State == PlacementState.Broken).Select(p => p.FailureCode).SingleAsync(Token)));
    }

    [Fact]
    public async Task Lane_ThatCannotBeRead_IsForgottenAndTheCardGoesOn()
    {
        await using var world = await DeliverCardsTests.ReportedAsync();
        await world.ReadAsync(async db =>
        {
            db.Lanes.Add(new SendLane("19:green"));
            await db.SaveChangesAsync(Token);
            return await db.Database.ExecuteSqlAsync($"UPDATE Lanes SET HeldUntil = -1", Token);
        });

        await world.DeliverAllAsync();
        await world.DeliverAllAsync();

        Assert.Single(world.Channel.Sent, s => s.ConversationId == "19:green");
    }
}
