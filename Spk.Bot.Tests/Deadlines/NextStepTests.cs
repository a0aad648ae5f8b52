using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Needs;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Deadlines;

public sealed class NextStepTests
{
    private static readonly BusinessCalendar Calendar = new(District.OfficeHours);

    /// <summary>"Gelöst?" is asked until an office morning; on the evening before nobody can be asked any more.</summary>
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Of_WhenTheTimeToAskEndsBeforeTheOfficeOpens_IsNothing(int hours, bool isAsked)
    {
        var need = NeedTests.Routed();
        var member = Mover.OfDepartment(new Actor("person-Amira", "Amira", "Straßen- und Grünflächenamt"), Green);
        Assert.IsType<NeedOutcome.Changed>(need.Move(new NeedMove.Complete(CompletionKind.Solved, "Steht."), member, null, need.Entries[^1].At.AddHours(1)));
        var until = ReminderPlan.Of(need, District.Deadlines, Calendar, need.Entries[^1].At).Single(s => s.Deadline.Kind == DeadlineKind.Solved).Until!.Value;
        var closing = BerlinTime.At(Calendar.AddBusinessDays(BerlinTime.DayOf(until), -1), District.OfficeHours.Until);

        Assert.Equal(isAsked, NextStep.Of(need, District.Deadlines, Calendar, new HashSet<StepKey>(), closing.AddHours(hours)) is not null);
    }
}
