using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Districts;

/// <summary>The deadlines: each figure positive, and nobody escalates before the deadline itself, in no theme and at no urgency.</summary>
internal static class DeadlineCheck
{
    public static IEnumerable<SenseFault> Of(District d)
    {
        var rules = d.Deadlines;
        (string Name, int Value)[] all =
        [
            ("acknowledgeBusinessDays", rules.AcknowledgeBusinessDays),
            ("escalateBusinessDays", rules.EscalateBusinessDays),
            ("interimReplyMonths", rules.InterimReplyMonths),
            ("decideBusinessDays", rules.DecideBusinessDays),
            ("replyBusinessDays", rules.ReplyBusinessDays),
            ("silenceBusinessDays", rules.SilenceBusinessDays),
            ("districtBusinessDays", rules.DistrictBusinessDays),
            ("solvedBusinessDays", rules.SolvedBusinessDays),
            ("postsPerDay", rules.PostsPerDay),
        ];
        foreach (var (name, value) in all.Where(a => a.Value < 1))
            yield return new SenseFault($"deadlines.{name}", $"must be 1 or more, not {value}");
        if (rules.EscalateBusinessDays >= 1 && rules.EscalateBusinessDays <= rules.AcknowledgeBusinessDays)
            yield return new SenseFault(
                "deadlines.escalateBusinessDays",
                $"must be more than acknowledgeBusinessDays ({rules.AcknowledgeBusinessDays}), not {rules.EscalateBusinessDays}");
        for (var i = 0; i < rules.Exceptions.Count; i++)
            foreach (var fault in Exception(d, rules.Exceptions[i], $"deadlines.exceptions[{i}]"))
                yield return fault;
        foreach (var fault in DistrictCheck.Doubles("exception for", rules.Exceptions.Select((e, i) => ($"deadlines.exceptions[{i}]", $"{e.Theme} {Word(e.Urgency)}".Trim()))))
            yield return fault;
    }

    private static IEnumerable<SenseFault> Exception(District d, DeadlineException e, string path)
    {
        if (e.Theme is null && e.Urgency is null)
            yield return new SenseFault(path, "names neither theme nor urgency: then it is the borough's own rule");
        foreach (var fault in DistrictCheck.Reference($"{path}.theme", "theme", e.Theme ?? "", [.. d.Themes.Select(t => t.Key)]))
            yield return fault;
        (string Name, int? Value)[] all =
            [("acknowledgeBusinessDays", e.AcknowledgeBusinessDays), ("escalateBusinessDays", e.EscalateBusinessDays), ("interimReplyMonths", e.InterimReplyMonths)];
        if (all.All(a => a.Value is null))
            yield return new SenseFault(path, "changes nothing: name at least one figure");
        foreach (var (name, value) in all.Where(a => a.Value < 1))
            yield return new SenseFault($"{path}.{name}", $"must be 1 or more, not {value}");
        if (d.Deadlines.EscalateBusinessDays > d.Deadlines.AcknowledgeBusinessDays && all.All(a => a.Value is not < 1) && Misorder(d, e) is { } rule)
            yield return new SenseFault(path, $"would escalate after {rule.Escalate.Count} business days what may be acknowledged for {rule.Acknowledge.Count}");
    }

    /// <summary>An exception may not fit together with another one either.</summary>
    private static DeadlineRule? Misorder(District d, DeadlineException e)
    {
        var themes = e.Theme is { } theme ? [theme] : d.Themes.Select(t => t.Key).Append("");
        var urgencies = e.Urgency is { } urgency ? [urgency] : Enum.GetValues<Urgency>();
        return themes.SelectMany(t => urgencies.Select(u => d.Deadlines.For(t, u))).FirstOrDefault(r => r.Escalate.Count <= r.Acknowledge.Count);
    }

    private static string Word(Urgency? urgency) => urgency switch
    {
        Urgency.Low => "niedrig",
        Urgency.Normal => "mittel",
        Urgency.High => "hoch",
        _ => "",
    };
}
