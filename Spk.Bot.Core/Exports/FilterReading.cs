using System.Globalization;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Exports;

/// <summary>A filter from words of a command line; every word that means nothing is named, all at once.</summary>
public sealed class FilterReading(District district)
{
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    /// <param name="regions">LOR ids of Bezirksregionen, or their names; as the others case does not matter.</param>
    /// <param name="departments">Keys, abbreviations or names.</param>
    /// <param name="themes">Keys or names.</param>
    /// <param name="condition">Null: any.</param>
    /// <param name="from">ISO or German date; null: no limit.</param>
    public NeedFilter Read(IEnumerable<string> regions, IEnumerable<string> departments, IEnumerable<string> themes, string? condition, string? from, string? to)
    {
        var days = new DayRange(Day("--from", from), Day("--to", to));
        if (days.From > days.To)
            faults.Add($"--from {from} lies after --to {to}.");
        return new NeedFilter
        {
            Regions = Keys("--region", regions, district.Regions, r => r.Id, r => [r.Name, .. r.Aliases]),
            Departments = Keys("--department", departments, district.Departments, d => d.Key, d => [d.Abbreviation, d.Name, .. d.Aliases]),
            Themes = Keys("--theme", themes, district.Themes, t => t.Key, t => [t.Name]),
            Condition = Condition(condition),
            Days = from is null && to is null ? null : days,
        };
    }

    public static IReadOnlyDictionary<string, NeedCondition> Conditions { get; } = new Dictionary<string, NeedCondition>
    {
        ["any"] = NeedCondition.Any,
        ["open"] = NeedCondition.Open,
        ["unacknowledged"] = NeedCondition.Unacknowledged,
        ["overdue"] = NeedCondition.Overdue,
        ["externally-open"] = NeedCondition.ExternallyOpen,
        ["awaiting-reporter"] = NeedCondition.AwaitingReporter,
        ["promised"] = NeedCondition.Promised,
        ["solved"] = NeedCondition.Solved,
        ["ended"] = NeedCondition.Ended,
        ["declined"] = NeedCondition.Declined,
        ["not-feasible"] = NeedCondition.NotFeasible,
        ["withdrawn"] = NeedCondition.Withdrawn,
    };

    private NeedCondition Condition(string? word)
    {
        if (word is null || Conditions.TryGetValue(word.ToLowerInvariant(), out var condition))
            return word is null ? NeedCondition.Any : Conditions[word.ToLowerInvariant()];
        faults.Add($"--condition {word} is none of {string.Join(", ", Conditions.Keys)}.");
        return NeedCondition.Any;
    }

    private List<string> Keys<T>(string option, IEnumerable<string> words, IReadOnlyList<T> all, Func<T, string> key, Func<T, IReadOnlyList<string>> names)
    {
        var keys = new List<string>();
        foreach (var word in words)
        {
            var named = all.Where(a => Same(key(a), word)).ToList();
            if (named.Count == 0)
                named = [.. all.Where(a => names(a).Any(n => Same(n, word)))];
            if (named.Count == 1)
                keys.Add(key(named[0]));
            else
                faults.Add(named.Count == 0
                    ? $"{option} {word} is not in the borough's file. Known: {string.Join(", ", all.Select(key))}."
                    : $"{option} {word} means more than one: {string.Join(", ", named.Select(key))}.");
        }

        return [.. keys.Distinct(StringComparer.Ordinal)];

        static bool Same(string name, string word) => string.Equals(name, word.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private DateOnly? Day(string option, string? word)
    {
        if (word is null)
            return null;
        if (DateOnly.TryParseExact(word.Trim(), ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        faults.Add($"{option} {word} is no day; 2026-03-01 or 01.03.2026 is meant.");
        return null;
    }
}
