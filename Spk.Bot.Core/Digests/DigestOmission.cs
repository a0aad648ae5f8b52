using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

/// <summary>A need that the OE SPK took out of one digest, with the reason.</summary>
public sealed class DigestOmission
{
    public const int ReasonLimit = 500;

    private DigestOmission() => Reason = ActorId = "";

    public DigestOmission(Guid preview, NeedId need, string reason, string actorId, DateTimeOffset at) =>
        (PreviewId, NeedId, Reason, ActorId, At) = (preview, need, reason, actorId, at.ToUniversalTime());

    public Guid PreviewId { get; private set; }

    public NeedId NeedId { get; private set; }

    public string Reason { get; private set; }

    /// <summary>Entra object id.</summary>
    public string ActorId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
