using System.Text.Json;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Roles;
using Spk.Bot.Ops.Files;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>
/// <c>fileConsent/invoke</c>: the person lets the bot put a file into their OneDrive, or not. Here it is only decided, in the one save of a turn; the file is written and
/// uploaded when its card leaves (<see cref="FileCards"/>). The right is looked at again: hours may lie between offer and consent.
/// </summary>
internal sealed class FileConsentTurns(Turns turns)
{
    public Task<InvokeAnswer?> HandleAsync(InboundActivity activity, CancellationToken cancellationToken) =>
        activity.IsPersonal && activity.Value is { ValueKind: JsonValueKind.Object } value && TokenOf(value).Length > 0
            ? turns.RunAsync(activity, (scope, token) => DecideAsync(scope, activity, value, token), cancellationToken)
            : Task.FromResult<InvokeAnswer?>(null);

    private static async Task<InvokeAnswer?> DecideAsync(IServiceProvider scope, InboundActivity activity, JsonElement value, CancellationToken cancellationToken)
    {
        var asker = await scope.GetRequiredService<AskerQuery>().GetAsync(activity, cancellationToken);
        var token = TokenOf(value);
        var view = Decide(scope, asker, scope.GetRequiredService<FileTickets>().Open(token, FilePurpose.Consent), value);

        // Sent twice, or pressed in two windows: one file.
        var once = PlacementId.Of($"file {(view as FileView)?.Step} {asker.PersonId} {token}");
        await scope.GetRequiredService<StageCards>().AnswerOnceAsync(once, asker.ConversationId, view, asker.Audience, asker.Language, cancellationToken);
        return null;
    }

    private static CardView Decide(IServiceProvider scope, Asker asker, FileTicket? ticket, JsonElement value)
    {
        if (ticket?.Export is not { } request || ticket.Person != asker.PersonId)
            return new FileView(FileStep.Expired, "", "", null);
        if (!asker.Reader.May(Ability.Export))
            return NoticeView.Of(NoticeKind.NotForYourRole);
        var tickets = scope.GetRequiredService<FileTickets>();
        var now = scope.GetRequiredService<TimeProvider>().GetUtcNow();
        var fresh = new FileTicket(ticket.Person, now + FileTicket.ExportLife) { Export = request };
        var view = new FileView(FileStep.Declined, FileMaker.NameOf(request, now), "", null) { Link = tickets.LinkTo(fresh), Until = fresh.Until };
        if (CardTurns.TextOf(value, "action") != "accept")
            return view;
        return scope.GetRequiredService<UploadGate>().Read(ObjectOf(value, "uploadInfo")) is { } place
            ? view with { Step = FileStep.Bring, Ticket = tickets.Seal(fresh with { Upload = place }, FilePurpose.Upload) }
            : view with { Step = FileStep.Failed };
    }

    /// <summary>Empty: the consent is of no card of ours.</summary>
    private static string TokenOf(JsonElement value) => CardTurns.TextOf(ObjectOf(value, "context"), FileCards.Context);

    private static JsonElement ObjectOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Object ? member : JsonElement.Parse("{}");
}
