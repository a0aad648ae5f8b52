using System.Text.Json.Nodes;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Tests.Districts;

public sealed partial class DistrictCheckTests
{
    [Fact]
    public void Check_WhenAnAnswerIsWrong_SaysSo() => Check(
    [
        new(d => Answers(d, ("Gut", "Zu {numer} am {datum}.")), "themes[0].answers[0].text: unknown variable 'numer'; nearest: 'nummer'"),
        new(d => Answers(d, ("Gut", "Zu {xyz} und {xyz}.")), "themes[0].answers[0].text: unknown variable 'xyz'"),
        new(d => Answers(d, ("Gut", "Zu {nummer.")), "themes[0].answers[0].text: a brace has no partner: variables look like {nummer}"),
        new(d => Answers(d, ("Gut", "Ja."), ("Gut", "Nein.")), "themes[0].answers[1].title: answer 'Gut' is there twice; first at themes[0].answers[0].title"),
        new(d => Answers(d, (new string('x', 81), "Ja.")), "themes[0].answers[0].title: must have at most 80 characters, not 81"),
        new(d => Answers(d, ("Gut", new string('x', 2_001))), "themes[0].answers[0].text: must have at most 2000 characters, not 2001"),
        new(d => d["themes"]![0]!["answers"] = new JsonArray(new JsonObject { ["title"] = "Gut" }), "themes[0].answers[0].text: is missing"),
        new(d => d["themes"]![0]!["answers"] = "Ja", "themes[0].answers: must be a list, not the text 'Ja'"),
    ]);

    [Fact]
    public void Answers_OfTheBuiltInFile_FillWithoutALeftOver()
    {
        var answers = DistrictFile.Parse(_good).District!.Themes.SelectMany(t => t.Answers).ToList();

        Assert.InRange(answers.Count, 3, 20);
        Assert.All(answers, a => Assert.Contains("nummer", a.Named));
        Assert.All(answers, a => Assert.DoesNotContain('{', a.Fill(new AnswerVariables("SPK-1", "Titel", "Region", "Amt", new DateOnly(2026, 11, 23)))));
    }

    private static void Answers(JsonNode district, params (string Title, string Text)[] answers) =>
        district["themes"]![0]!["answers"] = new JsonArray([.. answers.Select(a => new JsonObject { ["title"] = a.Title, ["text"] = a.Text })]);
}
