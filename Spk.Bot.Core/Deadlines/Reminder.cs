using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Deadlines;

/// <summary>A step that was said: unique for all time, in the save of the post that says it. So neither a restart nor a second instance says it twice.</summary>
public sealed class Reminder
{
    private Reminder()
    {
        Department = "";
    }

    public Reminder(NeedId need, StepKey step, PlacementId placement, DateTimeOffset at)
    {
        NeedId = need;
        Department = step.Department;
        Kind = step.Kind;
        Stage = step.Stage;
        DueOn = step.DueOn;
        Placement = placement;
        At = at;
    }

    public NeedId NeedId { get; private set; }

    /// <summary>Key; empty for none.</summary>
    public string Department { get; private set; }

    public DeadlineKind Kind { get; private set; }

    public DeadlineStage Stage { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The post that says it.</summary>
    public PlacementId Placement { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When "Gelöst?" was answered with yes (UTC). A no reopens the need instead; silence is neither.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public StepKey Key => new(Department, Kind, Stage, DueOn);

    /// <returns>False when it was confirmed before.</returns>
    public bool Confirm(DateTimeOffset at)
    {
        if (ConfirmedAt is not null)
            return false;
        ConfirmedAt = at;
        return true;
    }
}
