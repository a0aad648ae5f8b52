using System.Text.Json.Nodes;

namespace Spk.Bot.Cards;

/// <summary>A card as it goes over the wire.</summary>
/// <param name="Card">Adaptive Card 1.5; under <see cref="CardRenderer.MaxBytes"/> when written as UTF-8 without escaping letters.</param>
/// <param name="Summary">Text for notifications and lock screens: no user text, no names of persons.</param>
public sealed record RenderedCard(JsonObject Card, string Summary);
