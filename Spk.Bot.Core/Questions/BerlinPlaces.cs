using System.Collections.Frozen;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Questions;

/// <summary>Berlin's boroughs and Ortsteile (Bezirke and Ortsteile after the Bezirksverwaltungsgesetz), so that a place of another borough can be named as one.</summary>
internal static class BerlinPlaces
{
    private static readonly FrozenSet<string> _keys = """
        Mitte,Moabit,Hansaviertel,Tiergarten,Wedding,Gesundbrunnen,Friedrichshain-Kreuzberg,Friedrichshain,Kreuzberg,Pankow,Prenzlauer Berg,Weißensee,Blankenburg,Heinersdorf,Karow,Stadtrandsiedlung Malchow,
        Blankenfelde,Buch,Französisch Buchholz,Niederschönhausen,Rosenthal,Wilhelmsruh,Charlottenburg-Wilmersdorf,Charlottenburg,Wilmersdorf,Schmargendorf,Grunewald,Westend,Charlottenburg-Nord,Halensee,Spandau,
        Haselhorst,Siemensstadt,Staaken,Gatow,Kladow,Hakenfelde,Falkenhagener Feld,Wilhelmstadt,Steglitz-Zehlendorf,Steglitz,Lichterfelde,Lankwitz,Zehlendorf,Dahlem,Nikolassee,Wannsee,Schlachtensee,
        Tempelhof-Schöneberg,Schöneberg,Friedenau,Tempelhof,Mariendorf,Marienfelde,Lichtenrade,Treptow-Köpenick,Treptow,Alt-Treptow,Plänterwald,Baumschulenweg,Johannisthal,Niederschöneweide,Altglienicke,
        Adlershof,Bohnsdorf,Oberschöneweide,Köpenick,Friedrichshagen,Rahnsdorf,Grünau,Müggelheim,Schmöckwitz,Marzahn-Hellersdorf,Marzahn,Biesdorf,Kaulsdorf,Mahlsdorf,Hellersdorf,Lichtenberg,Friedrichsfelde,
        Karlshorst,Falkenberg,Malchow,Wartenberg,Neu-Hohenschönhausen,Alt-Hohenschönhausen,Hohenschönhausen,Fennpfuhl,Rummelsburg,Reinickendorf,Tegel,Konradshöhe,Heiligensee,Frohnau,Hermsdorf,Waidmannslust,
        Lübars,Wittenau,Märkisches Viertel,Borsigwalde,Xberg
        """.Split(',', StringSplitOptions.TrimEntries).Select(NameWord.KeyOf).ToFrozenSet(StringComparer.Ordinal);

    public const int MostWords = 3;

    public static bool Contains(string key) => _keys.Contains(key) || (key.EndsWith('s') && key.Length > 5 && _keys.Contains(key[..^1]));
}
