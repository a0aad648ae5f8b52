using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Meetings.ICalendar;

namespace Spk.Bot.Tests.Meetings.ICalendar;

public sealed class RecurrenceRuleTests
{
    private static readonly DayOfWeek[] Monday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Cases of RFC 5545 § 3.8.5.3 and of calendars as they are, dates by hand.</summary>
    [Theory]
    [InlineData("FREQ=DAILY;COUNT=3", "1997-09-02", "09-02 09-03 09-04")]
    [InlineData("FREQ=DAILY;INTERVAL=10;COUNT=3", "1997-09-02", "09-02 09-12 09-22")]
    [InlineData("FREQ=WEEKLY;COUNT=3", "1997-09-02", "09-02 09-09 09-16")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH;COUNT=5", "1997-09-02", "09-02 09-04 09-16 09-18 09-30")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05", "08-05 08-10 08-19 08-24")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05", "08-05 08-17 08-19 08-31")]
    [InlineData("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", "09-05 10-03 11-07")]
    [InlineData("FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", "09-22 10-20 11-17")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", "1997-09-28", "09-28 10-29 11-28")]
    [InlineData("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=31", "1997-10-31", "10-31 12-31 01-31")]
    [InlineData("FREQ=MONTHLY;COUNT=3", "1997-10-31", "10-31 12-31 01-31")]
    [InlineData("FREQ=MONTHLY;COUNT=3;BYDAY=FR;BYMONTHDAY=13", "1998-02-13", "02-13 03-13 11-13")]
    [InlineData("FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04", "09-04 10-07 11-06")]
    [InlineData("FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29", "09-29 10-30 11-27")]
    [InlineData("FREQ=YEARLY;COUNT=3;BYMONTH=6,7", "1997-06-10", "06-10 07-10 06-10")]
    [InlineData("FREQ=YEARLY;COUNT=3;BYDAY=20MO", "1997-05-19", "05-19 05-18 05-17")]
    [InlineData("FREQ=YEARLY;COUNT=3;BYMONTH=3;BYDAY=-1SU", "1997-03-30", "03-30 03-29 03-28")]
    [InlineData("FREQ=YEARLY;COUNT=2", "1996-02-29", "02-29 02-29")]
    [InlineData("FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3", "1996-11-05", "11-05 11-07 11-02")]
    public void Walls_OfAKnownRule_AreTheDatesOfTheStandard(string rule, string start, string days)
    {
        var first = DateTime.Parse($"{start}T17:00:00", CultureInfo.InvariantCulture);

        Assert.True(RecurrenceRule.TryParse(rule, first, out var read, out var reason), reason);

        Assert.Equal(days, string.Join(' ', read!.Walls(first, first.AddYears(12), Utc).Select(w => w.ToString("MM-dd", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("FREQ=HOURLY", "FREQ=HOURLY")]
    [InlineData("INTERVAL=2", "FREQ=")]
    [InlineData("FREQ=2", "FREQ=2")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20")]
    [InlineData("FREQ=DAILY;BYHOUR=9,10", "BYHOUR=9,10")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO", "a numbered BYDAY without months")]
    [InlineData("FREQ=WEEKLY;COUNT=2;UNTIL=20271231", "COUNT with UNTIL")]
    [InlineData("FREQ=WEEKLY;BYDAY=MOO", "BYDAY=MOO")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0")]
    [InlineData("RSCALE=CHINESE;FREQ=YEARLY", "RSCALE=CHINESE")]
    [InlineData("FREQ=WEEKLY;BYDAY=FR", "first date")]
    public void Rule_NotUnderstood_SaysWhy(string rule, string part)
    {
        Assert.False(RecurrenceRule.TryParse(rule, new DateTime(2027, 1, 20, 17, 0, 0), out _, out var reason));

        Assert.Contains(part, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Until_OfADay_IncludesIt_AndInUtc_IsAnInstant()
    {
        var start = new DateTime(2027, 1, 6, 17, 0, 0);
        Assert.Equal(3, Count("FREQ=WEEKLY;UNTIL=20270120"));
        Assert.Equal(3, Count("FREQ=WEEKLY;UNTIL=20270120T170000Z"));
        Assert.Equal(2, Count("FREQ=WEEKLY;UNTIL=20270120T165959Z"));
        Assert.Equal(2, Count("FREQ=WEEKLY;UNTIL=20270120T165959"));

        int Count(string rule) => RecurrenceRule.TryParse(rule, start, out var read, out _) ? read!.Walls(start, start.AddYears(1), Utc).Count() : -1;
    }

    /// <summary>The rule says of each day whether it counts; here the days are built up from the periods instead, by jumps.</summary>
    [Fact]
    public void Walls_OfAnyRule_AreThoseOfAnotherReckoning() => Prop.ForAll(Rules().ToArbitrary(), rule =>
    {
        var expected = Reckon(rule).OrderBy(d => d).Take(40).ToList();
        if (expected.Count == 0)
            return;
        var start = expected[0] + new TimeSpan(17, 0, 0);
        var text = rule.Text;
        Assert.True(RecurrenceRule.TryParse(text, start, out var read, out var reason), $"{text}: {reason}");
        Assert.Equal(expected, read!.Walls(start, expected[^1].AddDays(1), Utc).Take(expected.Count).Select(w => w.Date));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static DateTimeOffset? Utc(DateTime wall) => new DateTimeOffset(wall, TimeSpan.Zero);

    private static IEnumerable<DateTime> Reckon(Rule rule)
    {
        var from = rule.From;
        switch (rule.Kind)
        {
            case 0:
                for (var i = 0; i < 60; i++)
                    yield return from.AddDays(i * rule.Interval);
                break;
            case 1:
                var monday = from;
                while (monday.DayOfWeek != DayOfWeek.Monday)
                    monday = monday.AddDays(-1);
                for (var week = 0; week < 60; week++)
                    foreach (var index in rule.Days.Order())
                        if (monday.AddDays((7 * week * rule.Interval) + index) is var day && day >= from)
                            yield return day;
                break;
            case 2:
                for (var month = 0; month < 60; month++)
                    if (Nth(new DateTime(from.Year, from.Month, 1).AddMonths(month * rule.Interval), Monday[rule.Days[0]], rule.Number) is { } day && day >= from)
                        yield return day;
                break;
            default:
                for (var month = 0; month < 90; month++)
                {
                    var first = new DateTime(from.Year, from.Month, 1).AddMonths(month * rule.Interval);
                    var length = DateTime.DaysInMonth(first.Year, first.Month);
                    var at = rule.MonthDay > 0 ? rule.MonthDay : length + 1 + rule.MonthDay;
                    if (at >= 1 && at <= length && first.AddDays(at - 1) >= from)
                        yield return first.AddDays(at - 1);
                }

                break;
        }
    }

    private static DateTime? Nth(DateTime month, DayOfWeek day, int number)
    {
        var at = number > 0 ? month : month.AddMonths(1).AddDays(-1);
        while (at.DayOfWeek != day)
            at = at.AddDays(Math.Sign(number));
        at = at.AddDays(7 * (number - Math.Sign(number)));
        return at.Month == month.Month ? at : null;
    }

    private static Gen<Rule> Rules() =>
        from kind in Gen.Choose(0, 3)
        from interval in Gen.Choose(1, 5)
        from days in Gen.Choose(0, 6).NonEmptyListOf()
        from number in Gen.Elements(1, 2, 3, 4, 5, -1, -2, -5)
        from monthDay in Gen.Elements(1, 13, 28, 29, 30, 31, -1, -3, -31)
        from offset in Gen.Choose(0, 4000)
        select new Rule(kind, interval, [.. days.Distinct()], number, monthDay, new DateTime(2020, 1, 1).AddDays(offset));

    private sealed record Rule(int Kind, int Interval, IReadOnlyList<int> Days, int Number, int MonthDay, DateTime From)
    {
        private static readonly string[] Names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

        public string Text => Kind switch
        {
            0 => $"FREQ=DAILY;INTERVAL={Interval}",
            1 => $"FREQ=WEEKLY;INTERVAL={Interval};BYDAY={string.Join(',', Days.Select(d => Names[d]))}",
            2 => $"FREQ=MONTHLY;INTERVAL={Interval};BYDAY={Number}{Names[Days[0]]}",
            _ => $"FREQ=MONTHLY;INTERVAL={Interval};BYMONTHDAY={MonthDay}",
        };
    }
}
