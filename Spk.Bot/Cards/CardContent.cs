using Spk.Bot.Cards.Elements;

namespace Spk.Bot.Cards;

/// <summary>What one kind of card draws; the frame around it is the same for all.</summary>
internal sealed record CardContent(string Summary, IReadOnlyList<Element> Body, IReadOnlyList<CardAction> Actions);
