using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Deadlines;

/// <summary>Where a step is said, as the channels are linked now. Whoever is not reached is not passed over: the OE SPK hears it in its place.</summary>
public sealed class ReminderTargetsQuery(SpkDbContext db, District district, RoleBook roles)
{
    public async Task<ReminderTargets> GetAsync(IReadOnlyCollection<string> reporters, CancellationToken cancellationToken)
    {
        var links = await db.Links.AsNoTracking().Where(l => db.Addresses.Any(a => a.ConversationId == l.ConversationId && a.IsActive)).ToListAsync(cancellationToken);
        var regional = roles.RegionalCoordination;
        var upper = roles.DistrictCoordination;
        var persons = reporters.Concat(regional).Concat(upper).ToHashSet(StringComparer.OrdinalIgnoreCase).ToList();
        var chats = (await db.Addresses.AsNoTracking().Where(a => a.Kind == ConversationKind.Personal && a.IsActive && persons.Contains(a.PersonId!)).ToListAsync(cancellationToken))
            .GroupBy(a => a.PersonId!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.MaxBy(a => a.LastSeenAt)!.ConversationId, StringComparer.OrdinalIgnoreCase);
        return new ReminderTargets(
            Place.Department(district.OfficeDepartment), links.ToDictionary(l => l.Place, l => l.ConversationId), chats, ChatsOf(regional, chats), ChatsOf(upper, chats));
    }

    private static IReadOnlyList<string> ChatsOf(IEnumerable<string> persons, Dictionary<string, string> chats) => [.. persons.Where(chats.ContainsKey).Select(p => chats[p]).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>The linked channels that are open, and the known chats.</summary>
public sealed record ReminderTargets(
    Place Office, IReadOnlyDictionary<Place, string> Channels, IReadOnlyDictionary<string, string> Chats, IReadOnlyList<string> RegionalChats, IReadOnlyList<string> DistrictChats)
{
    /// <summary>Where the step is said. Of the office's channel the place is kept, so that a post waits for it while there is none.</summary>
    public ReminderTarget Of(DueLook look, ReminderStep step)
    {
        if (step.Recipient == Recipient.Department && Channels.TryGetValue(Place.Department(step.Deadline.Department!), out var channel))
            return new ReminderTarget(channel, Audience.Department);
        if (step.Recipient == Recipient.Reporter && look.Coordination is { } coordination && Channels.TryGetValue(Place.Coordination(coordination), out channel))
            return new ReminderTarget(channel, Audience.Coordination);
        if (step.Recipient == Recipient.Reporter && Chats.TryGetValue(look.ReporterId, out var chat))
            return new ReminderTarget(chat, Audience.Coordination);
        return new ReminderTarget(Channels.GetValueOrDefault(Office), Audience.Office);
    }

    /// <summary>Chats that get a copy of it.</summary>
    public IReadOnlyList<string> CopiesOf(ReminderStep step) => step.Recipient switch
    {
        Recipient.RegionalCoordination => RegionalChats,
        Recipient.DistrictCoordination => DistrictChats,
        _ => [],
    };
}

/// <summary>A conversation, and for whom the card is drawn there.</summary>
/// <param name="ConversationId">Null: the OE SPK has no channel, and the post waits for one.</param>
public sealed record ReminderTarget(string? ConversationId, Audience Audience);
