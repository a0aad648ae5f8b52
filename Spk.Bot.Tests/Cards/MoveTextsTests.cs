using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public sealed class MoveTextsTests
{
    private static readonly MoveTexts[] Both = [GermanMoves.Instance, EnglishMoves.Instance];

    private static IEnumerable<EntryKind> Moves => MoveVerb.All.Select(v => MoveVerb.MoveOf(v)!.Value).Append(EntryKind.Assigned);

    [Fact]
    public void Words_Always_AreThereInBothLanguagesAndDiffer()
    {
        var words = typeof(MoveTexts).GetProperties().Where(p => p.PropertyType == typeof(string)).ToList();

        Assert.InRange(words.Count, 15, 100);
        Assert.All(words, word => Assert.NotEqual((string)word.GetValue(Both[0])!, (string)word.GetValue(Both[1])!));
    }

    [Fact]
    public void Refusals_OfEachReason_AreSentencesOfTheirOwnInBothLanguages()
    {
        foreach (var texts in Both)
        {
            var said = Enum.GetValues<NeedRefusal>().Select(texts.Refusal).ToList();

            Assert.Equal(said.Distinct(), said);
            Assert.All(said, s => Assert.EndsWith(".", s, StringComparison.Ordinal));
        }

        Assert.Empty(Enum.GetValues<NeedRefusal>().Select(Both[0].Refusal).Intersect(Enum.GetValues<NeedRefusal>().Select(Both[1].Refusal)));
    }

    [Fact]
    public void Moves_OfEachKind_HaveButtonPurposeAndNotesInBothLanguages()
    {
        foreach (var audience in new[] { Audience.Department, Audience.Office })
            foreach (var texts in Both)
            {
                Assert.Equal(Moves.Count(), Moves.Select(m => texts.Button(m, audience)).Distinct().Count());
                Assert.Equal(Moves.Count(), Moves.Select(m => texts.Purpose(m, audience)).Distinct().Count());
                Assert.Equal(Moves.Count(), Moves.Select(m => texts.Note(NeedNote.Done(m))).Distinct().Count());
                Assert.All(Moves, m => Assert.NotEmpty(texts.Send(m, audience)));
                Assert.All(Moves.SelectMany(m => MoveInputNames.Of(m).Select(i => texts.Label(m, i))), label => Assert.NotEmpty(label));
            }

        Assert.All(Moves, m => Assert.NotEqual(Both[0].Note(NeedNote.Done(m)), Both[1].Note(NeedNote.Done(m))));
        Assert.All(Moves, m => Assert.NotEqual(Both[0].Note(NeedNote.AlreadySo(m)), Both[1].Note(NeedNote.AlreadySo(m))));
    }

    [Fact]
    public void History_OfEachKind_SaysWhatWasDoneInBothLanguages()
    {
        var line = CardSamples.Said(EntryKind.Asked, "x", to: "Jugendamt", day: new(2026, 12, 24), end: CompletionKind.Solved) with { RuleId = "R-07" };
        foreach (var texts in Both)
        {
            var said = Enum.GetValues<EntryKind>().Select(k => texts.Did(line with { Kind = k })).ToList();

            Assert.Equal(said.Distinct(), said);
            Assert.All(said, s => Assert.DoesNotContain("x", s.Split(' '), StringComparer.Ordinal));
        }

        Assert.All(Enum.GetValues<EntryKind>(), k => Assert.NotEqual(Both[0].Did(line with { Kind = k }), Both[1].Did(line with { Kind = k })));
        Assert.All(Enum.GetValues<EntryKind>(), k => Assert.NotEqual(Both[0].Caption(line with { Kind = k }), Both[1].Caption(line with { Kind = k })));
    }
}
