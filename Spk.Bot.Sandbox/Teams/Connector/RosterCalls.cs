using System.Globalization;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Who is in a conversation, and which channels a team has.</summary>
internal sealed class RosterCalls(Simulation simulation)
{
    private const int DefaultPageSize = 200;
    private const int LargestPageSize = 500;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/conversations/{conversationId}/members/{userId}", Member);
        routes.MapGet("/conversations/{conversationId}/pagedmembers", PagedMembers);
        routes.MapGet("/teams/{teamId}", Team);
        routes.MapGet("/teams/{teamId}/conversations", Channels);
    }

    private ConnectorAnswer Member(ConnectorCall call, string conversationId, string userId)
    {
        var address = ConversationAddress.Parse(conversationId);
        if (simulation.Refusal(address) is { } refusal) return refusal;
        var person = MembersOf(address.PlaceId).FirstOrDefault(p => p.TeamsId == userId || p.EntraId == userId);
        return person is null ? ConnectorAnswer.MemberNotFound : ConnectorAnswer.Ok(Account(person));
    }

    private ConnectorAnswer PagedMembers(ConnectorCall call, string conversationId, int? pageSize, string? continuationToken)
    {
        var address = ConversationAddress.Parse(conversationId);
        if (simulation.Refusal(address) is { } refusal) return refusal;
        var start = 0;
        if (continuationToken is not null && !int.TryParse(continuationToken, NumberStyles.None, CultureInfo.InvariantCulture, out start))
            return ConnectorAnswer.BadArgument("Unknown continuation token.");

        var size = Math.Clamp(pageSize ?? DefaultPageSize, 1, LargestPageSize);
        var all = MembersOf(address.PlaceId);
        var next = start + size < all.Count ? (start + size).ToString(CultureInfo.InvariantCulture) : null;
        return ConnectorAnswer.Ok(new { members = all.Skip(start).Take(size).Select(Account), continuationToken = next });
    }

    private ConnectorAnswer Team(ConnectorCall call, string teamId)
    {
        if (simulation.Refusal(new(teamId, null)) is { } refusal) return refusal;
        if (simulation.World.Teams.FirstOrDefault(t => t.Id == teamId) is not { } team) return ConnectorAnswer.ConversationNotFound;
        return ConnectorAnswer.Ok(new
        {
            id = team.Id,
            name = team.Name,
            aadGroupId = team.GroupId,
            tenantId = simulation.World.TenantId,
            type = "standard",
            channelCount = simulation.Places.OfTeam(teamId).Count,
            memberCount = MembersOf(teamId).Count,
        });
    }

    private ConnectorAnswer Channels(ConnectorCall call, string teamId)
    {
        if (simulation.Refusal(new(teamId, null)) is { } refusal) return refusal;
        var channels = simulation.Places.OfTeam(teamId);
        if (channels.Count == 0) return ConnectorAnswer.ConversationNotFound;
        return ConnectorAnswer.Ok(new { conversations = channels.Select(c => new { id = c.Id, name = c.IsGeneral ? null : c.Name, type = "standard" }) });
    }

    private List<SandboxPerson> MembersOf(string placeId) => [.. simulation.Places.Get(placeId).MemberIds.Select(simulation.World.Person)];

    private object Account(SandboxPerson person) => new
    {
        id = person.TeamsId,
        name = person.Name,
        aadObjectId = person.EntraId,
        givenName = person.GivenName,
        surname = person.Surname,
        email = person.Mail,
        userPrincipalName = person.Mail,
        tenantId = simulation.World.TenantId,
        userRole = person.IsGuest ? "guest" : "user",
    };
}
