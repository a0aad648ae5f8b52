using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Departments;

/// <summary>The channel in which a place (Amt, committee, coordination) is reached. One channel per place.</summary>
public sealed class ChannelLink
{
    private ChannelLink()
    {
        PlaceKey = ConversationId = LinkedBy = "";
    }

    public ChannelLink(Place place, string conversationId, string linkedBy, DateTimeOffset at)
    {
        PlaceKind = place.Kind;
        PlaceKey = place.Key;
        ConversationId = conversationId;
        LinkedBy = linkedBy;
        LinkedAt = at;
    }

    public PlaceKind PlaceKind { get; private set; }

    public string PlaceKey { get; private set; }

    /// <summary>Root id of the channel.</summary>
    public string ConversationId { get; private set; }

    /// <summary>Entra object id of the person of the OE SPK.</summary>
    public string LinkedBy { get; private set; }

    public DateTimeOffset LinkedAt { get; private set; }

    public Place Place => new(PlaceKind, PlaceKey);

    public void MoveTo(string conversationId, string linkedBy, DateTimeOffset at)
    {
        ConversationId = conversationId;
        LinkedBy = linkedBy;
        LinkedAt = at;
    }
}
