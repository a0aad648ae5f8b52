using System.Text.Json.Nodes;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Routing;

/// <summary>What goes back on a request.</summary>
/// <param name="HttpStatus">For card actions always 200; their own status travels in the body.</param>
/// <param name="Body">The bare response object; null is an empty body.</param>
public sealed record WireAnswer(int HttpStatus, JsonNode? Body = null)
{
    /// <summary>To everything but an invoke. Who expects replies in the answer gets none: ours leave later.</summary>
    internal static WireAnswer Accepted(InboundActivity activity) => activity.DeliveryMode == "expectReplies"
        ? new WireAnswer(StatusCodes.Status200OK, new JsonObject { ["activities"] = new JsonArray() })
        : new WireAnswer(StatusCodes.Status202Accepted);
}
