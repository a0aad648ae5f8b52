using System.Text.Json.Nodes;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Roles;
using Spk.Bot.Ops.Files;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>
/// The messages of a file that Teams draws by itself: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4. Whatever goes wrong with a file, there is
/// something to say instead, so that a person who waits is never left without an answer.
/// </summary>
internal sealed class FileCards(FileTickets tickets, FileMaker maker, FileUpload upload, ConnectorClient connector, RoleBook roles, District district, IDocumentShelf? shelf = null)
{
    /// <summary>Member of the consent's context.</summary>
    public const string Context = "file";

    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>The message as Teams draws it; or null and the view that is to be drawn as a card of ours.</summary>
    public async Task<(OutboundActivity? Message, FileView View)> DrawAsync(FileView view, ConversationAddress address, string description, CancellationToken cancellationToken) => view.Step switch
    {
        FileStep.Offer => (Consent(view, description), view),
        FileStep.Bring => await BringAsync(view, cancellationToken) is { } place ? (Info(view, place), view) : (null, view with { Step = FileStep.Failed }),
        FileStep.Shelve => (null, await ShelveAsync(view, address, cancellationToken)),
        _ => (null, view),
    };

    private async Task<UploadPlace?> BringAsync(FileView view, CancellationToken cancellationToken)
    {
        if (tickets.Open(view.Ticket, FilePurpose.Upload) is not { Upload: { } place } ticket || !Reader.OfPerson(roles.HoldingsOf(ticket.Person, district)).May(Ability.Export))
            return null;
        try
        {
            await using var file = await maker.MakeAsync(ticket, cancellationToken);
            return file is not null && await upload.RunAsync(place.UploadUrl, file.Content, cancellationToken) ? place : null;
        }
        catch (FileTooBigException)
        {
            return null;
        }
    }

    /// <summary>Where it cannot lie among the channel's files, it stays behind its link.</summary>
    private async Task<FileView> ShelveAsync(FileView view, ConversationAddress address, CancellationToken cancellationToken)
    {
        var fallback = view with { Step = view.Link is null ? FileStep.Failed : FileStep.Link };
        if (shelf is null || address.TeamId is not { } team || tickets.Open(view.Ticket, FilePurpose.Upload) is not { Digest: not null } ticket)
            return fallback;
        if ((await connector.GetTeamAsync(address.ServiceUrl, team, cancellationToken)).Value?.AadGroupId is not { Length: > 0 } group)
            return fallback;
        await using var file = await maker.MakeAsync(ticket, cancellationToken);
        return file is not null && await shelf.PutAsync(group, address.ConversationId, file.Name, file.Content, cancellationToken) is { } url
            ? view with { Step = FileStep.Shelved, Link = url, Until = null }
            : fallback;
    }

    private static OutboundActivity Consent(FileView view, string description) => new()
    {
        Attachments =
        [
            new OutboundAttachment(ConsentType, new JsonObject
            {
                ["description"] = description,
                ["sizeInBytes"] = view.Bytes ?? 0,
                ["acceptContext"] = new JsonObject { [Context] = view.Ticket },
                ["declineContext"] = new JsonObject { [Context] = view.Ticket },
            }) { Name = view.FileName },
        ],
    };

    private static OutboundActivity Info(FileView view, UploadPlace place) => new()
    {
        Attachments = [new OutboundAttachment(InfoType, new JsonObject { ["uniqueId"] = place.UniqueId, ["fileType"] = place.FileType }) { Name = view.FileName, ContentUrl = place.ContentUrl }],
    };
}
