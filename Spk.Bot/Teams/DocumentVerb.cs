using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Roles;
using Spk.Bot.Core.Time;
using Spk.Bot.Ops.Files;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary>
/// <c>digest.document</c>: the digest of the clicked card as a document. The card stays what it is; the document is answered beside it, once a day and conversation, since
/// everybody there may read it. Which digest it is, the card's own row says; a card that is none may name one by <c>digest</c>, for whoever may see all of it.
/// </summary>
internal sealed class DocumentVerb(DigestPaperQuery papers, FileTickets tickets, StageCards cards, TimeProvider clock, IDocumentShelf? shelf = null)
{
    public const string Name = "digest.document";

    public async Task<CardAnswer> RunAsync(CardAction action, Asker asker, PlacementId? placement, CancellationToken cancellationToken)
    {
        if (asker.Membership != Membership.Member || !asker.MayAsk)
            return new CardAnswer(AnswerCommand.NoRole(asker));
        if (!asker.Reader.May(Ability.SeeDigest))
            return new CardAnswer(NoticeView.Of(NoticeKind.NotForYourRole));
        var id = placement is { } own ? await papers.ShownAsync(own, asker.RootConversationId, cancellationToken) : null;
        if (id is null && asker.Reader.ReachOf(Ability.SeeDigest) == Reach.All && Guid.TryParse(CardTurns.TextOf(action.Data, "digest"), out var named))
            id = named;
        if (id is not { } digest || await papers.GetAsync(digest, cancellationToken) is not { } paper || await papers.ViewAsync(digest, cancellationToken) is not { } view)
            return new CardAnswer(new FileView(FileStep.Expired, "", "", null));

        var now = clock.GetUtcNow();
        var ticket = new FileTicket(asker.PersonId, now + FileTicket.DocumentLife) { Digest = digest };
        var link = tickets.LinkTo(ticket);
        var isShelved = shelf is not null && !asker.IsPersonal && tickets.CanSeal;
        var file = new FileView(isShelved ? FileStep.Shelve : link is null ? FileStep.NoWay : FileStep.Link, DigestDocx.FileName(paper), paper.Committee, null)
        {
            Link = link,
            Until = link is null ? null : ticket.Until,
            Ticket = isShelved ? tickets.Seal(ticket, FilePurpose.Upload) : null,
        };
        if (file.Step == FileStep.NoWay)
            return new CardAnswer(file);
        var once = PlacementId.Of($"document {digest:N} {asker.ConversationId} {BerlinTime.DayOf(now):yyyy-MM-dd}");
        await cards.AnswerOnceAsync(once, asker.ConversationId, file, asker.Audience, asker.Language, cancellationToken);
        return new CardAnswer(view) { IsShownElsewhere = true };
    }
}
