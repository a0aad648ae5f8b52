namespace Spk.Bot.Core.Districts;

/// <summary>
/// No name means two things, with these exceptions. Official names of places are facts, and two places may share one (the borough and its northern Prognoseraum are both
/// "Neukölln"): lookup takes the borough, then the region, then the Prognoseraum, then the Planungsraum. An alias may name several places on purpose when all of them carry it,
/// lie in one Prognoseraum and do not contain each other (Lipschitzallee: Gropiusstadt West and Ost). A coordination may be named like its region.
/// </summary>
internal static class NameCheck
{
    public static IEnumerable<SenseFault> Of(District d)
    {
        var places = Legible(DistrictName.OfPlaces(d));
        var parties = Legible(DistrictName.OfParties(d));
        return Clashes(places, (a, b) => MayShare(d, a, b, places))
            .Concat(Clashes(parties, (_, _) => false))
            .Concat(PartiesLikePlaces(places, parties))
            .Concat(ElsewhereIsHere(d, places));
    }

    private static List<DistrictName> Legible(IEnumerable<DistrictName> names) => [.. names.Where(n => n.Key.Length > 0)];

    private static IEnumerable<SenseFault> Clashes(IEnumerable<DistrictName> names, Func<DistrictName, DistrictName, bool> mayShare)
    {
        foreach (var same in names.GroupBy(n => n.Key).Select(g => g.ToList()))
            for (var i = 1; i < same.Count; i++)
                if (same.Take(i).FirstOrDefault(n => n.Thing != same[i].Thing && !mayShare(n, same[i])) is { } other)
                    yield return Clash(same[i], other);
    }

    private static bool MayShare(District d, DistrictName wider, DistrictName narrower, List<DistrictName> places)
    {
        if (wider.Official && narrower.Official)
            return true;
        var nested = narrower.LorId.StartsWith(wider.LorId, StringComparison.Ordinal);
        if (!wider.Official && !narrower.Official)
            return !nested && wider.LorId.Length >= 6 && wider.LorId[..4] == narrower.LorId[..Math.Min(4, narrower.LorId.Length)];
        // The name of a Prognoseraum as an alias of each of its regions says the same thing twice.
        return nested && wider.LorId.Length == 4 && d.Regions.Where(r => r.ForecastArea == wider.LorId)
            .All(r => places.Exists(p => p.LorId == r.Id && p.Key == wider.Key));
    }

    private static IEnumerable<SenseFault> PartiesLikePlaces(List<DistrictName> places, List<DistrictName> parties)
    {
        var byKey = places.ToLookup(p => p.Key);
        foreach (var party in parties.Where(p => !p.Thing.StartsWith("coordination", StringComparison.Ordinal)))
            if (byKey[party.Key].FirstOrDefault() is { } place)
                yield return Clash(party, place);
    }

    private static IEnumerable<SenseFault> ElsewhereIsHere(District d, List<DistrictName> places)
    {
        for (var i = 0; i < d.Elsewhere.Count; i++)
            if (NameWord.KeyOf(d.Elsewhere[i]) is { Length: > 0 } key && places.Find(p => p.Key == key) is { } place)
                yield return new SenseFault($"elsewhere[{i}]", $"name {Quoted.Value(d.Elsewhere[i])} is not elsewhere: it names {place.Thing} at {place.Path}");
    }

    private static SenseFault Clash(DistrictName name, DistrictName other) =>
        new(name.Path, $"name {Quoted.Value(name.Spelled)} of {name.Thing} already means {other.Thing} at {other.Path}");
}
