using Spk.Bot.Core.Deadlines;

namespace Spk.Bot.Cards;

/// <summary>The words about deadlines: reminders, "Gelöst?", "Warum fällig am …?" and what happens next.</summary>
internal abstract class ReminderTexts
{
    public abstract string Heading(int count);
    public abstract string Summary(int count);

    /// <summary>Above the lines that are for somebody else than the channel's own people; null for those.</summary>
    public abstract string? For(Recipient recipient);
    public abstract string Ask(ReminderLine line, DateOnly today);
    public abstract string Answer(SolvedAnswer answer);

    public abstract string SolvedHeading { get; }
    public abstract string SolvedQuestion { get; }
    public abstract string SolvedYes { get; }
    public abstract string SolvedNo { get; }
    public abstract string SolvedReason { get; }
    public abstract string SolvedReasonMissing { get; }
    public abstract string SolvedHint { get; }

    public abstract string DueHeading { get; }
    public abstract string DueNothing { get; }
    public abstract string Due(DueExplanation item);
    public abstract string Rule(DueExplanation item);
    public abstract string Counted { get; }
    public abstract string Skipped { get; }
    public abstract string Weekend { get; }
    public abstract string Paused { get; }
    public abstract string Pauses { get; }
    public abstract string Pause(DuePause pause);
    public abstract string Original(DateOnly day);
    public abstract string Range(DateOnly first, DateOnly last);
    public abstract string WhyDue(DateOnly day);

    /// <summary>One sentence, e.g. "Als Nächstes: Erinnerung an das Jugendamt am Mo, 07.12.".</summary>
    public abstract string Next(NextStepView next);
}
