using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Departments;

/// <summary>What a conversation is linked with.</summary>
public sealed class LinkQuery(SpkDbContext db)
{
    public async Task<IReadOnlyList<Place>> PlacesOfAsync(string rootConversationId, CancellationToken cancellationToken) =>
        (await db.Links.AsNoTracking().Where(l => l.ConversationId == rootConversationId).ToListAsync(cancellationToken)).ConvertAll(l => l.Place);

    /// <summary>The address of a channel in which people of other organisations take part, or null where it is none.</summary>
    public Task<ConversationAddress?> SharedChannelAsync(string rootConversationId, CancellationToken cancellationToken) =>
        db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.ConversationId == rootConversationId && a.Kind == ConversationKind.SharedChannel, cancellationToken);

    /// <summary>The person's own chat with the bot, or null.</summary>
    public Task<string?> PersonalChatOfAsync(string personId, CancellationToken cancellationToken) =>
        db.Addresses.Where(a => a.PersonId == personId && a.Kind == ConversationKind.Personal && a.IsActive)
            .OrderByDescending(a => a.LastSeenAt).Select(a => a.ConversationId).FirstOrDefaultAsync(cancellationToken);
}
