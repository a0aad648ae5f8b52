using System.Text.Json.Nodes;

namespace Spk.Bot.Protocol.Connector;

/// <summary>One request to the connector.</summary>
/// <param name="Operation">Decides what a failure means.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="ServiceUrl">As an activity brought it; its path, such as <c>/emea/{tenant}</c>, is kept.</param>
/// <param name="Path">Below it, without a leading slash, ids escaped by <see cref="Segment"/>.</param>
/// <param name="Body">JSON, or nothing.</param>
internal sealed record ConnectorCall(ConnectorOperation Operation, HttpMethod Method, string ServiceUrl, string Path, JsonNode? Body = null)
{
    /// <summary>The whole URL. Not <c>new Uri(base, path)</c>, which would drop the service URL's own path.</summary>
    public Uri Url => new($"{ServiceUrl.TrimEnd('/')}/{Path}");

    /// <summary>An id as one segment of a path. An id that would climb out of its place ends as one that nobody has.</summary>
    public static string Segment(string id) => id is "" or "." or ".." ? "_" : Uri.EscapeDataString(id);
}
