using System.Text.Json;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol;

namespace Spk.Bot.Ops.Files;

/// <summary>Where a file may be put. The address comes from the client: SharePoint's and OneDrive's hosts alone, and what the configuration adds.</summary>
internal sealed class UploadGate(IOptions<DownloadOptions> options)
{
    private const int MostCharacters = 4_000;
    private const int MostOfId = 200;

    private readonly AllowedServiceUrl[] hosts = [.. options.Value.UploadHosts.Append(".sharepoint.com").Select(host => AllowedServiceUrl.Parse(host)!)];

    /// <returns>Null when a member is missing, or an address is not on the list.</returns>
    public UploadPlace? Read(JsonElement info)
    {
        var place = new UploadPlace(Text("uploadUrl"), Text("contentUrl"), Text("uniqueId"), Text("fileType"));
        return Allows(place.UploadUrl) && Allows(place.ContentUrl) && place.UniqueId.Length <= MostOfId && place.FileType.Length <= MostOfId ? place : null;

        string Text(string name) => info.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";
    }

    public bool Allows(string address) =>
        address.Length is > 0 and <= MostCharacters && !address.Any(c => c is <= ' ' or > '~' or '\\')
        && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.UserInfo.Length == 0 && ServiceUrls.HasSafeScheme(url) && hosts.Any(host => host.Allows(url));
}
