using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Needs.NeedStage;

namespace Spk.Bot.Tests.Needs;

/// <summary>Any life, with any texts and days.</summary>
public sealed class NeedLifeProperties
{
    [Fact]
    public void History_OfAnyLife_TellsTheStateAlone() => NeedLives.Check(need =>
        Assert.Equal(NeedHistory.StateOf(need), NeedHistory.StateOf(Need.Rebuild(need.Entries.Select(StoredEntry.Copy).Reverse()))));

    [Fact]
    public void Refused_Whatever_ChangesNothing() => NeedLives.Check(
        _ => { },
        (before, after, outcome) =>
        {
            if (outcome is not NeedOutcome.Changed)
                Assert.Equal((NeedHistory.StateOf(before), before.Entries.Count), (NeedHistory.StateOf(after), after.Entries.Count));
        });

    [Fact]
    public void Move_ByAnybody_IsWhatTheTableSaidBefore() => NeedLives.Check(need =>
    {
        foreach (var by in Everybody)
            foreach (var kind in MoveRights.Moves)
            {
                var said = need.Check(kind, by);
                var done = Need.Rebuild(need.Entries).Move(Good(kind), by with { Person = by.Person with { PersonId = "fresh" } }, null, Monday.AddYears(1));
                if (said is NeedOutcome.Refused)
                    Assert.Equal(said, done);
                else if (said is NeedOutcome.AlreadySo)
                    Assert.IsType<NeedOutcome.AlreadySo>(done);
            }
    });

    [Fact]
    public void Move_MadeAgainAtOnceByTheSamePerson_IsSoAlready() => NeedLives.Check(need =>
    {
        foreach (var by in Everybody)
            foreach (var kind in MoveRights.Moves)
            {
                var again = Need.Rebuild(need.Entries);
                var seen = again.Version;
                if (again.Move(Good(kind), by, seen, Monday) is NeedOutcome.Changed)
                    Assert.IsType<NeedOutcome.AlreadySo>(again.Move(Good(kind), by, seen, Monday.AddSeconds(1)));
            }
    });
}
