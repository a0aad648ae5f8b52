using Spk.Bot.Core.Regions;
using Spk.Bot.Tests.Districts;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Regions;

public sealed class PlaceMentionTests
{
    private static readonly PlaceIndex _index = new(Neukoelln.District);

    private const string Sentences = """
        # one place
        In der Weserstraße fehlt ein Zebrastreifen                                   -> 081003
        in der weserstr. fehlt ein zebrastreifen                                     -> 081003
        melden: Weserstraße 12, kein Licht                                           -> 081003
        Am Reuterplatz liegt Müll                                                    -> 08100311
        Die Kinder des Reuterkiezes brauchen einen Bolzplatz                         -> 081003
        Im Reuter Kiez fehlen Bänke                                                  -> 081003
        Rixdorfs Spielplätze sind kaputt                                             -> 081004
        Auf dem Richardplatz wird gerast                                             -> 081004
        Der Weg durch die Hasenheide ist dunkel                                      -> 08100101
        Am Maybachufer ist es am Markttag zu eng                                     -> 08100310
        Kreuzkölln wird immer teurer                                                 -> 081003
        Vor dem Campus Rütli parken Autos auf dem Gehweg                             -> 081003
        Rund um den Herrfurthplatz stehen Schrotträder                               -> 081001
        Schillerpromenade Nord: Bänke fehlen                                         -> 08100102
        An der Schillerpromenade fehlen Bänke                                        -> 081001
        Im Körnerpark ist der Brunnen kaputt                                         -> 08100208
        Im Rollbergkiez fehlt ein Arzt                                               -> 08100207
        Flughafenstraße Ecke Boddinplatz                                             -> 08100206
        In der Weißen Siedlung stinkt es nach Müll                                   -> 08100520
        In der Köllnischen Heide fehlt ein Jugendclub                                -> 081005
        Die High-Deck-Siedlung braucht Aufzüge                                       -> 08100521
        Die Highdecksiedlung braucht Aufzüge                                         -> 08100521
        In Britz Nord gibt es keinen Kinderarzt                                      -> 082006
        In Britz gibt es keinen Kinderarzt                                           -> 082007
        Bänke in der Hufeisensiedlung, bitte                                         -> 08200726
        In Alt-Rudow fährt kein Bus                                                  -> 08401243
        In Berlin-Rudow fährt kein Bus                                               -> 084012
        Neukölln-Rixdorf, Spielplatz                                                 -> 081004
        Im Vogelviertel wird zu schnell gefahren                                     -> 084011
        In Buckow Nord fehlt eine Kita                                               -> 084011
        In Gropiusstadt West fehlen Lehrer                                           -> 083009
        083010: Aufzug am Zentrum kaputt                                             -> 083010
        Region 08100311, Bänke                                                       -> 08100311
        # several regions: the person chooses
        In der Gropiusstadt fehlt ein Seniorentreff                                  -> 083009 083010
        Am Bat-Yam-Platz fehlt eine Toilette                                         -> 083009 083010
        Ganz Nord-Neukölln hat zu wenig Grün                                         -> 081001 081002 081003 081004 081005
        # the narrower of two
        In der Gropiusstadt, genauer in Gropiusstadt Ost, ist es dunkel              -> 083010
        In Rudow, am besten in Alt-Rudow, eine Bank                                  -> 08401243
        Nord-Neukölln, Rixdorf                                                       -> 081004
        # typos only in long words
        Im Reuterkeiz fehlen Bänke                                                   -> 081003
        In der Gropiustadt fehlt ein Arzt                                            -> 083009 083010
        Die Hufeisensidlung ist zugeparkt                                            -> 08200726
        In der Weserstrase fehlt eine Ampel                                          -> 081003
        In Rixdrof fehlt eine Ampel                                                  -> ?
        In Britzz fehlt eine Ampel                                                   -> ?
        # nothing of ours
        In Neukölln fehlen Wohnungen                                                 -> ?
        Am Ernst-Reuter-Platz ist Stau                                               -> ?
        Am Ernst Reuter Platz ist Stau                                               -> ?
        Am Klaus-Reuter-Platz ist Stau                                               -> ?
        Am Klaus Reuter Platz ist Stau                                               -> ?
        In Alt-Britz fehlt ein Gehweg                                                -> ?
        An der Fritz-Reuter-Allee fehlt ein Radweg                                   -> ?
        Britzer Damm, Ecke Tempelhofer Weg 3                                         -> 08200624
        In der Rudower Straße fehlt ein Gehweg                                       -> ?
        In der Rollbergesiedlung ist es laut                                         -> ?
        In der Wederstraße ist es laut                                               -> ?
        Die Lahnstraße ist laut                                                      -> ?
        Auf der Karl-Marx-Straße fehlen Radwege                                      -> ?
        Frau Reuter und Herr Schiller wünschen sich eine Bank                        -> ?
        Auf dem Spielplatz fehlt eine Schaukel                                       -> ?
        Wir brauchen mehr Beratung in der Mitte der Woche                            -> ?
        """;

    [Fact]
    public void FindIn_ForEachSentence_NamesThePlaceThatIsToldMostExactly() => Table.Check(Sentences, atLeast: 40, sentence => _index.FindIn(sentence) switch
    {
        null => "?",
        { AreaId: { } area } => area,
        { } mention => string.Join(' ', mention.Regions.Select(r => r.Id)),
    });

    [Fact]
    public void FindIn_WhenTheNameCoversSeveralRegions_NamesNoSingleOne()
    {
        Assert.Null(_index.FindIn("In der Gropiusstadt ist es dunkel")!.RegionId);
        Assert.Equal("083009", _index.FindIn("In Gropiusstadt West ist es dunkel")!.RegionId);
    }

    [Fact]
    public void FindIn_WhenTextIsHuge_ReadsItsBeginningOnly()
    {
        Assert.NotNull(_index.FindIn("Weserstraße " + new string('x', 20_000)));
        Assert.Null(_index.FindIn(new string('x', 20_000) + " Weserstraße"));
        Assert.Null(_index.FindIn(string.Concat(Enumerable.Repeat("Abwasserleitungen ", 1_200))));
    }
}
