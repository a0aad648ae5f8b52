using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

internal sealed class AskerQuery(District district, RoleBook roles, LinkQuery links)
{
    public async Task<Asker> GetAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        var person = activity.PersonKey;
        var places = activity.IsPersonal ? [] : await links.PlacesOfAsync(activity.RootConversationId, cancellationToken);
        var coordinations = roles.CoordinationsOf(person)
            .Concat(places.Where(p => p.Kind == PlaceKind.Coordination).Select(p => p.Key))
            .Distinct(StringComparer.Ordinal);
        return new Asker
        {
            PersonId = person,
            WireId = activity.From.Id ?? "",
            Name = activity.From.Name ?? "",
            Language = activity.Language == "en" ? CardLanguage.English : CardLanguage.German,
            ConversationId = activity.Conversation.Id ?? "",
            RootConversationId = activity.RootConversationId,
            IsPersonal = activity.IsPersonal,
            Places = places,
            IsOfficeChannel = places.Contains(Place.Department(district.OfficeDepartment)),
            IsOffice = roles.IsOffice(person),
            MayLink = roles.MayLink(person),
            Coordinations = [.. coordinations],
            Committees = roles.CommitteesOf(person),
        };
    }
}
