using System.Collections.Frozen;

namespace Spk.Bot.Core.Needs.Demand;

/// <summary>
/// Different words for the same thing, as people of a borough use them, by their stems (folded: no umlauts). A stem under 4 letters, or with <c>=</c> before it, is meant as a whole word; one of 4 at the
/// head or the end of a word; a longer one anywhere in it, so that compounds are met. Borough-independent; a word that is missing only costs a hint.
/// </summary>
internal static class DemandConcepts
{
    private const int WholeWord = 3;
    private const int HeadOrEnd = 4;

    private static readonly (string Name, double Weight, string[] Stems)[] _concepts =
    [
        ("#crossing", 1, ["zebrastreif", "uberweg", "querung", "uberquer", "querungshilf", "verkehrsinsel", "mittelinsel"]),
        ("#light", 1, ["beleucht", "latern", "dunkel", "dunkl", "licht", "lampe", "finster", "stockdunkel"]),
        ("#pavement", 0.8, ["gehweg", "burgersteig", "fussweg", "gehsteig", "gehwegplatt", "platten", "trottoir"]),
        ("#bicycle", 0.8, ["fahrrad", "radfahr", "radweg", "radstreif", "radspur", "rader", "rad", "fahrradspur", "radverkehr"]),
        ("#bench", 1, ["bank", "banke", "banken", "sitzbank", "parkbank", "sitzgelegenheit", "sitzmoglichkeit", "sitzplatz", "sitzen", "hinsetz", "ausruh"]),
        ("#toilet", 1, ["toilett", "wc", "wcs", "klo", "klos", "urin", "pinkel", "schultoilett"]),
        ("#rubbish", 1, ["mull", "abfall", "sperrmull", "hausrat", "dreck", "vermull", "unrat", "matratz", "elektroschrott", "kuhlschrank", "abgeladen", "ablager"]),
        ("#bin", 0.8, ["mulleimer", "papierkorb", "papierkorbe", "mulltonn", "tonnen"]),
        ("#rats", 1, ["ratte"]),
        ("#needles", 1, ["spritze", "nadel", "drogenbesteck", "drogen"]),
        ("#noise", 1, ["larm", "laut", "ruhestor", "krach", "partylarm", "schlafen"]),
        ("#speed", 1, ["rasen", "raser", "tempo", "geschwindigkeit", "schnell"]),
        ("#parking", 0.9, ["parken", "geparkt", "falschpark", "zugeparkt", "parkplatz", "parkend", "zweiter", "zugestellt"]),
        ("#play", 0.6, ["spielplatz", "spielgerat", "klettergerust", "spielflache"]),
        ("#slide", 1, ["rutsch"]),
        ("#trees", 1, ["baum", "linden", "eiche", "strassenbaum"]),
        ("#watering", 1, ["giess", "gegossen", "wasser", "vertrockn", "trinkbrunn", "trinkwasser", "brunnen"]),
        ("#shade", 1, ["schatten", "sonnensegel", "hitze", "heiss"]),
        ("#old", 0.4, ["senior", "=alter", "=altere", "=alterer", "=alteren", "=alte", "=alten", "hochbetagt", "rentner"]),
        ("#young", 0.4, ["jugendlich", "junge", "jungen", "teenager", "jugend"]),
        ("#youthclub", 1, ["jugendclub", "jugendzentrum", "jugendhaus", "jugendfreizeit"]),
        ("#opening", 1, ["offnungszeit", "offnen", "geoffnet", "=offen", "schliesst", "=schluss", "geschlossen", "samstag", "verlanger"]),
        ("#library", 1, ["bibliothek", "bucherei"]),
        ("#meeting", 0.9, ["treffpunkt", "treff", "treffen", "begegnung", "seniorentreff"]),
        ("#lonely", 1, ["einsam", "vereinsam", "=allein", "isoliert"]),
        ("#rent", 1, ["miete", "mieter", "vermiet", "mieterhohung", "mieterberatung"]),
        ("#empty", 1, ["leerstand", "leersteh", "leer"]),
        ("#flat", 0.7, ["wohnung", "wohnhaus", "mietshaus", "wohnblock"]),
        ("#advice", 0.6, ["beratung", "anlaufstell", "hilfe", "unterstutz", "begleit"]),
        ("#kita", 1, ["kita", "kindergart", "kitaplatz", "kitaplatze"]),
        ("#school", 0.4, ["schule", "schuler", "grundschul", "schulkind", "unterricht"]),
        ("#schoolplace", 1, ["schulplatz", "schulplatze"]),
        ("#care", 1, ["hort", "betreuung", "nachmittagsbetreuung", "hortplatz"]),
        ("#tutoring", 1, ["nachhilf", "hausaufgab", "lernhilf", "lernen"]),
        ("#doctor", 1, ["kinderarzt", "arzt", "praxis", "praxen", "arztpraxis"]),
        ("#wheelchair", 0.9, ["rollstuhl", "barrierefrei", "rampe", "stufenlos", "rollator", "behinder", "gehbehind"]),
        ("#lift", 1, ["aufzug", "fahrstuhl", "lift"]),
        ("#trafficlight", 1, ["ampel", "grunphas", "lichtzeichen"]),
        ("#pothole", 1, ["schlagloch", "fahrbahn", "locher", "asphalt", "belag"]),
        ("#bus", 0.9, ["bus", "buslinie", "linie", "takt"]),
        ("#stop", 0.8, ["haltestell", "bushaltestell", "wartehauschen"]),
        ("#scooter", 1, ["scooter", "roller", "leihroller", "escooter"]),
        ("#pitch", 1, ["bolzplatz", "fussball", "tore"]),
        ("#gym", 1, ["sporthall", "turnhall"]),
        ("#swim", 1, ["schwimm", "stadtbad"]),
        ("#women", 0.7, ["frau", "madchen", "musliminn"]),
        ("#dog", 1, ["hund", "hundewies", "hundeauslauf"]),
        ("#german", 1, ["deutsch", "sprachkurs", "sprachcafe", "deutschkurs"]),
        ("#forms", 1, ["formular", "antrag", "antrage", "bescheid", "ausfull", "jobcenter"]),
        ("#room", 0.8, ["raum", "raume", "proberaum", "ubungsraum", "nachbarschaftsraum"]),
        ("#broken", 0.4, ["kaputt", "defekt", "gebroch", "beschadigt", "reparier", "gesperrt", "abgesperrt", "ausgefall"]),
        ("#graffiti", 1, ["graffiti", "schmier", "beschmier"]),
        ("#homeless", 1, ["obdachlos", "wohnungslos", "ubernacht"]),
        ("#garden", 1, ["gemeinschaftsgarten", "nachbarschaftsgarten", "gardening", "gartnern"]),
        ("#shop", 1, ["laden", "geschaft", "einzelhandel", "supermarkt"]),
        ("#market", 1, ["wochenmarkt", "markt", "=handler"]),
        ("#children", 0.35, ["kind", "kleinkind", "krabbel"]),
        ("#family", 0.35, ["familie", "eltern", "mutter", "vater"]),
        ("#cars", 0.5, ["auto", "autos", "lieferwagen", "lieferdienst", "pkw"]),
        ("#through", 1, ["durchgangsverkehr", "pendler", "abkurzung"]),
        ("#stink", 1, ["gestank", "stink", "riech", "geruch"]),
        ("#training", 0.9, ["ausbildung", "lehrstell", "betrieb", "firmen"]),
    ];

    private static readonly (string Name, string Stem)[] _stems = [.. _concepts.SelectMany(c => c.Stems.Select(s => (c.Name, s)))];

    private static readonly FrozenDictionary<string, double> _weights = _concepts.ToFrozenDictionary(c => c.Name, c => c.Weight, StringComparer.Ordinal);

    /// <summary>Words that a report of any demand may hold.</summary>
    private static readonly FrozenSet<string> _fillers = FrozenSet.ToFrozenSet(
        [
            "aber", "alle", "allem", "allen", "alles", "als", "also", "andere", "anderen", "auch", "auf", "aus", "bedarf", "bedarfe", "beim", "bereits", "beschreibung", "bessere", "bitte", "brauchen", "braucht", "dabei", "damit", "dann", "dass", "dauernd", "denn", "deren", "dessen", "dies", "diese", "diesem",
            "dieser", "dort", "durch", "eine", "einem", "einen", "einer", "eines", "einfach", "einige", "ende", "endlich", "etwas", "fast", "fehlen", "fehlend", "fehlende", "fehlender", "fehlt", "finden", "findet", "fuer", "fur", "ganz", "ganze", "ganzen", "gegen", "geht", "gehen",
            "gern", "gerne", "gibt", "gewunscht", "habe", "haben", "halt", "hatte", "hier", "immer", "ihre", "ihren", "ihrer", "jede", "jedem", "jeden", "jeder", "jetzt", "kann", "kaum", "kein", "keine", "keinem", "keinen", "keiner", "kommen", "kommt", "konnen", "konnte", "lange", "leute",
            "liegen", "liegt", "machen", "macht", "manche", "mehr", "mehrere", "mehreren", "mensch", "menschen", "mochte", "mochten", "monat", "monaten", "muss", "mussen", "nach", "nachbarn", "nachbarschaft", "neben", "neue", "neuer", "neues", "nicht", "nichts", "nicht", "niemand", "niemanden", "noch",
            "nur", "oder", "oft", "ohne", "regelmassig", "schon", "sehr", "seit", "sein", "seine", "selbst", "sich", "sind", "sollte", "sollten", "sonst", "standig", "steht", "stehen", "taglich", "uber", "uberall", "unsere", "unter", "viel", "viele", "vielen", "voll", "voller", "vom", "von",
            "wann", "warten", "wartet", "was", "weil", "weit", "weiter", "wenig", "wenn", "werden", "werde", "wieder", "will", "wird", "wissen", "wochen", "wohin", "wollen", "wunsch", "wunschen", "wunscht", "wurde", "wurden", "ware", "waren", "zeit", "zwischen", "anwohner", "anwohnend", "anwohnende",
            "kiez", "quartier", "bezirk", "neukolln", "strasse", "strassen", "platz", "platze", "abend", "abends", "morgens", "nachts", "sommer", "winter", "jahr", "jahren", "tag", "tage", "tagen", "besser", "bessere", "jemand", "jemanden", "sicher", "sichere", "zurzeit", "derzeit", "zuletzt",
        ],
        StringComparer.Ordinal);

    public static bool IsFiller(string folded) => _fillers.Contains(folded);

    public static double WeightOf(string concept) => _weights[concept];

    /// <summary>The concepts that a word speaks of: of those that lie one in the other only the longest.</summary>
    public static IReadOnlyList<string> In(string folded)
    {
        // Each word of each report that is compared comes by here: no enumerators.
        List<(string Name, string Stem)>? met = null;
        foreach (var (name, stem) in _stems)
            if (IsIn(folded, stem))
                (met ??= []).Add((name, stem));
        if (met is null)
            return [];
        return [.. met.Where(m => !met.Exists(o => o.Stem.Length > m.Stem.Length && o.Stem.Contains(m.Stem, StringComparison.Ordinal))).Select(m => m.Name).Distinct()];
    }

    private static bool IsIn(string word, string stem) => stem.Length switch
    {
        _ when stem[0] == '=' => word.AsSpan().SequenceEqual(stem.AsSpan(1)),
        <= WholeWord => word == stem,
        HeadOrEnd => word.StartsWith(stem, StringComparison.Ordinal) || word.EndsWith(stem, StringComparison.Ordinal),
        _ => word.Contains(stem, StringComparison.Ordinal),
    };
}
