using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Cards;

/// <summary>A card in one state that matters. The name is also that of its picture.</summary>
public sealed record CardSample(string Name, CardView View, CardLanguage Language = CardLanguage.German)
{
    public RenderedCard Render() => CardRenderer.Render(View, Language, new CardContext("41"));

    public override string ToString() => Name;
}
