namespace Spk.Bot.Core.Documents;

/// <summary>Port to the files of a channel. Real: Microsoft Graph. Remote failures are no exceptions.</summary>
public interface IDocumentShelf
{
    /// <param name="groupId">Entra id of the team's group.</param>
    /// <param name="channelId">Id of the channel, <c>19:…</c>.</param>
    /// <param name="fileName">A file of this name is replaced: the same document is the same bytes.</param>
    /// <returns>Where people open it (https), or null: it could not be put there.</returns>
    Task<string?> PutAsync(string groupId, string channelId, string fileName, Stream content, CancellationToken cancellationToken);
}
