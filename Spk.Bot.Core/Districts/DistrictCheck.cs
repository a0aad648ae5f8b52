namespace Spk.Bot.Core.Districts;

/// <summary>
/// Checks that a district makes sense as a whole: every key that one part names exists in another, nothing is there twice, each theme in each region has exactly one
/// lead, no name means two things. Pure; finds all faults at once. Values that are empty were not readable and are not judged again.
/// </summary>
public static class DistrictCheck
{
    public static IReadOnlyList<SenseFault> Of(District district) =>
    [
        .. BasicsCheck.Of(district),
        .. RegionCheck.Of(district),
        .. RoutingCheck.Of(district),
        .. AnswerCheck.Of(district),
        .. PartyCheck.Of(district),
        .. FeedCheck.Of(district),
        .. NameCheck.Of(district),
    ];

    /// <summary>A fault if the value is not among the known ones. Nothing is known when the list itself is missing, which is a fault of its own.</summary>
    internal static IEnumerable<SenseFault> Reference(string path, string what, string value, IReadOnlyCollection<string> known)
    {
        if (value.Length > 0 && known.Count > 0 && !known.Contains(value))
            yield return new SenseFault(path, Quoted.Unknown(what, value, known));
    }

    /// <summary>References of a list, and its doubles.</summary>
    internal static IEnumerable<SenseFault> References(string path, string what, IReadOnlyList<string> values, IReadOnlyCollection<string> known)
    {
        for (var i = 0; i < values.Count; i++)
            foreach (var fault in Reference($"{path}[{i}]", what, values[i], known))
                yield return fault;
        foreach (var fault in Doubles(what, values.Select((v, i) => ($"{path}[{i}]", v))))
            yield return fault;
    }

    /// <summary>A fault for each value that an earlier one equals.</summary>
    internal static IEnumerable<SenseFault> Doubles(string what, IEnumerable<(string Path, string Value)> values)
    {
        var first = new Dictionary<string, string>();
        foreach (var (path, value) in values.Where(v => v.Value.Length > 0))
            if (!first.TryAdd(value, path))
                yield return new SenseFault(path, $"{what} {Quoted.Value(value)} is there twice; first at {first[value]}");
    }

    /// <summary>Keys of one list: lower-case letters, digits and hyphens, each once.</summary>
    internal static IEnumerable<SenseFault> Keys(string list, string what, IReadOnlyList<string> keys)
    {
        for (var i = 0; i < keys.Count; i++)
            if (keys[i].Length > 0 && !IsKey(keys[i]))
                yield return new SenseFault($"{list}[{i}].key", $"key {Quoted.Value(keys[i])} may hold only a-z, 0-9 and hyphens");
        foreach (var fault in Doubles(what, keys.Select((k, i) => ($"{list}[{i}].key", k))))
            yield return fault;
    }

    internal static bool IsKey(string key) => key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
