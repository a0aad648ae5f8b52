using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Regions;

/// <summary>All names of a borough's places and the ways in which people vary them, each leading to one place.</summary>
internal sealed class PlaceCatalog
{
    private const string Kiez = "kiez";

    /// <summary>What follows the part of a name that a Kiez is called after: Hertzbergplatz, Hertzbergkiez.</summary>
    private static readonly string[] _kinds = ["platz", "strasse", "park", "ufer", "allee", "promenade", "siedlung"];

    private readonly Dictionary<string, PlaceName> _exact = [];
    private readonly Dictionary<string, PlaceName> _loose = [];
    private readonly Dictionary<string, PlaceFound> _byId = [];

    public PlaceCatalog(District d)
    {
        AddOfficial(d);
        AddAliases(d);
        foreach (var name in d.Elsewhere)
            Add(new PlaceName(name, null));
        Names = [.. _exact.Values];
        MaxWords = Names.Max(n => n.Words.Count) + 1;
        foreach (var name in Names)
            AddVariants(name);
        foreach (var (id, place) in _byId.Where(p => p.Key.Length >= 6))
            _exact.TryAdd(id, new PlaceName(id, place));
    }

    /// <summary>Each name once, without its variants.</summary>
    public IReadOnlyList<PlaceName> Names { get; }

    /// <summary>Words of the longest name, and one for a name that is written with a blank too many.</summary>
    public int MaxWords { get; }

    public PlaceName? Exact(string key) => _exact.GetValueOrDefault(key);

    /// <summary>Also short forms that only mean a place when a place was asked for: "Reuter" for Reuterkiez.</summary>
    public PlaceName? Loose(string key) => Exact(key) ?? _loose.GetValueOrDefault(key);

    /// <summary>The place of this LOR id of 2, 4, 6 or 8 digits; one digit fewer where a spreadsheet ate the leading zero.</summary>
    public PlaceFound? ById(string digits) => _byId.GetValueOrDefault(digits) ?? (digits.Length is 3 or 5 or 7 ? _byId.GetValueOrDefault("0" + digits) : null);

    private void AddOfficial(District d)
    {
        var borough = new PlaceFound(d.Name, d.Regions, null);
        _byId[d.LorId] = borough;
        foreach (var spelled in new[] { d.Name, $"Bezirk {d.Name}", "Bezirk", $"ganz {d.Name}" })
            Add(new PlaceName(spelled, borough, IsBorough: true));
        foreach (var region in d.Regions)
            Add(new PlaceName(region.Name, _byId[region.Id] = new PlaceFound(region.Name, [region], null)));
        foreach (var forecast in d.ForecastAreas)
        {
            var inside = RegionsOf(d, forecast);
            _byId[forecast.Id] = new PlaceFound($"Prognoseraum {forecast.Name}", inside, null);
            Add(new PlaceName(forecast.Name, new PlaceFound(forecast.Name, inside, null)));
        }

        foreach (var region in d.Regions)
            foreach (var area in region.Areas)
                Add(new PlaceName(area.Name, _byId[area.Id] = new PlaceFound($"{area.Name} ({region.Name})", [region], area)));
    }

    private void AddAliases(District d)
    {
        foreach (var forecast in d.ForecastAreas)
            foreach (var alias in forecast.Aliases)
                Add(new PlaceName(alias, new PlaceFound(alias, RegionsOf(d, forecast), null)));
        var narrow = d.Regions.SelectMany(r => r.Aliases.Select(a => (Alias: a, Region: r, Area: (PlanningArea?)null))
            .Concat(r.Areas.SelectMany(p => p.Aliases.Select(a => (Alias: a, Region: r, Area: (PlanningArea?)p)))));
        foreach (var same in narrow.GroupBy(n => NameWord.KeyOf(n.Alias)).Select(g => g.DistinctBy(n => (n.Region, n.Area)).ToList()))
        {
            var (alias, regions) = (same[0].Alias, same.Select(s => s.Region).Distinct().ToList());
            var area = same.Count == 1 ? same[0].Area : null;
            Add(new PlaceName(alias, new PlaceFound(regions.Count == 1 ? $"{alias} ({regions[0].Name})" : alias, regions, area)));
        }
    }

    private void Add(PlaceName name) => _exact.TryAdd(name.Key, name);

    private void AddVariants(PlaceName name)
    {
        var words = name.Words.Select(w => w.Folded).ToList();
        if (string.Concat(words.Where(w => !PlaceWords.IsIdle(w))) is { Length: > 0 } telling)
            _exact.TryAdd(telling, name);
        // "in der Weißen Siedlung"
        if (words.Count > 1 && words[0].EndsWith('e'))
            _exact.TryAdd($"{words[0]}n{string.Concat(words.Skip(1))}", name);
        if (name.Key.EndsWith(Kiez, StringComparison.Ordinal))
        {
            if (name.Key.Length >= Kiez.Length + Typo.ShortestForgiven)
                _loose.TryAdd(name.Key[..^Kiez.Length], name);
            return;
        }

        if (name.IsBorough || name.Place is null)
            return;
        _exact.TryAdd(name.Key + Kiez, name);
        _exact.TryAdd($"{name.Key}n{Kiez}", name);
        if (Array.Find(_kinds, k => name.Key.EndsWith(k, StringComparison.Ordinal)) is { } kind && name.Key.Length >= kind.Length + Typo.ShortestForgiven)
            _exact.TryAdd(name.Key[..^kind.Length] + Kiez, name);
    }

    private static List<DistrictRegion> RegionsOf(District d, ForecastArea forecast) => [.. d.Regions.Where(r => r.ForecastArea == forecast.Id)];
}
