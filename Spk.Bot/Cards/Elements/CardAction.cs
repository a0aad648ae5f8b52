using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>A button, or what a tap on a container does.</summary>
/// <param name="Title">Unique within a card, since a screen reader lists the buttons without what stands around them.</param>
public abstract record CardAction(string Title)
{
    /// <summary>The one that most people came for.</summary>
    public bool Primary { get; init; }

    public abstract JsonObject ToJson();

    protected JsonObject Begin(string type) => Json.Object(("type", type), ("title", Title), ("style", Primary ? "positive" : null));
}
