using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// For which of a need's Ämter a person stands: the one in whose channel was clicked, otherwise the first responsible one (lead first) whose channel the person is a member of.
/// The card's own data decides nothing.
/// </summary>
public sealed class ResponsibleMemberQuery(SpkDbContext db, IRoster roster)
{
    /// <returns>Key of the department, or why there is none. One that handed the need on is found last.</returns>
    public async Task<(string? Department, NeedRefusal Refusal)> FindAsync(Need need, Clicker clicker, CancellationToken cancellationToken)
    {
        var keys = need.Responsibilities.Select(r => r.Department).ToList();
        var active = need.Responsibilities.Where(r => r.IsActive).Select(r => r.Department).ToHashSet();
        var links = await db.Links.AsNoTracking().Where(l => l.PlaceKind == PlaceKind.Department && keys.Contains(l.PlaceKey)).ToListAsync(cancellationToken);
        var candidates = links
            .OrderByDescending(l => l.ConversationId == clicker.RootConversationId)
            .ThenByDescending(l => l.PlaceKey == clicker.Department)
            .ThenByDescending(l => active.Contains(l.PlaceKey))
            .ThenByDescending(l => l.PlaceKey == need.Lead)
            .ThenBy(l => l.PlaceKey, StringComparer.Ordinal);
        foreach (var link in candidates)
        {
            if (await db.Addresses.AsNoTracking().SingleOrDefaultAsync(a => a.ConversationId == link.ConversationId, cancellationToken) is not { } address)
                continue;
            switch (await roster.FindAsync(address, clicker.WireId, cancellationToken))
            {
                case Membership.Member:
                    return (link.PlaceKey, default);

                // Not asked further: it would be decided for the wrong Amt, and each silence costs the click seconds.
                case Membership.Unclear:
                    return (null, NeedRefusal.MembershipUnclear);
                case Membership.NotAMember:
                    break;
            }
        }

        return (null, NeedRefusal.NotAMember);
    }

    /// <summary>Whether the click came from the channel of one of the need's Ämter.</summary>
    public Task<bool> IsInChannelAsync(Need need, Clicker clicker, CancellationToken cancellationToken)
    {
        var keys = need.Responsibilities.Select(r => r.Department).ToList();
        return db.Links.AnyAsync(l => l.PlaceKind == PlaceKind.Department && l.ConversationId == clicker.RootConversationId && keys.Contains(l.PlaceKey), cancellationToken);
    }
}
