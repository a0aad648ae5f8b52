using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Roles;
using Spk.Bot.Protocol.Routing;

namespace Spk.Bot.Teams;

/// <summary><c>digest.release</c>, <c>digest.hold</c>, <c>digest.omit</c> (<c>item</c>, <c>reason</c>) and <c>digest.preview</c> (<c>page</c>) of a <c>preview</c>, by the OE SPK.</summary>
internal sealed class PreviewVerbs(DecidePreview decide)
{
    public static readonly string[] Known = ["digest.release", "digest.hold", "digest.omit", "digest.preview"];

    public async Task<CardAnswer> RunAsync(CardAction action, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.Person.May(Ability.ApproveDigest) || !asker.Reader.May(Ability.ApproveDigest))
            return new CardAnswer(NoticeView.Of(NoticeKind.OfficeOnly));
        PreviewState? state = action.Verb switch
        {
            "digest.release" => PreviewState.Released,
            "digest.hold" => PreviewState.Held,
            _ => null,
        };
        var item = action.Verb == "digest.omit" ? CardTurns.TextOf(action.Data, DigestPreviewCard.Item).Trim() : null;
        var view = Guid.TryParseExact(CardTurns.TextOf(action.Data, "preview"), "D", out var id)
            ? await decide.RunAsync(id, state, item, CardTurns.TextOf(action.Data, DigestPreviewCard.Reason), CardTurns.NumberOf(action.Data, "page") ?? 0, asker.PersonId, cancellationToken)
            : null;
        return view is null ? new CardAnswer(NoticeView.Of(NoticeKind.TryAgain)) : new CardAnswer(view) { IsShownElsewhere = action.Verb != "digest.preview" && view.Fault is null };
    }
}
