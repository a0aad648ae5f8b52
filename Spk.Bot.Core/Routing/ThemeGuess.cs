using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Routing;

/// <summary>Guesses the theme of a free sentence from the themes' keywords. Built once, immutable.</summary>
public sealed class ThemeGuess(District district)
{
    /// <summary>Key of the theme, or null when nothing or more than one fits equally.</summary>
    public string? Guess(string sentence) =>
        district.Themes.FirstOrDefault(t => t.Keywords.Any(k => sentence.Contains(k, StringComparison.OrdinalIgnoreCase)))?.Key;
}
