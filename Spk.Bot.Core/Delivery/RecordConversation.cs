using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>Keeps the addresses true: every verified activity tells where its conversation is reached; installing and removing tell whether it is.</summary>
public sealed class RecordConversation(SpkDbContext db, TimeProvider clock)
{
    /// <summary>An address is written anew at most so often when nothing but the time has changed: an index write per turn would be waste.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromHours(1);

    /// <summary>Someone wrote or clicked there. A conversation that was thought lost is back.</summary>
    /// <returns>True when the bot did not know it.</returns>
    public async Task<bool> SeenAsync(string rootConversationId, ConversationSeen seen, CancellationToken cancellationToken)
    {
        var address = await db.Addresses.FindAsync([rootConversationId], cancellationToken);
        if (address is null)
        {
            db.Addresses.Add(new ConversationAddress(rootConversationId, seen));
            return true;
        }

        if (address.ServiceUrl != seen.ServiceUrl || seen.At - address.LastSeenAt > Freshness || seen.ChannelName is not null || seen.TeamName is not null)
            address.See(seen);
        if (!address.IsActive)
            await ReactivateAsync(address, cancellationToken);
        return false;
    }

    /// <summary>Teams told that the channel is shared with other organisations. Whether the bot can post there it did not tell.</summary>
    public async Task SharedAsync(string channelId, ConversationSeen seen, CancellationToken cancellationToken)
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.ConversationId == channelId, cancellationToken) is { } address)
            address.Share();
        else
            db.Addresses.Add(new ConversationAddress(channelId, seen with { Kind = ConversationKind.SharedChannel }));
    }

    /// <summary>The bot was removed from the conversation, or from the whole team when <paramref name="teamId"/> is given.</summary>
    public async Task RemovedAsync(string rootConversationId, string? teamId, CancellationToken cancellationToken)
    {
        foreach (var address in await db.Addresses.Where(a => a.ConversationId == rootConversationId || (teamId != null && a.TeamId == teamId)).ToListAsync(cancellationToken))
            address.Deactivate();
    }

    public async Task RenamedAsync(string channelId, string name, CancellationToken cancellationToken)
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.ConversationId == channelId, cancellationToken) is { } address)
            address.Rename(name);
    }

    /// <summary>The bot was installed again: every conversation of the team that it knew.</summary>
    public async Task InstalledAsync(string? teamId, CancellationToken cancellationToken)
    {
        if (teamId is null)
            return;
        foreach (var address in await db.Addresses.Where(a => a.TeamId == teamId && !a.IsActive).ToListAsync(cancellationToken))
            await ReactivateAsync(address, cancellationToken);
    }

    private async Task ReactivateAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        address.Activate();
        var now = clock.GetUtcNow();
        var id = address.ConversationId;
        var thread = id + ";";
        var closed = await db.Placements
            .Where(p => p.State == PlacementState.Gone && p.Kind != PlacementKind.Answer && (p.ConversationId == id || p.ConversationId!.StartsWith(thread)))
            .ToListAsync(cancellationToken);
        foreach (var placement in closed)
            placement.Revive(now);
    }
}
