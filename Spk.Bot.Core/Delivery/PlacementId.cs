using System.Security.Cryptography;
using System.Text;

namespace Spk.Bot.Core.Delivery;

/// <summary>Identity of a card placement; travels in the card's data, so a click finds its copy.</summary>
public readonly record struct PlacementId(Guid Value)
{
    public static PlacementId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <summary>Made from what the card is for, so that two who stage it at once meet in the primary key.</summary>
    public static PlacementId Of(string purpose) => new(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(purpose)).AsSpan(0, 16)));

    /// <summary>Reads what came back from a card; anything else is no placement.</summary>
    public static PlacementId? Parse(string? text) => Guid.TryParseExact(text, "N", out var value) ? new PlacementId(value) : null;

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
