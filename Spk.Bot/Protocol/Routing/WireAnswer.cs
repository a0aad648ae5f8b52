using System.Text.Json.Nodes;

namespace Spk.Bot.Protocol.Routing;

/// <summary>What goes back on a request.</summary>
/// <param name="HttpStatus">For card actions always 200; their own status travels in the body.</param>
/// <param name="Body">The bare response object; null is an empty body.</param>
public sealed record WireAnswer(int HttpStatus, JsonNode? Body = null);
