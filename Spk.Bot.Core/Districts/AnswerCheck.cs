namespace Spk.Bot.Core.Districts;

/// <summary>Templates for answers: known variables, no lone brace, titles told apart, and short enough.</summary>
internal static class AnswerCheck
{
    public static IEnumerable<SenseFault> Of(District d) => d.Themes.SelectMany((t, i) => Theme(t, $"themes[{i}].answers"));

    private static IEnumerable<SenseFault> Theme(Theme theme, string path) => theme.Answers.SelectMany((a, i) => Answer(a, $"{path}[{i}]"))
        .Concat(DistrictCheck.Doubles("answer", theme.Answers.Select((a, i) => ($"{path}[{i}].title", a.Title))));

    private static IEnumerable<SenseFault> Answer(AnswerTemplate answer, string path)
    {
        foreach (var name in answer.Named.Distinct().Where(n => !AnswerTemplate.Variables.Contains(n)))
            yield return new SenseFault($"{path}.text", Quoted.Unknown("variable", name, AnswerTemplate.Variables));
        if (answer.Text.Count(c => c is '{' or '}') != answer.Named.Count() * 2)
            yield return new SenseFault($"{path}.text", "a brace has no partner: variables look like {nummer}");
        if (answer.Title.Length > AnswerTemplate.TitleLimit)
            yield return new SenseFault($"{path}.title", $"must have at most {AnswerTemplate.TitleLimit} characters, not {answer.Title.Length}");
        if (answer.Text.Length > AnswerTemplate.TextLimit)
            yield return new SenseFault($"{path}.text", $"must have at most {AnswerTemplate.TextLimit} characters, not {answer.Text.Length}");
    }
}
