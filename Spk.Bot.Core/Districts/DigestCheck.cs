namespace Spk.Bot.Core.Districts;

/// <summary>When digests are posted: in an order that makes sense, and while the office works.</summary>
internal static class DigestCheck
{
    public static IEnumerable<SenseFault> Of(District d) => d.Committees
        .SelectMany((c, i) => Rule(c.Digest, $"committees[{i}].digest", d.OfficeHours))
        .Concat(d.Recess.SelectMany((r, i) => r.Until < r.From ? [new SenseFault($"recess[{i}].until", $"{r.Until:O} is before from ({r.From:O})")] : Array.Empty<SenseFault>()));

    private static IEnumerable<SenseFault> Rule(DigestRule rule, string owner, OfficeHours hours)
    {
        if (rule is { WeeklyOn: null, BusinessDaysBefore: null })
            yield return new SenseFault(owner, "names neither weeklyOn nor businessDaysBefore, so no digest would ever be posted");
        if (rule.BusinessDaysBefore is < 1 or > 20)
            yield return new SenseFault($"{owner}.businessDaysBefore", $"must be 1 to 20, not {rule.BusinessDaysBefore}");
        if (rule.FirstBusinessDaysBefore is { } first && (first > 30 || first <= (rule.BusinessDaysBefore ?? 30)))
            yield return new SenseFault($"{owner}.firstBusinessDaysBefore", $"must be more than businessDaysBefore and at most 30, not {first}");
        if (rule is { LateAt: not null, BusinessDaysBefore: null })
            yield return new SenseFault($"{owner}.lateAt", "needs businessDaysBefore: without a final digest there is nothing to add to");
        if (rule.LateAt is { } late && !IsOpen(late, hours))
            yield return new SenseFault($"{owner}.lateAt", $"must lie within the office hours ({hours.From:HH:mm} to {hours.Until:HH:mm}), not {late:HH:mm}");
        if (rule.At != default && !IsOpen(rule.At, hours))
            yield return new SenseFault($"{owner}.at", $"must lie within the office hours ({hours.From:HH:mm} to {hours.Until:HH:mm}), not {rule.At:HH:mm}");
    }

    // Hours that make no sense are a fault of their own.
    private static bool IsOpen(TimeOnly time, OfficeHours hours) => hours.From >= hours.Until || (hours.From <= time && time < hours.Until);
}
