using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>
/// One element of a card's body. Only what we use of Adaptive Cards 1.5 is modelled (https://adaptivecards.io/explorer); what is newer carries a fallback.
/// </summary>
public abstract record Element
{
    /// <summary>Needed only by elements that a toggle names, and by inputs.</summary>
    public string? Id { get; init; }

    /// <summary>Hidden until a toggle shows it.</summary>
    public bool Hidden { get; init; }

    /// <summary>A line above.</summary>
    public bool Separator { get; init; }

    public Spacing Spacing { get; init; }

    protected abstract string Type { get; }

    public JsonObject ToJson()
    {
        var json = Json.Object(
            ("type", Type),
            ("id", Id),
            ("isVisible", Hidden ? false : null),
            ("separator", Json.Flag(Separator)),
            ("spacing", Json.Choice(Spacing)));
        Write(json);
        return json;
    }

    /// <summary>Adds the members of the concrete element.</summary>
    protected abstract void Write(JsonObject json);
}

/// <summary>Distance to the element above; the default is the client's own.</summary>
public enum Spacing
{
    Default = 0,
    None,
    Small,
    Medium,
    Large,
}
