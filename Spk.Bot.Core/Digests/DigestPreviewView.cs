using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Digests;

/// <summary>A digest that the OE SPK is to release: what it would say now.</summary>
/// <param name="Preview">Id of the preview.</param>
/// <param name="Digest">What it would say, without what was taken out.</param>
/// <param name="DueAt">When it is to be posted (UTC).</param>
/// <param name="Omitted">What was taken out.</param>
/// <param name="DecidedAt">When it was released or held (UTC).</param>
/// <param name="Unreleased">What happens when nobody releases it.</param>
/// <param name="IsPosted">It is frozen and posted: nothing can be changed any more.</param>
public sealed record DigestPreviewView(
    Guid Preview,
    DigestView Digest,
    DateTimeOffset DueAt,
    PreviewState State,
    IReadOnlyList<OmittedItem> Omitted,
    DateTimeOffset? DecidedAt,
    UnreleasedDigest Unreleased,
    bool IsPosted) : CardView
{
    /// <summary>Page of the items, from 0.</summary>
    public int Page { get; init; }

    /// <summary>The click came too late, or something was missing: nothing was changed.</summary>
    public PreviewFault? Fault { get; init; }
}

/// <summary>A need that was taken out, with the reason.</summary>
public sealed record OmittedItem(string Number, string Reason);

/// <summary>Why a click on a preview changed nothing.</summary>
public enum PreviewFault
{
    AlreadyPosted,

    ReasonMissing,

    ItemMissing,
}
