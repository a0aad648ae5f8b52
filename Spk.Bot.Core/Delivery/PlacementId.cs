namespace Spk.Bot.Core.Delivery;

/// <summary>Identity of a card placement; travels in the card's data, so a click finds its copy.</summary>
public readonly record struct PlacementId(Guid Value)
{
    public static PlacementId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <summary>Reads what came back from a card; anything else is no placement.</summary>
    public static PlacementId? Parse(string? text) => Guid.TryParseExact(text, "N", out var value) ? new PlacementId(value) : null;

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
