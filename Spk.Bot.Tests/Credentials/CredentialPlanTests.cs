using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Core.Time;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Credentials;

public sealed class CredentialPlanTests
{
    private static readonly DateOnly FirstEnd = Day("2026-03-01");

    /// <summary>Every day of two years as the last one, looked at every hour of the hundred days before it and the ten after.</summary>
    [Fact]
    public void Due_OfEveryLastDay_IsEachStepInTimeAndInOfficeHours()
    {
        for (var end = FirstEnd; end < FirstEnd.AddYears(2); end = end.AddDays(1))
        {
            var announced = Live(end, _ => true);

            Assert.Equal([60, 30, 7], announced.Select(a => a.Step.Days));
            Assert.Equal(3, announced.Select(a => a.Step.Subject).Distinct().Count());
            foreach (var (step, at) in announced)
            {
                var ahead = end.DayNumber - BerlinTime.DayOf(at).DayNumber;
                Assert.InRange(ahead, step.Days, step.Days + 5);
                Assert.Equal(at, Calendar.NextOfficeInstant(at));
                Assert.Equal(9, BerlinTime.ToLocal(at).Hour);
            }
        }
    }

    /// <summary>The bot is away for any time: what was missed is made up for by the nearest step alone, as soon as the office is open.</summary>
    [Fact]
    public void Due_AfterAnyAbsence_IsTheNearestStepAndNoneIsDropped() => Prop.ForAll(
        Gen.Choose(0, 700).SelectMany(day => Gen.Choose(0, 95).SelectMany(from => Gen.Choose(1, 60).Select(days => (End: FirstEnd.AddDays(day), From: from, Days: days)))).ToArbitrary(),
        absence =>
        {
            var gone = absence.End.AddDays(-100 + absence.From);
            var back = gone.AddDays(absence.Days);
            var announced = Live(absence.End, day => day < gone || day >= back);

            Assert.Equal(announced.Select(a => a.Step.Days).Distinct(), announced.Select(a => a.Step.Days));
            Assert.Equal(announced.Select(a => a.Step.Days).OrderDescending(), announced.Select(a => a.Step.Days));
            if (Calendar.AddBusinessDays(absence.End, -1) >= back || back <= absence.End.AddDays(-8))
                Assert.Equal(7, announced[^1].Step.Days);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-06-05 08:59", null)]
    [InlineData("2026-06-05 09:00", 30)]
    [InlineData("2026-06-05 16:59", 30)]
    [InlineData("2026-06-05 17:00", null)]
    [InlineData("2026-06-06 12:00", null)]
    [InlineData("2026-06-07 12:00", null)]
    [InlineData("2026-06-08 12:00", 30)]
    public void Due_AroundASundayThirtyDaysAhead_IsFromFridayOn(string wall, int? days)
    {
        // 7 July 2026 is a Tuesday; thirty days before it is Sunday, 7 June.
        var step = CredentialPlan.Due(new Credential(CredentialKind.ClientSecret, Day("2026-07-07")), Berlin(wall), Calendar);

        Assert.Equal(days, step?.Days);
    }

    [Fact]
    public void Due_OfNothingThatEnds_IsNothing()
    {
        var now = Berlin("2026-06-05 12:00");

        Assert.Null(CredentialPlan.Due(null, now, Calendar));
        Assert.Null(CredentialPlan.Due(new Credential(CredentialKind.Certificate, null), now, Calendar));
        Assert.Null(CredentialPlan.Due(new Credential(CredentialKind.Certificate, Day("2026-06-04")), now, Calendar));
        Assert.Equal("credential:Certificate:2026-06-05:7", CredentialPlan.Due(new Credential(CredentialKind.Certificate, Day("2026-06-05")), now, Calendar)!.Subject);
    }

    /// <summary>Looks each hour while the bot is there, and announces each subject once, as the office's channel does.</summary>
    private static List<(CredentialStep Step, DateTimeOffset At)> Live(DateOnly end, Func<DateOnly, bool> isThere)
    {
        var announced = new List<(CredentialStep Step, DateTimeOffset At)>();
        var credential = new Credential(CredentialKind.ClientSecret, end);
        for (var at = BerlinTime.StartOfDay(end.AddDays(-100)); at < BerlinTime.StartOfDay(end.AddDays(10)); at += TimeSpan.FromHours(1))
        {
            if (isThere(BerlinTime.DayOf(at)) && CredentialPlan.Due(credential, at, Calendar) is { } step && announced.TrueForAll(a => a.Step.Subject != step.Subject))
                announced.Add((step, at));
        }

        return announced;
    }
}
