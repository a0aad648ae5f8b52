using System.Globalization;
using System.Text.RegularExpressions;

namespace Spk.Bot.Core.Districts;

/// <summary>A ready answer for a theme, to be filled in and changed before it is sent.</summary>
/// <param name="Title">As it stands in the list.</param>
/// <param name="Text">With variables in braces, e.g. <c>{nummer}</c>; <see cref="Variables"/> are known.</param>
public sealed partial record AnswerTemplate(string Title, string Text)
{
    public const int TitleLimit = 80;

    /// <summary>Leaves room in the answer's own limit for what the variables hold.</summary>
    public const int TextLimit = 2_000;

    public static IReadOnlyList<string> Variables { get; } = ["nummer", "titel", "region", "amt", "datum"];

    /// <summary>Everything in braces, known or not.</summary>
    public IEnumerable<string> Named => Variable().Matches(Text).Select(m => m.Groups[1].Value);

    /// <summary>What is put in is taken literally: braces in a title are no variables.</summary>
    public string Fill(AnswerVariables values) => Variable().Replace(Text, match => match.Groups[1].Value switch
    {
        "nummer" => values.Number,
        "titel" => values.Title,
        "region" => values.Region,
        "amt" => values.Department,
        "datum" => values.Today.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        _ => match.Value,
    });

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Variable();
}

/// <summary>What a template's variables stand for.</summary>
/// <param name="Today">Berlin day.</param>
public sealed record AnswerVariables(string Number, string Title, string Region, string Department, DateOnly Today);
