using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Authentication;
using Spk.Bot.Core.Documents;

namespace Spk.Bot.Graph;

/// <summary>
/// The files of a team's channel: https://learn.microsoft.com/graph/api/channel-get-filesfolder and https://learn.microsoft.com/graph/api/driveitem-put-content. Nothing is tried
/// twice: whoever waits for the document gets it behind a link instead.
/// </summary>
internal sealed partial class GraphShelf(HttpClient http, GraphToken token, string baseUrl, ILogger<GraphShelf> logger) : IDocumentShelf, IDisposable
{
    private readonly GraphServiceClient graph = new(http, new BaseBearerTokenAuthenticationProvider(token), baseUrl);

    public async Task<string?> PutAsync(string groupId, string channelId, string fileName, Stream content, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(groupId, out _) || await token.AskAsync(cancellationToken) is null)
            return null;
        try
        {
            var folder = await graph.Teams[groupId].Channels[channelId].FilesFolder.GetAsync(cancellationToken: cancellationToken);
            if (folder is not { Id: { Length: > 0 } id, ParentReference.DriveId: { Length: > 0 } drive })
                return null;
            var item = await graph.Drives[drive].Items[id].ItemWithPath(fileName).Content.PutAsync(content, cancellationToken: cancellationToken);
            return Uri.TryCreate(item?.WebUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps ? url.AbsoluteUri : null;
        }
        catch (ODataError error)
        {
            NotShelved(logger, error.ResponseStatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (HttpRequestException)
        {
            NotShelved(logger, "unreachable");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            NotShelved(logger, "timeout");
        }

        return null;
    }

    public void Dispose() => graph.Dispose();

    [LoggerMessage(1191, LogLevel.Warning, "A document could not be put among a channel's files: {Reason}")]
    private static partial void NotShelved(ILogger logger, string reason);
}
