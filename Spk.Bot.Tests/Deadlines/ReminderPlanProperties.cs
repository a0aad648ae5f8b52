using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Needs;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Deadlines;

/// <summary>Over random lives of needs.</summary>
public sealed class ReminderPlanProperties
{
    private static readonly BusinessCalendar Calendar = new(District.OfficeHours);

    [Fact]
    public void Next_OfEveryOpenNeed_IsSomethingOnAnOfficeMorning() => NeedLives.Check(need =>
    {
        var now = need.Entries[^1].At;
        var next = NextStep.Of(need, District.Deadlines, Calendar, new HashSet<StepKey>(), now);
        if (need.Status == NeedStatus.Completed)
            return;
        Assert.NotNull(next);
        Assert.True(next.At > now || next.IsDue(now));
        Assert.All(ReminderPlan.Of(need, District.Deadlines, Calendar, now), s =>
        {
            Assert.True(NaiveCalendar.IsOpen(s.At, 9, 17));
            Assert.Equal(BerlinTime.At(BerlinTime.DayOf(s.At), new TimeOnly(9, 0)), s.At);
        });
    });

    [Fact]
    public void Next_WhileNobodyMoves_IsWhatTheClockThenSays() => NeedLives.Check(need =>
    {
        var (said, now) = (new HashSet<StepKey>(), need.Entries[^1].At);
        for (var turn = 0; turn < 6; turn++)
        {
            var promised = NextStep.Of(need, District.Deadlines, Calendar, said, now);
            var (at, done) = Walk(need, said, now);
            Assert.Equal(promised is null, at is null);
            if (promised is null)
                return;
            Assert.Equal(NextStep.InstantOf(promised, Calendar, now), at);
            Assert.Contains(promised.Key, done);
            now = at!.Value;
        }
    });

    /// <summary>Wakes up at each opening of the office, as the job does, until something is said.</summary>
    private static (DateTimeOffset? At, List<StepKey> Done) Walk(Need need, HashSet<StepKey> said, DateTimeOffset now)
    {
        for (var at = Calendar.NextOfficeInstant(now); at < now.AddYears(3); at = Calendar.OpeningOn(Calendar.AddBusinessDays(BerlinTime.DayOf(at), 1)))
        {
            var look = DueLook.At(need, ReminderPlan.Of(need, District.Deadlines, Calendar, at), said, at);
            if (look.Due.Count == 0)
                continue;
            var keys = look.Due.Select(s => s.Key).ToList();
            said.UnionWith(keys);
            return (at, keys);
        }

        return (null, []);
    }
}
