using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Time;
using static Spk.Bot.Tests.Needs.NeedStage;
using static Spk.Bot.Tests.Support.CoreBorough;
using DeadlineRule = Spk.Bot.Core.Districts.DeadlineRule;
using DeadlineRules = Spk.Bot.Core.Districts.DeadlineRules;

namespace Spk.Bot.Tests.Deadlines;

/// <summary>Deadlines against a reckoning of our own, 2024 to 2030: questions and replies at any hour, transfers, reopenings.</summary>
public sealed class DueDatesProperties
{
    private static readonly BusinessCalendar Calendar = new(District.OfficeHours);

    [Fact]
    public void Calendar_EachDayFrom2024To2030_IsWhatTheNaiveOneSays()
    {
        for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2031, 1, 1); day = day.AddDays(1))
            Assert.True(NaiveCalendar.IsBusinessDay(day) == Calendar.IsBusinessDay(day), $"{day:o}");
    }

    [Fact]
    public void Acknowledge_AfterQuestionsAndATransfer_CountsFromTheFirstReceiptWithoutThePauses() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var (need, pauses, at) = Play(c);
        need.Move(new NeedMove.Transfer(Youth, "Gehört zum Jugendamt."), OfGreen, null, at);

        var due = Assert.Single(DueDates.Of(need, c.Rules, Calendar), d => d is { Kind: DeadlineKind.Acknowledge, Department: Youth });
        var from = BerlinTime.DayOf(c.ReportedAt);
        Assert.Equal(NaiveCalendar.Count(from, c.Rules.AcknowledgeBusinessDays, pauses), due.On);
        Assert.Equal(NaiveCalendar.Count(from, c.Rules.EscalateBusinessDays, pauses), due.EscalateOn);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Interim_AfterQuestions_IsDueMonthsLaterWithoutThePauses() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var (need, pauses, _) = Play(c);

        var due = Assert.Single(DueDates.Of(need, c.Rules, Calendar), d => d.Kind == DeadlineKind.Interim);
        var day = BerlinTime.DayOf(c.ReportedAt);
        for (var left = day.AddMonths(c.Rules.InterimReplyMonths).DayNumber - day.DayNumber; left > 0;)
        {
            day = day.AddDays(1);
            if (!pauses.Exists(p => day > p.From && day <= p.Until))
                left--;
        }

        Assert.Equal(NaiveCalendar.OnOrAfter(day), due.On);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Acknowledge_AfterAReopening_CountsFromThereAndKeepsTheOriginalDate() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var (need, pauses, at) = Play(c);
        need.Move(new NeedMove.Complete(CompletionKind.Solved, "Fertig."), OfGreen, null, at);
        var reopened = at.AddDays(3);
        need.Move(new NeedMove.Reopen("Doch nicht."), OfReporter, null, reopened);

        var due = Assert.Single(DueDates.Of(need, c.Rules, Calendar), d => d is { Kind: DeadlineKind.Acknowledge, Department: Green });
        Assert.Equal(NaiveCalendar.Count(BerlinTime.DayOf(reopened), c.Rules.AcknowledgeBusinessDays, []), due.On);
        Assert.Equal(NaiveCalendar.Count(BerlinTime.DayOf(c.ReportedAt), c.Rules.AcknowledgeBusinessDays, [.. pauses, (BerlinTime.DayOf(at), BerlinTime.DayOf(reopened))]), due.OriginalOn);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Explanation_Always_CountsWhatTheRuleSaysAndNamesEachSkippedDay() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var (need, _, at) = Play(c);
        need.Move(new NeedMove.Transfer(Youth, "Gehört zum Jugendamt."), OfGreen, null, at);
        foreach (var item in DueExplainer.Of(need, District with { Deadlines = c.Rules }, Calendar, Core.Delivery.Audience.Department).Where(i => i.Unit == DueUnit.BusinessDays))
        {
            Assert.Equal(item.Count, item.Counted.Count);
            Assert.Equal(item.On, item.Counted[^1]);
            Assert.Equal(item.On.DayNumber - item.From.DayNumber, item.Counted.Count + item.Skipped.Count);
            Assert.All(item.Skipped, s => Assert.True(s.IsPaused || s.Name is not null || s.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Acknowledge_ByThemeAndUrgency_TakesTheNearestRule()
    {
        var rules = new DeadlineRules(5, 10, 1)
        {
            Exceptions = [new(PlayTheme, null, 4, null, null), new(null, Urgency.High, 2, 6, null), new(PlayTheme, Urgency.High, 1, null, 2)],
        };

        Assert.Equal(new DeadlineRule(new(1, PlayTheme, Urgency.High), new(6, null, Urgency.High), new(2, PlayTheme, Urgency.High)), rules.For(PlayTheme, Urgency.High));
        Assert.Equal(new DeadlineRule(new(4, PlayTheme, null), new(10, null, null), new(1, null, null)), rules.For(PlayTheme, Urgency.Low));
        Assert.Equal(new DeadlineRule(new(2, null, Urgency.High), new(6, null, Urgency.High), new(1, null, null)), rules.For(null, Urgency.High));
        Assert.Equal(new DeadlineRule(new(5, null, null), new(10, null, null), new(1, null, null)), rules.For("other", Urgency.Normal));
    }

    private const string PlayTheme = Support.CoreBorough.Play;

    /// <summary>Green acknowledges and asks again and again; each question gets its reply.</summary>
    private static (Need Need, List<(DateOnly From, DateOnly Until)> Pauses, DateTimeOffset At) Play(Case c)
    {
        var need = Need.Report(NeedId.Of(2026, 1), Report(), Reporter, Coordination, new RoutingTable(District).Route(PlayTheme, North), "key", c.ReportedAt);
        var (pauses, at) = (new List<(DateOnly, DateOnly)>(), c.ReportedAt.AddMinutes(1));
        Assert.IsType<NeedOutcome.Changed>(need.Move(new NeedMove.Acknowledge(), OfGreen, null, at));
        foreach (var (gap, length) in c.Questions)
        {
            var asked = at = at.AddMinutes(gap);
            Assert.IsType<NeedOutcome.Changed>(need.Move(new NeedMove.Ask($"Wie {pauses.Count}?"), OfGreen, null, at));
            at = at.AddMinutes(length);
            Assert.IsType<NeedOutcome.Changed>(need.Move(new NeedMove.Reply($"So {pauses.Count}."), OfReporter, null, at));
            pauses.Add((BerlinTime.DayOf(asked), BerlinTime.DayOf(at)));
        }

        return (need, pauses, at.AddMinutes(1));
    }

    private sealed record Case(DateTimeOffset ReportedAt, DeadlineRules Rules, (int Gap, int Length)[] Questions);

    private static Gen<Case> Cases { get; } =
        from day in Gen.Choose(0, 2500)
        from second in Gen.OneOf(Gen.Constant(0), Gen.Constant(86_399), Gen.Choose(0, 86_399))
        from acknowledge in Gen.Choose(1, 9)
        from more in Gen.Choose(1, 12)
        from months in Gen.Choose(1, 3)
        from count in Gen.Choose(0, 3)
        from questions in (from gap in Gen.Choose(1, 6 * 1440)
                           from length in Gen.OneOf(Gen.Choose(1, 1440), Gen.Choose(1440, 20 * 1440))
                           select (gap, length)).ArrayOf(count)
        select new Case(BerlinTime.StartOfDay(new DateOnly(2024, 1, 1).AddDays(day)).AddSeconds(second), new DeadlineRules(acknowledge, acknowledge + more, months), questions);
}
