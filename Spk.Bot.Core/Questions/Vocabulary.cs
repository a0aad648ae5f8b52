using System.Collections.Frozen;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Questions;

/// <summary>The words of the grammar, German and English, folded so that umlauts may be written out or left out.</summary>
internal static class Vocabulary
{
    private const int ShortestForgiven = 5;
    private const int LongWord = 10;

    private static readonly FrozenDictionary<string, Sense> _senses = Pairs(
        (Sense.Filler, """
            bitte mal danke dank vielen viele lieben gruss grüsse grüße guten morgen tag abend moin servus mahlzeit hey hi huhu liebe lieber liebes team bot spk-bot spkbot du sie ihr mir mich uns ich wir man es er
            kannst könntest könnten könnt koennten können kann könnte möchte moechte möchten würde würden wuerde will wollen wollte hätte gern gerne brauche bräuchte sag sagen sage zeig zeige zeigen zeigt gib geben gebt
            nenn nenne nennen der die das dem den des ein eine einen einem einer eines und oder sowie auch noch schon denn eigentlich gerade grad grade jetzt aktuell aktuelle aktuellen aktueller derzeit momentan moment
            ist sind war waren wird werden wurde wurden worden gewesen hat haben hab habe hatte gibt gibts gibs gabs gab geht gehts gehen läuft laufen steht stehts stehen sieht siehts aussieht sehen aus so da dort hier
            los passiert passierte getan tut sich alles alle allen aller insgesamt überhaupt einmal kurz schnell rasch überblick verschaffen wissen weiß weißt wissenswert interessiert frage gemeldet gemeldete gemeldeten
            gemeldeter eingegangen eingegangene eingegangenen eingereicht reingekommen hereingekommen rein gekommen dazugekommen aufgelaufen angefallen erfasst erfasste dat det wat ick icke jibt jibts
            bisher zuletzt jemals wirklich sehr viel mehr weniger nur ganzen ja nein ok okay super toll prima bezüglich betreffend betrifft hinsichtlich einfach etwas was irgendwas irgendetwas dazu davon daran drin dran
            wer wo wie wann warum welche welcher welches welchen welchem wieso ob dass wenn als bis seit s n ne nen auskunft info infos information informationen infomationen
            please can could would you tell me show give i we do does did is are was were have has there the a an of any some all what whats which how it its going hello thanks thank with about regarding my want like see know
            noch offensichtlich allgemein gesamt stück anzahl hast hätten moechten dürfte darf soll sollen muss müssen eben halt doch wohl denke glaube hoffe freundliche freundlichen grüßen mfg vg lg
            thema kiez kieze kiezen gebiet region regionen bezirksregion bezirksregionen bzr stadtteil stadtteile planungsraum quartier plr lor amt ämter amtes bezirksamt abteilung fachamt qm quartiersmanagement
            stadtteilkoordination stk gegend ecke umgebung nähe berlin zuständig zuständigkeit liegt liegen liegende hängt hängen bekommen bekommt kriegt kriegen gekriegt erhalten läufts ansteht anstehen steh an ab
            machen macht machts tun rund um vorliegen vorliegt vorhanden existieren existiert bekannt gleich dann mit nochmal nochmals wieder beide beiden jeweils zusammen sowohl bearbeitung arbeit stellt dar schaut schau schauen guck gucken
            angelegt aufgenommen aufgetreten getreten vorgefallen gemeldetes kam kamen kommen kommt lange längst ewig currently right now up got get everything needs
            frist fristen frage fragen nach mit zeit zurzeit zufällig entschuldigung verzeihung schönen schöner herr frau damen herren sehr geehrte geehrter voraus erst erstmal
            sache sachen dinge ding zeug hier problem probleme problemen themen anliegen anfragen anfrage
            """),
        (Sense.Preposition, "in im ins bei beim am von vom zu zum zur für fürs auf über wegen rund at on for from near around inside within area"),
        (Sense.Status, "status stand stande sachstand lage situation zustand stehts statusbericht zwischenstand lagebild überblick bericht kurzbericht state"),
        (Sense.Open, "offen offene offenen offener offenes open ungelöst ungelöste ungelösten unerledigt unerledigte unerledigten laufend laufende laufenden unfertig ausstehend ausstehende liegengeblieben liegengebliebene geblieben unvollendet unresolved pending"),
        (Sense.Unacknowledged, """
            unbeantwortet unbeantwortete unbeantworteten unbeantworteter unbestätigt unbestätigte unbestätigten unquittiert ungelesen ungelesene ungelesenen ungesehen unbearbeitet unbearbeitete unbearbeiteten
            beantworten quittieren reagieren ignoriert ignorierte ignorierten unanswered unacknowledged
            """),
        (Sense.Overdue, """
            überfällig überfällige überfälligen überfälliger überfälliges overdue verspätet verspätete verzug fristüberschreitung fristüberschreitungen fristablauf abgelaufen abgelaufene abgelaufenen
            überschritten überschrittene überschrittenen oerdue verfristet verfristete verschleppt gerissen late
            """),
        (Sense.External, "bsr senat polizei bvg extern externe externen externer externes external externally"),
        (Sense.AwaitingReporter, "rückfrage rückfragen nachfrage nachfragen zurückgefragt nachgefragt rückgefragt inquiry queries"),
        (Sense.Promised, "zugesagt zugesagte zugesagten zugesagter zusage zusagen versprochen versprochene versprochenen versprechen promised promise promises"),
        (Sense.Solved, "gelöst gelöste gelösten gelöster erledigt erledigte erledigten erledigter solved resolved fixed done behoben behobene behobenen umgesetzt umgesetzte umgesetzten geschafft fertig fertige fertigen fertiggestellt"),
        (Sense.Declined, "abgelehnt abgelehnte abgelehnten abgelehnter abgelehntes ablehnung ablehnungen declined rejected refused"),
        (Sense.NotFeasible, "umsetzbar umsetzbare umsetzbaren machbar machbare machbaren realisierbar realisierbare realisierbaren feasible"),
        (Sense.Withdrawn, "zurückgezogen zurückgezogene zurückgezogenen zurückgezogener withdrawn"),
        (Sense.Ended, "abgeschlossen abgeschlossene abgeschlossenen abgeschlossener abgeschlossenes closed completed beendet beendete beendeten geschlossen geschlossene geschlossenen abschluss"),
        (Sense.Answered, "beantwortet beantwortete beantworteten bestätigt bestätigte gesehen gelesen quittiert kenntnis angesehen angefasst bearbeitet bearbeitete reagiert reaktion antwort antworten rückmeldung answered acknowledged answer"),
        (Sense.Not, "niemand niemandem niemanden keinem nobody nicht nich nit nischt keine kein keinen keiner ohne not no without never nie fehlende"),
        (Sense.Need, "bedarf bedarfe bedarfen bedarfs bedarfes bedürfnisse need meldung meldungen fälle fall vorgänge vorgang issues issue"),
        (Sense.List, "liste listen auflistung auflisten list tabelle einzeln"),
        (Sense.New, "neu neue neues neuen neuer neuigkeiten neuigkeit news new neueste neuesten neustes neueres"),
        (Sense.Own, "uns unser unsere unserem unseren unserer unsers unseres mein meine meinem meinen meiner meins us our ours my"),
        (Sense.Figures, """
            kennzahlen kennzahl zahlen statistik statistiken auswertung figures statistics kpi kpis schnitt durchschnitt durchschnittlich mittel median bearbeitungszeit bearbeitungszeiten bearbeitungsdauer
            dauer dauert dauerts dauerte antwortzeit antwortzeiten reaktionszeit reaktionszeiten entwicklung trend average quartalszahlen jahreszahlen monatszahlen numbers diagramm
            """),
        (Sense.Count, "wieviel wieviele wievielen anzahl zähle count"),
        (Sense.Meetings, "sitzungen sitzung meetings meeting sitzungstermine sitzungstermin sitzungskalender termine tagt tagen ausschusssitzung ausschusssitzungen ausschusstermine"),
        (Sense.Overview, "übersicht digest overview oerview ausschussübersicht ausschussvorlage tischvorlage"),
        (Sense.Handover, "übergabe übergae übergabebericht übergabebrief übergabeblatt handover einarbeitung onboarding übernehme übergeben einarbeiten"),
        (Sense.Export, "export exportiere exportieren exportier csv excel xlsx jsonl download herunterladen runterladen exceltabelle"),
        (Sense.Search, "suche such suchen finde finden search find stichwort volltextsuche"),
        (Sense.Greeting, "hallo hello"),
        (Sense.Help, "hilfe help befehle kommandos anleitung funktionen bedienung commands"),
        (Sense.Report, "melden melde report einmelden bedarfsmeldung"),
        (Sense.Missing, "fehlt fehlen kaputt braucht brauchen defekt"),
        (Sense.ThemeCue, "thema themen themenfeld handlungsfeld bereich stichwort topic theme"),
        (Sense.WholeBorough, "bezirk bezirks bezirke bezirkes gesamtbezirk bezirksweit borough district"));

    /// <summary>Umlauts, written as themselves, written out or left out, as the bare vowel.</summary>
    public static string Bare(string folded) => folded
        .Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);

    public static Sense? Of(string bare) => _senses.TryGetValue(bare, out var sense) ? sense : null;

    /// <summary>The sense of the words that are one slip away, where all of them agree; never nothing but a filler.</summary>
    public static Sense? Near(string bare)
    {
        if (bare.Length is < ShortestForgiven or > 24)
            return null;
        var near = At(bare, 1, ShortestForgiven);
        if (near.Count == 0 && bare.Length >= LongWord)
            near = At(bare, 2, LongWord);
        // "eport", "bersicht": of two that are as near, the older command.
        return near.Count == 1 ? near[0] : near.Contains(Sense.Report) ? Sense.Report : near.Contains(Sense.Overview) ? Sense.Overview : null;
    }

    private static List<Sense> At(string bare, int slips, int shortest) =>
        [.. _senses.Where(w => w.Key.Length >= shortest && EditDistance.Between(bare, w.Key, slips) == slips).Select(w => w.Value).Distinct()];

    private static FrozenDictionary<string, Sense> Pairs(params (Sense Sense, string Words)[] lists)
    {
        var all = new Dictionary<string, Sense>(StringComparer.Ordinal);
        // A later list knows better than the fillers.
        foreach (var (sense, words) in lists)
            foreach (var word in words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                all[Bare(NameWord.KeyOf(word))] = sense;
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
