namespace Spk.Bot.Core.Districts;

/// <summary>The borough's own members, its deadlines and office hours.</summary>
internal static class BasicsCheck
{
    public static IEnumerable<SenseFault> Of(District d)
    {
        if (!DistrictCheck.IsKey(d.Key))
            yield return new SenseFault("key", $"key {Quoted.Value(d.Key)} may hold only a-z, 0-9 and hyphens");
        if (d.LorId.Length > 0 && !RegionCheck.IsId(d.LorId, 2))
            yield return new SenseFault("lorId", $"LOR id of a borough must be 2 digits in quotes like \"08\", not {Quoted.Value(d.LorId)}");
        if (d.Version < 1)
            yield return new SenseFault("version", $"must be 1 or more, not {d.Version}");
        if (d.NumberPrefix.Length > 0 && (d.NumberPrefix.Length is < 2 or > 5 || !d.NumberPrefix.All(char.IsAsciiLetterUpper)))
            yield return new SenseFault("numberPrefix", $"must be 2 to 5 capital letters, not {Quoted.Value(d.NumberPrefix)}");
        foreach (var fault in DistrictCheck.Reference("officeDepartment", "department", d.OfficeDepartment, [.. d.Departments.Select(o => o.Key)]))
            yield return fault;
        foreach (var fault in DeadlineCheck.Of(d).Concat(OfficeHours(d.OfficeHours)))
            yield return fault;
    }

    private static IEnumerable<SenseFault> OfficeHours(OfficeHours hours)
    {
        if (hours.Until <= hours.From)
            yield return new SenseFault("officeHours.until", $"must be after from ({hours.From:HH\\:mm}), not {hours.Until:HH\\:mm}");
        var days = hours.ClosedDays;
        for (var i = 0; i < days.Count; i++)
            if (days[i].Year is not (null or (>= 2000 and <= 2100)))
                yield return new SenseFault($"officeHours.closedDays[{i}].year", $"must be a year from 2000 to 2100, not {days[i].Year}");
            else if (!IsDay(days[i]))
                yield return new SenseFault($"officeHours.closedDays[{i}]", $"no year has a day {days[i].Day} in month {days[i].Month}");
        var doubles = DistrictCheck.Doubles("closed day", days.Select((c, i) => ($"officeHours.closedDays[{i}]", $"{c.Day}.{c.Month}.{c.Year}")));
        foreach (var fault in doubles)
            yield return fault;
    }

    private static bool IsDay(ClosedDay day) => day.Month is >= 1 and <= 12 && day.Day >= 1 && day.Day <= DateTime.DaysInMonth(day.Year is >= 2000 and <= 2100 ? day.Year.Value : 2024, day.Month);
}
