namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>A conversation id taken apart: the place, and in a channel the root post of the thread.</summary>
internal readonly record struct ConversationAddress(string PlaceId, string? ThreadId)
{
    private const string Separator = ";messageid=";

    public static ConversationAddress Parse(string conversationId)
    {
        var cut = conversationId.IndexOf(Separator, StringComparison.Ordinal);
        return cut < 0 ? new(conversationId, null) : new(conversationId[..cut], conversationId[(cut + Separator.Length)..]);
    }

    public override string ToString() => ThreadId is null ? PlaceId : PlaceId + Separator + ThreadId;
}
