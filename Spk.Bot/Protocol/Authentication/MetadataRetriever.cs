using Microsoft.IdentityModel.Protocols;

namespace Spk.Bot.Protocol.Authentication;

/// <summary>Fetches the metadata and the key set it names: over https, or over http on loopback; without following redirects.</summary>
internal sealed class MetadataRetriever(HttpClient http) : IDocumentRetriever
{
    public const string HttpClientName = "Spk.Bot.Protocol.Metadata";

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel) => ServiceUrls.IsSafe(address)
        ? await http.GetStringAsync(new Uri(address), cancel)
        : throw new HttpRequestException("The metadata names an address that is neither https nor on loopback.");
}
