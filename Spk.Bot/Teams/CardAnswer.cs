using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Teams;

/// <summary>What a click is answered with.</summary>
internal sealed record CardAnswer(CardView View)
{
    /// <summary>The placement whose copy this is, so that the answered card carries its id; null: the clicked one's.</summary>
    public PlacementId? Placement { get; init; }

    /// <summary>The clicked message becomes this (a form its preview), where no answer to the click is possible. A need's own card stays; this then comes as a message.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>The copies follow anyway; no message of its own is needed.</summary>
    public bool IsShownElsewhere { get; init; }
}
