using System.Text.Json;
using Spk.Bot.Cards;
using Spk.Bot.Core.Needs;
using Spk.Bot.Teams;

namespace Spk.Bot.Tests.Teams;

public sealed class MoveReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<EntryKind> Kinds => [.. MoveVerb.All.Select(v => MoveVerb.MoveOf(v)!.Value)];

    [Theory]
    [InlineData("2026-12-24")]
    [InlineData("24.12.2026")]
    [InlineData("24.12.26")]
    [InlineData(" 24.12.2026 ")]
    public void Read_OfADay_UnderstandsHowItIsWritten(string text) =>
        Assert.Equal(new NeedMove.Promise(new(2026, 12, 24)), MoveReader.Read(EntryKind.Promised, Data(("date", text)), Today).Move);

    [Theory]
    [InlineData("gelöst", CompletionKind.Solved)]
    [InlineData("Abgelehnt", CompletionKind.Declined)]
    [InlineData("nicht umsetzbar", CompletionKind.NotFeasible)]
    [InlineData("notfeasible", CompletionKind.NotFeasible)]
    public void Read_OfAnEnd_UnderstandsItsWord(string text, CompletionKind expected) =>
        Assert.Equal(new NeedMove.Complete(expected, "Weil."), MoveReader.Read(EntryKind.Completed, Data(("kind", text), ("reason", "Weil.")), Today).Move);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_OfNothing_NamesEachCompulsoryInput(EntryKind kind)
    {
        var (move, faults) = MoveReader.Read(kind, Data(), Today);

        Assert.Equal(MoveInputNames.Of(kind).Count == 0, move is not null);
        Assert.Equal(MoveInputNames.Of(kind).Where(name => kind != EntryKind.Involved || name != "reason").Order(), faults.Select(f => f.Input).Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_OfDataThatIsNoObject_IsNoException(EntryKind kind)
    {
        foreach (var json in new[] { "null", "[]", "\"x\"", "7" })
            Assert.Equal(MoveInputNames.Of(kind).Count > 0, MoveReader.Read(kind, JsonElement.Parse(json), Today).Faults.Count > 0);
    }

    [Fact]
    public void Limits_OnTheForms_AreThoseOfTheNeed() => Assert.Equal(
        [MoveInputs.ReasonLimit, MoveInputs.QuestionLimit, MoveInputs.ReplyLimit, MoveInputs.TextLimit, MoveInputs.WhereLimit],
        new[] { "reason", "question", "answer", "text", "where" }.Select(name => MoveInputNames.LimitOf(name)!.Value));

    private static JsonElement Data(params (string Name, string Value)[] values) => JsonSerializer.SerializeToElement(values.ToDictionary(v => v.Name, v => v.Value));
}
