namespace Spk.Bot.Core.Documents;

/// <summary>A run of words on paper.</summary>
/// <param name="Before">What stands before them: <c>br</c> (a new line in the same paragraph), <c>tab</c>, or null.</param>
internal readonly record struct Words(string Text, bool IsBold = false, string? Before = null)
{
    public static implicit operator Words(string text) => new(text);

    public static Words Bold(string text) => new(text, IsBold: true);

    /// <summary>In a line of its own.</summary>
    public static Words Below(string text) => new(text, Before: "br");

    /// <summary>At the next tab stop.</summary>
    public static Words Beside(string text) => new(text, Before: "tab");
}
