using Spk.Bot.Core.Routing;
using Spk.Bot.Tests.Districts;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Routing;

public sealed class ThemeGuessTests
{
    private static readonly ThemeGuess _guess = new(Neukoelln.District);

    private const string Sentences = """
        In der Weserstraße fehlt ein Zebrastreifen                                   -> mobility
        Wegen des fehlenden Zebrastreifens ist der Schulweg gefährlich               -> mobility
        Schulwegsicherheit an der Grundschule                                        -> mobility
        Vor der Schule fehlt ein Zebrastreifen                                       -> mobility
        vor der schule fehlt ein zebrastreifen                                       -> mobility
        Vor der Grundschule fehlt eine Ampel                                         -> mobility
        Die Schule braucht einen Zebrastreifen                                       -> mobility
        Der Gehweg vor der Kita ist kaputt                                           -> mobility
        Die Bürgersteige sind voller Schlaglöcher                                    -> mobility
        Autos rasen durch die Straße                                                 -> mobility
        Tempo 30 vor dem Seniorenheim                                                -> mobility
        Es fehlen Fahrradbügel                                                       -> mobility
        An der Bushaltestelle ist kein Platz für Rollstühle                          -> mobility
        Die Busse kommen nicht                                                       -> mobility
        Im Park fehlen Bänke                                                         -> public-space
        Senioren brauchen mehr Bänke                                                 -> public-space
        Kinder, Jugendliche und Eltern brauchen Bänke                                -> public-space
        Auf dem Platz gibt es keine Toilette                                         -> public-space
        Die Straßenlaternen sind aus                                                 -> public-space
        Der Weg ist nachts dunkel und unbeleuchtet                                   -> public-space
        Dunkle Ecken, bessere Beleuchtung nötig                                      -> public-space
        Es gibt kein öffentliches WC                                                 -> public-space
        Die Spielplätze sind alt                                                     -> green-play
        Die Spielplaetze sind alt                                                    -> green-play
        Auf dem Spielplatz fehlt eine Schaukel                                       -> green-play
        Kinder brauchen einen Spielplatz                                             -> green-play
        Mehr Bäume im Kiez                                                           -> green-play
        Die Baumscheiben sind vertrocknet                                            -> green-play
        Grünflächen werden nicht gepflegt                                            -> green-play
        Im Körnerpark fehlt eine Hundewiese                                          -> green-play
        Überall liegt Müll                                                           -> cleanliness-order
        Auf dem Spielplatz liegen Scherben und Spritzen                              -> cleanliness-order
        Der Spielplatz ist voller Müll                                               -> cleanliness-order
        Sperrmüllberge an der Ecke                                                   -> cleanliness-order
        Falschparker auf dem Gehweg                                                  -> cleanliness-order
        Der Straßenlärm nachts                                                       -> cleanliness-order
        Ratten im Hof                                                                -> cleanliness-order
        Am Bahnhof wird mit Drogen gedealt                                           -> cleanliness-order
        Mieter werden verdrängt, Mieten steigen                                      -> housing
        Eine Familie sucht eine Wohnung                                              -> housing
        Die Läden stehen leer, Leerstand überall                                     -> housing
        Milieuschutz muss ausgeweitet werden                                         -> housing
        In der Schule fehlen Lehrkräfte                                              -> education
        Den Schulen fehlen Klassenräume                                              -> education
        Kostenlose Nachhilfe für Kinder                                              -> education
        Wir brauchen Hausaufgabenhilfe                                               -> education
        Es gibt keine Kitaplätze                                                     -> youth-family
        Jugendliche haben keinen Jugendclub                                          -> youth-family
        Angebote für Kinder in den Ferien                                            -> youth-family
        Familienzentren sind überlaufen                                              -> youth-family
        Die Turnhalle ist geschlossen                                                -> sports
        Ein Sportplatz für Mädchen                                                   -> sports
        Schwimmkurse für Kinder fehlen                                               -> sports
        Bewegungsangebote für Ältere                                                 -> sports
        Kein Kinderarzt in der Nähe                                                  -> health
        Suchtberatung fehlt                                                          -> health
        Pflegeberatung auf Türkisch                                                  -> health
        Obdachlose schlafen im Hauseingang                                           -> social
        Viele haben Schulden und brauchen Beratung                                   -> social
        Die Kältehilfe ist überfüllt                                                 -> social
        Ältere Menschen vereinsamen                                                  -> seniors
        Ein Seniorentreff fehlt                                                      -> seniors
        Angebote für Senioren                                                        -> seniors
        Nachbarschaftsfest ohne Räume                                                -> neighbourhood
        Wir suchen einen Gemeinschaftsraum                                           -> neighbourhood
        Mehr Beteiligung beim Umbau                                                  -> neighbourhood
        Dolmetscher für Elterngespräche                                              -> integration
        Frauen mit Kopftuch werden rassistisch beleidigt                             -> integration
        Geflüchtete brauchen Sprachmittlung                                          -> integration
        Die Bibliothek soll länger öffnen                                            -> culture
        Deutschkurse an der Volkshochschule                                          -> culture
        Musikschule ohne Plätze                                                      -> culture
        Kein Supermarkt mehr im Kiez                                                 -> local-economy
        Kleine Gewerbetreibende geben auf                                            -> local-economy
        Hitzeschutz für den Sommer                                                   -> environment
        Die Luftqualität ist schlecht                                                -> environment
        Der Aufzug im Rathaus ist kaputt                                             -> district-buildings
        Im Bürgeramt fehlt eine Rampe                                                -> district-buildings
        # nothing said, or two things alike
        Es ist schlimm hier                                                          -> ?
        Hilfe                                                                        -> ?
        Alarm bei uns                                                                -> ?
        Man hört nichts mehr von euch                                                -> ?
        Temporäre Lösung gesucht                                                     -> ?
        Die Anwohnenden sind verärgert                                               -> ?
        Müll und Wohnungen                                                           -> ?
        Schulenburgpark                                                              -> ?
        Am Reuterplatz ist was los                                                   -> ?
        Britzer Garten                                                               -> ?
        """;

    [Fact]
    public void Guess_ForEachSentence_TellsItsTheme() => Table.Check(Sentences, atLeast: 60, s => _guess.Guess(s) ?? "?");
}
