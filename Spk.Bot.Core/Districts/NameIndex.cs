using System.Collections.Frozen;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Core.Districts;

/// <summary>
/// Finds departments, committees and coordinations by name, abbreviation, alias or key, whatever their case, umlauts and hyphens, and with small typos (never in an
/// abbreviation). A coordination is also found by a place of its regions. Built once, immutable, no I/O.
/// </summary>
public sealed class NameIndex
{
    private const int LongestQuestion = 100;

    private static readonly FrozenSet<string> _idle = new[]
    {
        "der", "die", "das", "dem", "den", "des", "im", "in", "vom", "von", "zum", "zur", "beim", "bitte", "mit", "kanal", "channel", "bezirksamt", "bezirk", "berlin", "bvv", "the", "of",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> _coordination =
        new[] { "stk", "stadtteilkoordination", "stadtteilkoordinationen", "koordination", "coordination" }.ToFrozenSet();

    private readonly List<TargetName> _names = [];
    private readonly District _district;
    private readonly PlaceIndex _places;
    private readonly string _borough;

    public NameIndex(District district)
    {
        (_district, _places, _borough) = (district, new PlaceIndex(district), NameWord.KeyOf(district.Name));
        foreach (var d in district.Departments)
            Add(TargetKinds.Department, new DepartmentTarget(d), d.Name, [d.Name, d.Abbreviation, .. d.Aliases, d.Key]);
        foreach (var c in district.Committees)
            Add(TargetKinds.Committee, new CommitteeTarget(c), c.Name, [c.Name, .. c.Aliases, c.Key]);
        foreach (var k in district.Coordinations)
            Add(TargetKinds.Coordination, new CoordinationTarget(k), k.Name, [k.Name, .. k.Aliases, k.Key]);
        // Short names of committees ("Soziales") may be those of a department; they come last, and so only count where nothing else is meant.
        foreach (var c in district.Committees)
            Add(TargetKinds.Committee, new CommitteeTarget(c), c.Name, [c.ShortName]);
    }

    /// <param name="kinds">What the name may mean here, e.g. only a committee after <c>übersicht</c>. "STK …" and "…ausschuss" narrow it further.</param>
    public TargetAnswer Find(string text, TargetKinds kinds = TargetKinds.All)
    {
        var words = NameWord.Of(text.Length > LongestQuestion ? text[..LongestQuestion] : text);
        var telling = words.Where(w => !_idle.Contains(w.Folded) && !_coordination.Contains(w.Folded)).ToList();
        if (words.Any(w => _coordination.Contains(w.Folded)))
        {
            kinds &= TargetKinds.Coordination;
        }
        else if (words.Any(w => w.Folded.EndsWith("ausschuss", StringComparison.Ordinal)))
        {
            kinds &= TargetKinds.Committee;
            telling.RemoveAll(w => w.Folded is "ausschuss" or "fuer");
        }

        string[] keys = [.. new[] { Key(words), Key(telling), Key(telling.Where(w => w.Folded != _borough)) }.Where(k => k.Length > 0).Distinct()];
        var allowed = _names.Where(n => (n.Kind & kinds) != 0).ToList();
        foreach (var key in keys)
            if (allowed.Find(n => n.Key == key) is { } exact)
                return exact.Target;
        foreach (var key in keys)
            if (Nearest(allowed, key) is { } near)
                return near;
        if (kinds.HasFlag(TargetKinds.Coordination) && telling.Count > 0 && OfPlace(string.Join(' ', telling.Select(w => w.Raw))) is { } coordination)
            return new CoordinationTarget(coordination);
        return new TargetUnknown(keys.Length == 0 ? [] : Suggest(allowed, keys[^1]));
    }

    private void Add(TargetKinds kind, TargetAnswer target, string shown, IEnumerable<string> names) =>
        _names.AddRange(names.Select(name => new TargetName(NameWord.KeyOf(name), shown, kind, target)));

    private static TargetAnswer? Nearest(List<TargetName> allowed, string key)
    {
        var near = allowed.Select(n => (n.Target, Distance: Typo.Distance(key, n.Key))).Where(n => n.Distance is not null).ToList();
        var best = near.Where(n => n.Distance == near.Min(m => m.Distance)).Select(n => n.Target).Distinct().ToList();
        return best.Count == 1 ? best[0] : null;
    }

    /// <summary>The one coordination to which all regions of a place belong.</summary>
    private Coordination? OfPlace(string text) =>
        _places.Find(text) is PlaceFound place ? _district.Coordinations.FirstOrDefault(k => place.Regions.All(r => k.Regions.Contains(r.Id))) : null;

    private static IReadOnlyList<string> Suggest(List<TargetName> allowed, string key) => Typo.Suggest(key, allowed, n => n.Key, n => n.Target, n => n.Shown);

    private static string Key(IEnumerable<NameWord> words) => string.Concat(words.Select(w => w.Folded));

    /// <param name="Shown">The full name, as suggested.</param>
    private sealed record TargetName(string Key, string Shown, TargetKinds Kind, TargetAnswer Target);
}
