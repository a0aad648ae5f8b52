using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>Tells how <see cref="DueDates"/> came to its dates: which days counted, which did not and why, by which rule.</summary>
public static class DueExplainer
{
    /// <param name="need">With all its shares and entries.</param>
    /// <param name="audience">A committee does not see what was asked.</param>
    public static IReadOnlyList<DueExplanation> Of(Need need, District district, BusinessCalendar calendar, Audience audience) =>
        [.. DueDates.Of(need, district.Deadlines, calendar).Select(d => Explain(d, need, district, calendar, audience))];

    private static DueExplanation Explain(Deadline deadline, Need need, District district, BusinessCalendar calendar, Audience audience)
    {
        var unit = deadline.Rule is null ? DueUnit.Named : deadline.Kind == DeadlineKind.Interim ? DueUnit.Months : DueUnit.BusinessDays;
        var pauses = deadline.Pauses.Where(p => p.UntilDay > deadline.From && p.FromDay < deadline.On && p.UntilDay > p.FromDay).ToList();
        var (counted, skipped) = (new List<DateOnly>(), new List<SkippedDay>());
        for (var day = deadline.From.AddDays(1); unit != DueUnit.Named && day <= deadline.On; day = day.AddDays(1))
        {
            var isPaused = pauses.Exists(p => p.Covers(day));
            if (unit == DueUnit.BusinessDays && calendar.IsBusinessDay(day) && !isPaused)
                counted.Add(day);
            else if (unit == DueUnit.BusinessDays || isPaused)
                skipped.Add(new SkippedDay(day, calendar.NameOfClosing(day), isPaused && calendar.IsBusinessDay(day)));
        }

        return new DueExplanation(
            deadline.Kind,
            NameOf(deadline.Department, district),
            deadline.From,
            deadline.On,
            deadline.OriginalOn,
            deadline.EscalateOn,
            unit,
            deadline.Rule?.Count ?? 0,
            deadline.Rule?.Theme is { } theme ? district.FindTheme(theme)?.Name ?? theme : null,
            deadline.Rule?.Urgency,
            counted,
            skipped,
            [.. pauses.Select(p => new DuePause(p.From, p.Until, NameOf(p.Department, district), audience == Audience.Committee ? null : QuestionOf(p, need)))]);
    }

    private static string? NameOf(string? key, District district) => key is null ? null : district.FindDepartment(key)?.Name ?? key;

    private static string? QuestionOf(Pause pause, Need need) =>
        (need.Entries.FirstOrDefault(e => e.Kind == EntryKind.Asked && e.At == pause.From && e.Department == pause.Department)?.Change as NeedMove.Ask)?.Question;
}
