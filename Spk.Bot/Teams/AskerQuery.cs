using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Roles;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

internal sealed class AskerQuery(District district, RoleBook roles, LinkQuery links, IRoster roster)
{
    public async Task<Asker> GetAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        var person = activity.PersonKey;
        var places = activity.IsPersonal ? [] : await links.PlacesOfAsync(activity.RootConversationId, cancellationToken);
        var membership = places.Count > 0 && !HasRole(person) ? await MembershipAsync(activity, cancellationToken) : Membership.Member;
        if (membership != Membership.Member)
            places = [];
        var coordinations = roles.CoordinationsOf(person)
            .Concat(places.Where(p => p.Kind == PlaceKind.Coordination).Select(p => p.Key))
            .Distinct(StringComparer.Ordinal);
        var held = roles.HoldingsOf(person, district);
        return new Asker
        {
            PersonId = person,
            WireId = activity.From.Id ?? "",
            Name = activity.From.Name ?? "",
            Language = activity.Language == "en" ? CardLanguage.English : CardLanguage.German,
            ConversationId = activity.Conversation.Id ?? "",
            RootConversationId = activity.RootConversationId,
            IsPersonal = activity.IsPersonal,
            Membership = membership,
            Places = places,
            IsOfficeChannel = places.Contains(Place.Department(district.OfficeDepartment)),
            IsOffice = roles.IsOffice(person),
            IsRoleUnclear = roles.IsUnclear(person, district),
            Person = Reader.OfPerson(held),
            Reader = activity.IsPersonal ? Reader.OfPerson(held) : places.Count > 0 ? Reader.OfChannel(places.Select(HoldingOf)) : Reader.OfUnknownRound(held),
            Coordinations = [.. coordinations],
            Committees = roles.CommitteesOf(person),
        };
    }

    private Holding HoldingOf(Place place) => place.Kind switch
    {
        PlaceKind.Department => Holding.OfDepartment(place.Key, district),
        PlaceKind.Committee => Holding.OfCommittee(place.Key),
        _ => Holding.OfCoordination(place.Key, district),
    };

    private bool HasRole(string person) => roles.IsOffice(person) || roles.CoordinationsOf(person).Count > 0 || roles.CommitteesOf(person).Count > 0;

    private async Task<Membership> MembershipAsync(InboundActivity activity, CancellationToken cancellationToken) =>
        await links.SharedChannelAsync(activity.RootConversationId, cancellationToken) is { } shared
            ? await roster.FindAsync(shared, activity.From.Id, cancellationToken)
            : Membership.Member;
}
