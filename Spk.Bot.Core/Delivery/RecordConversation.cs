using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// Keeps the addresses true: every verified activity tells where its conversation is reached; installing and removing tell whether it is. What each event leads to is the
/// table of <c>docs/channels.md</c>.
/// </summary>
public sealed class RecordConversation(SpkDbContext db, TellLostPlaces lost, MoveCards move, TimeProvider clock)
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
            // A message names its team by id alone; a sibling may know how it is called.
            var name = seen.TeamName ?? (seen.TeamId is null ? null : await db.Addresses.Where(a => a.TeamId == seen.TeamId && a.TeamName != null).Select(a => a.TeamName).FirstOrDefaultAsync(cancellationToken));
            db.Addresses.Add(new ConversationAddress(rootConversationId, seen with { TeamName = name }));
            return true;
        }

        var isNews = address.ServiceUrl != seen.ServiceUrl || seen.ChannelName is not null || seen.TeamName is not null || (seen.TeamId is not null && seen.TeamId != address.TeamId);
        if (isNews || seen.At - address.LastSeenAt > Freshness)
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

    /// <summary>The bot can no longer write in the conversation, nor, when <paramref name="teamId"/> is given, anywhere in that team.</summary>
    public async Task RemovedAsync(string rootConversationId, string? teamId, LossCause cause, CancellationToken cancellationToken)
    {
        var addresses = await db.Addresses.Where(a => a.ConversationId == rootConversationId || (teamId != null && a.TeamId == teamId)).ToListAsync(cancellationToken);
        if (cause == LossCause.ChannelDeleted)
            addresses.ForEach(a => a.LeaveTeam());
        await CloseAsync(addresses.FindAll(a => a.IsActive), cause, cancellationToken);
    }

    /// <summary>A delivery was turned away for good.</summary>
    public Task TurnedAwayAsync(ConversationAddress address, CancellationToken cancellationToken) =>
        address.IsActive ? CloseAsync([address], LossCause.TurnedAway, cancellationToken) : Task.CompletedTask;

    public async Task RenamedAsync(string channelId, string name, CancellationToken cancellationToken)
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.ConversationId == channelId, cancellationToken) is { } address)
            address.Rename(name);
    }

    public async Task TeamRenamedAsync(string teamId, string name, CancellationToken cancellationToken)
    {
        foreach (var address in await db.Addresses.Where(a => a.TeamId == teamId && a.TeamName != name).ToListAsync(cancellationToken))
            address.RenameTeam(name);
    }

    /// <summary>The bot is in the team, again or still: every conversation of it that it knew is open.</summary>
    public async Task InstalledAsync(string? teamId, CancellationToken cancellationToken)
    {
        if (teamId is null)
            return;
        foreach (var address in await db.Addresses.Where(a => a.TeamId == teamId && !a.IsActive).ToListAsync(cancellationToken))
            await ReactivateAsync(address, cancellationToken);
    }

    /// <summary>One channel is back, e.g. after it had been deleted. One that the bot never knew will make itself known.</summary>
    public async Task RestoredAsync(string channelId, string? teamId, CancellationToken cancellationToken)
    {
        if (await db.Addresses.SingleOrDefaultAsync(a => a.ConversationId == channelId, cancellationToken) is not { } address)
            return;
        if (teamId is not null)
            address.JoinTeam(teamId);
        if (!address.IsActive)
            await ReactivateAsync(address, cancellationToken);
    }

    private async Task CloseAsync(List<ConversationAddress> closed, LossCause cause, CancellationToken cancellationToken)
    {
        if (closed.Count == 0)
            return;
        closed.ForEach(a => a.Deactivate());
        await lost.StageAsync(cause, closed, cancellationToken);

        // A place that has moved on leaves its old cards behind where they stand; now they must follow.
        var ids = closed.Select(a => a.ConversationId).ToList();
        foreach (var link in await db.Links.AsNoTracking().Where(l => !ids.Contains(l.ConversationId)).ToListAsync(cancellationToken))
            await move.RunAsync(link.Place, link.ConversationId, cancellationToken);
    }

    private async Task ReactivateAsync(ConversationAddress address, CancellationToken cancellationToken)
    {
        address.Activate();
        var now = clock.GetUtcNow();
        var id = address.ConversationId;

        // An answer to a person is old news by now; a notice to a place is not, nor a twin that should point to the card that counts.
        var closed = await db.Placements
            .Where(p => p.State == PlacementState.Gone && (p.Kind == PlacementKind.Need || p.Kind == PlacementKind.Redirect || p.PlaceKind != null) && p.RootConversationId == id)
            .ToListAsync(cancellationToken);
        foreach (var placement in closed)
            placement.Revive(now);
        var places = (await db.Links.AsNoTracking().Where(l => l.ConversationId == id).ToListAsync(cancellationToken)).ConvertAll(l => l.Place);
        await lost.BackAsync(places, cancellationToken);
    }
}
