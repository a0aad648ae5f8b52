using Spk.Bot.Core.Regions;
using Spk.Bot.Tests.Districts;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Regions;

public sealed class PlaceIndexTests
{
    private static readonly PlaceIndex _index = new(Neukoelln.District);

    /// <summary>What is typed, and the place: a region, a Planungsraum (8 digits), several regions, <c>08</c> for the borough, <c>?</c> for unknown.</summary>
    private const string Phrasings = """
        # the official names
        Schillerpromenade                      -> 081001
        Neuköllner Mitte/Zentrum               -> 081002
        Reuterstraße                           -> 081003
        Rixdorf                                -> 081004
        Köllnische Heide                       -> 081005
        Britz Nord                             -> 082006
        Britz                                  -> 082007
        Buckow                                 -> 082008
        Gropiusstadt West                      -> 083009
        Gropiusstadt Ost                       -> 083010
        Buckow Nord                            -> 084011
        Rudow                                  -> 084012
        Hufeisensiedlung                       -> 08200726
        Bouchéstraße                           -> 08100313
        Waltersdorfer Chaussee Ost             -> 08401246
        # case, umlauts, ß, hyphens, blanks
        REUTERSTRASSE                          -> 081003
        reuterstrasse                          -> 081003
        Reuterstr.                             -> 081003
        reuterstr                              -> 081003
        Reuter Straße                          -> 081003
        Reuter-Str.                            -> 081003
        Koellnische Heide                      -> 081005
        Kollnische Heide                       -> 081005
        köllnische heide                       -> 081005
        Köllnischen Heide                      -> 081005
        Neuköllner Mitte                       -> 081002
        neukoellner mitte / zentrum            -> 081002
        Neukölln-Mitte                         -> 081002
        Gropiusstadt-West                      -> 083009
        Buckow-Nord                            -> 084011
        Bouchestr.                             -> 08100313
        High-Deck-Siedlung                     -> 08100521
        High Deck Siedlung                     -> 08100521
        Highdecksiedlung                       -> 08100521
        high deck                              -> 08100521
        weiße siedlung                         -> 08100520
        Weissen Siedlung                       -> 08100520
        Silbersteinstr                         -> 08100105
        Alt Rudow                              -> 08401243
        Alt-Rixdorf                            -> 08100416
        # Kieze and other aliases
        Reuterkiez                             -> 081003
        Reuter-Kiez                            -> 081003
        reuter kiez                            -> 081003
        Reuterkiezes                           -> 081003
        Kiez Reuterstraße                      -> 081003
        Reuterstraßenkiez                      -> 081003
        Kreuzkölln                             -> 081003
        Kreuzkoelln                            -> 081003
        Reuterplatz                            -> 08100311
        Maybachufer                            -> 08100310
        Weserstraße                            -> 081003
        Weserkiez                              -> 08100312
        Donaukiez                              -> 08100314
        Donaustraße-Nord                       -> 08100314
        Rütli-Schule                           -> 081003
        Campus Rütli                           -> 081003
        Schillerkiez                           -> 081001
        Schiller-Kiez                          -> 081001
        Herrfurthplatz                         -> 081001
        Warthekiez                             -> 08100104
        Hasenheide                             -> 08100101
        Volkspark Hasenheide                   -> 08100101
        Silbersteinkiez                        -> 08100105
        Rollberg                               -> 08100207
        Rollbergkiez                           -> 08100207
        Rollbergsiedlung                       -> 08100207
        Rollberg-Siedlung                      -> 08100207
        Körnerkiez                             -> 08100208
        Koernerkiez                            -> 08100208
        Kornerkiez                             -> 08100208
        Körnerpark                             -> 08100208
        Flughafenkiez                          -> 08100206
        Boddinplatz                            -> 08100206
        Richardkiez                            -> 081004
        Richardplatz                           -> 081004
        Böhmisch-Rixdorf                       -> 081004
        Böhmisches Dorf                        -> 081004
        Ganghoferkiez                          -> 08100415
        Hertzbergkiez                          -> 08100418
        Rixdorf-Kiez                           -> 081004
        Sonnenallee Süd                        -> 081005
        Dammweg                                -> 081005
        Lowise-Reuter-Ring                     -> 08200726
        Vogelviertel                           -> 084011
        Frauenviertel                          -> 08401245
        Blumenviertel                          -> 08401241
        Rudower Spinne                         -> 084012
        # names that cover several
        Gropiusstadt                           -> 083009 083010
        gropiusstadt                           -> 083009 083010
        Gropius-Stadt                          -> 083009 083010
        Gropiusstadtkiez                       -> 083009 083010
        Lipschitzallee                         -> 083009 083010
        Bat-Yam-Platz                          -> 083009 083010
        bat yam platz                          -> 083009 083010
        Nord-Neukölln                          -> 081001 081002 081003 081004 081005
        Neukölln-Nord                          -> 081001 081002 081003 081004 081005
        nordneukoelln                          -> 081001 081002 081003 081004 081005
        Ortsteil Neukölln                      -> 081001 081002 081003 081004 081005
        Britz/Buckow                           -> 082006 082007 082008
        Ortsteil Britz                         -> 082006 082007
        Neukölln                               -> 08
        Neukoelln                              -> 08
        Neukolln                               -> 08
        Neuköln                                -> 08
        Bezirk Neukölln                        -> 08
        ganz Neukölln                          -> 08
        Berlin-Neukölln                        -> 08
        # idle words, numbers, the borough beside
        in der Gropiusstadt                    -> 083009 083010
        im Reuterkiez                          -> 081003
        für die Weserstraße bitte              -> 081003
        Bezirksregion Rixdorf                  -> 081004
        BZR Rudow                              -> 084012
        Stadtteil Buckow                       -> 082008
        Planungsraum Ortolanweg                -> 08200728
        QM Flughafenstraße                     -> 08100206
        STK Schillerpromenade                  -> 081001
        Neukölln Rixdorf                       -> 081004
        Berlin-Rudow                           -> 084012
        Weserstraße 12                         -> 081003
        Weserstr. 12a, 12047 Berlin            -> ?
        Richardplatz, Ecke                     -> 081004
        Park am Buschkrug                      -> 08200623
        Park Buschkrug                         -> 08200623
        Reuter                                 -> 081003
        Schiller                               -> 081001
        Rixdorf?                               -> 081004
        # LOR ids
        081003                                 -> 081003
        81003                                  -> 081003
        08100311                               -> 08100311
        8100311                                -> 08100311
        0830                                   -> 083009 083010
        830                                    -> 083009 083010
        08                                     -> 08
        BZR 083009                             -> 083009
        08 10 03                               -> 081003
        081006                                 -> ?
        080103                                 -> ?
        081013                                 -> ?
        089900                                 -> ?
        126010                                 -> ?
        08100399                               -> ?
        8                                      -> ?
        # typos
        Rixdorv                                -> 081004
        Rixdrof                                -> 081004
        Rixdof                                 -> 081004
        Ridxorf                                -> 081004
        Bukow                                  -> 082008
        Rudoww                                 -> 084012
        Rundow                                 -> 084012
        Britzz                                 -> 082007
        Gropiustadt                            -> 083009 083010
        Gropiusstat                            -> 083009 083010
        Groppiusstadt West                     -> 083009
        Gropiusstadt Wst                       -> ?
        Reuterkeiz                             -> 081003
        Reuterkies                             -> 081003
        Schilerkiez                            -> 081001
        Schillerpromende                       -> 081001
        Schillerpromenade Nrod                 -> 08100102
        Köllnische Haide                       -> 081005
        Kölnische Heide                        -> 081005
        Hufeisensidlung                        -> 08200726
        Hufeisensiedlun                        -> 08200726
        Maibachufer                            -> 08100310
        Herzbergplatz                          -> 08100418
        Weserstrase                            -> 081003
        Weserstarsse                           -> 081003
        Weserstraase                           -> 081003
        West Gropiusstadt                      -> 083009
        081003 Reuterstraße                    -> 081003
        Wesrestraße                            -> 081003
        Wesserstraße                           -> 081003
        Flugahfenstraße                        -> 08100206
        Braunschweigerstraße                   -> 08100417
        Braunschweiger Strase                  -> 08100417
        Gangohferstraße                        -> 08100415
        Rolberg                                -> 08100207
        Lippschitzallee                        -> 083009 083010
        Frauenvirtel                           -> 08401245
        # places that are not ours, or nobody's, and must not become ours
        Rollbergesiedlung                      -> ?
        Rollberge-Siedlung                     -> ?
        Kreuzberg                              -> ?
        Tempelhof                              -> ?
        Treptow                                -> ?
        Mitte                                  -> ?
        Wedding                                -> ?
        Karow                                  -> ?
        Gatow                                  -> ?
        Lankwitz                               -> ?
        Mariendorf                             -> ?
        Hakenfelde                             -> ?
        Karl-Marx-Straße                       -> ?
        Sonnenallee                            -> ?
        Lahnstraße                             -> ?
        Wederstraße                            -> ?
        Werrastraße                            -> ?
        Wasserstraße                           -> ?
        Bürgerstraße                           -> ?
        Friedenstraße                          -> ?
        Albrechtstraße                         -> ?
        Rollbergstraße                         -> ?
        Britzer Damm                           -> ?
        Rudower Straße                         -> ?
        Ernst-Reuter-Platz                     -> ?
        Fritz-Reuter-Allee                     -> ?
        Gropiusstadt Nord-Ost                  -> ?
        Britz Süd                              -> ?
        Buckow Süd                             -> ?
        Neukölln Süd                           -> ?
        Treptower Straße                       -> ?
        Jugendamt                              -> ?
        Sozialausschuss                        -> ?
        Rdw                                    -> ?
        xyz                                    -> ?
        Berlin                                 -> ?
        der                                    -> ?
        ...                                    -> ?
        """;

    [Fact]
    public void Find_ForEachPhrasing_LeadsToItsPlace() => Table.Check(Phrasings, atLeast: 120, text => _index.Find(text) switch
    {
        PlaceFound { Area: { } area } => area.Id,
        PlaceFound { Regions.Count: 12 } => "08",
        PlaceFound found => string.Join(' ', found.Regions.Select(r => r.Id)),
        _ => "?",
    });

    [Theory]
    [InlineData("Reuterkiez", "Reuterkiez (Reuterstraße)")]
    [InlineData("reuterkies", "Reuterkiez (Reuterstraße)")]
    [InlineData("081003", "Reuterstraße")]
    [InlineData("rollbergkiez", "Rollbergkiez (Neuköllner Mitte/Zentrum)")]
    [InlineData("08100207", "Rollberg (Neuköllner Mitte/Zentrum)")]
    [InlineData("gropiusstadt", "Gropiusstadt")]
    [InlineData("lipschitzallee", "Lipschitzallee")]
    [InlineData("nord-neukölln", "Nord-Neukölln")]
    [InlineData("neukoelln", "Neukölln")]
    [InlineData("0810", "Prognoseraum Neukölln")]
    public void Find_WhenFound_IsLabelledAsPeopleCallIt(string text, string label) => Assert.Equal(label, Assert.IsType<PlaceFound>(_index.Find(text)).Label);

    [Theory]
    [InlineData("Gropius", "Gropiusstadt")]
    [InlineData("Hufeisen", "Hufeisensiedlung")]
    [InlineData("Rollbergesiedlung", "Rollbergsiedlung")]
    [InlineData("Wederstraße", "Weserstraße")]
    [InlineData("Lahnstraße", "Jahnstraße")]
    [InlineData("Britz Süd", "Britz")]
    [InlineData("081099", "Rixdorf")]
    public void Find_WhenUnknown_SuggestsTheNearest(string text, string suggestion) => Assert.Contains(suggestion, Assert.IsType<PlaceUnknown>(_index.Find(text)).Suggestions);

    [Fact]
    public void Find_WhenUnknown_SuggestsAtMostFiveThatCanAllBeFound()
    {
        foreach (var text in new[] { "Kreuzberg", "xyz", "Gropiusstadt Nord-Ost", "Neukölln Süd", "Rollbergesiedlung", "089900", new string('ä', 5_000) })
        {
            var suggestions = Assert.IsType<PlaceUnknown>(_index.Find(text)).Suggestions;
            Assert.InRange(suggestions.Count, 0, 5);
            Assert.Equal(suggestions.Count, suggestions.Distinct().Count());
            Assert.All(suggestions, s => Assert.IsType<PlaceFound>(_index.Find(s)));
        }
    }

    [Fact]
    public void Find_ForEveryNameAndAliasOfTheFile_FindsItsOwnPlace()
    {
        var d = Neukoelln.District;
        foreach (var region in d.Regions)
        {
            Assert.Equal([region.Id], Regions(region.Name));
            Assert.Equal([region.Id], Regions(region.Id));
            Assert.All(region.Aliases, alias => Assert.Contains(region.Id, Regions(alias)));
            foreach (var area in region.Areas)
                Assert.All(area.Aliases.Append(area.Name).Append(area.Id), name => Assert.Equal(area, Assert.IsType<PlaceFound>(_index.Find(name)).Area));
        }

        foreach (var forecast in d.ForecastAreas)
            Assert.All(forecast.Aliases.Append(forecast.Id), name => Assert.Equal(d.Regions.Where(r => r.ForecastArea == forecast.Id).Select(r => r.Id), Regions(name)));
    }

    /// <summary><c>status</c> asks for a place first and for an Amt then, so no Amt may be taken for a place.</summary>
    [Fact]
    public void Find_ForEveryNameOfAnAmtOrCommittee_FindsNoPlace()
    {
        var d = Neukoelln.District;
        var names = d.Departments.SelectMany(o => o.Aliases.Append(o.Name).Append(o.Abbreviation).Append(o.Key))
            .Concat(d.Committees.SelectMany(c => c.Aliases.Append(c.Name).Append(c.ShortName).Append(c.Key)));
        Assert.All(names, name => Assert.IsType<PlaceUnknown>(_index.Find(name)));
    }

    /// <summary>The 692 names of the other eleven boroughs (LOR 2021, Amt für Statistik Berlin-Brandenburg, CC BY 3.0 DE), and their ids.</summary>
    [Fact]
    public void Find_ForEveryPlaceOfTheOtherBoroughs_FindsNone()
    {
        var rows = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Regions", "lor-elsewhere.csv"));
        Assert.Equal(692, rows.Length);
        var taken = rows.SelectMany(r => r.Split(',', 2)).Where(text => _index.Find(text) is PlaceFound).ToList();
        Assert.True(taken.Count == 0, string.Join('\n', taken));
        Assert.All(rows, r => Assert.Null(_index.FindIn($"In {r.Split(',', 2)[1]} fehlt eine Bank")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\uD83D")]
    [InlineData("🙂")]
    [InlineData("\0\t\r\n")]
    public void Find_WhenNothingIsSaid_IsUnknown(string text) => Assert.Empty(Assert.IsType<PlaceUnknown>(_index.Find(text)).Suggestions);

    private static IEnumerable<string> Regions(string text) => Assert.IsType<PlaceFound>(_index.Find(text)).Regions.Select(r => r.Id);
}
