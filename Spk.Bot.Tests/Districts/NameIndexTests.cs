using Spk.Bot.Core.Districts;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Districts;

public sealed class NameIndexTests
{
    private static readonly NameIndex _index = new(Neukoelln.District);

    private const string Phrasings = """
        Jugendamt                                   -> jugendamt
        jugendamt                                   -> jugendamt
        JA                                          -> jugendamt
        das Jugendamt                               -> jugendamt
        Jugendamt Neukölln                          -> jugendamt
        Jugendmat                                   -> jugendamt
        Jugentamt                                   -> jugendamt
        SGA                                         -> strassen-gruenflaechenamt
        Straßen- und Grünflächenamt                 -> strassen-gruenflaechenamt
        Strassen und Gruenflaechenamt               -> strassen-gruenflaechenamt
        Grünflächenamt                              -> strassen-gruenflaechenamt
        Ordnungsamt                                 -> ordnungsamt
        Ordungsamt                                  -> ordnungsamt
        Stapl                                       -> stadtentwicklungsamt
        Sozialamt                                   -> amt-fuer-soziales
        Soziales                                    -> amt-fuer-soziales
        Amt für Soziales                            -> amt-fuer-soziales
        BüD                                         -> buergerdienste
        BueD                                        -> buergerdienste
        WiFö                                        -> wirtschaftsfoerderung
        Wirtschaftsfoerderung                       -> wirtschaftsfoerderung
        Integrationsbeauftragte                     -> integrationsbeauftragte
        Integrationsbeauftragte:r                   -> integrationsbeauftragte
        OE SPK                                      -> oe-spk
        SPK                                         -> oe-spk
        oe-spk                                      -> oe-spk
        Planungskoordination                        -> oe-spk
        Umwelt- und Naturschutzamt                  -> umwelt-und-naturschutzamt
        Umweltamt                                   -> umwelt-und-naturschutzamt
        Facility Management                         -> facility-management
        FM                                          -> facility-management
        VHS                                         -> weiterbildung-und-kultur
        Sozialausschuss                             -> sozialausschuss
        Sozialauschuss                              -> sozialausschuss
        den Sozialausschuss                         -> sozialausschuss
        Sozialausschuß                              -> sozialausschuss
        Ausschuss für Soziales                      -> sozialausschuss
        BVV-Sozialausschuss                         -> sozialausschuss
        Ausschuss Soziales                          -> sozialausschuss
        Ausschuss für Umwelt                        -> umweltausschuss
        Ausschuss fuer Gesundhiet                   -> gesundheitsausschuss
        Jugendhilfeausschuss                        -> jugendhilfeausschuss
        JHA                                         -> jugendhilfeausschuss
        Ausschuss für Verkehr und Tiefbau           -> verkehrsausschuss
        Verkehrsausschuss                           -> verkehrsausschuss
        Verkehr                                     -> verkehrsausschuss
        Haushalt                                    -> haushaltsausschuss
        Gropiusstadt                                -> gropiusstadt
        STK Gropiusstadt                            -> gropiusstadt
        Stadtteilkoordination Gropiusstadt          -> gropiusstadt
        Stadteilkoordination Gropiusstadt           -> gropiusstadt
        STK Gropiustadt                             -> gropiusstadt
        STK Reuterstraße                            -> reuterstrasse
        reuterstrasse                               -> reuterstrasse
        STK Reuterkiez                              -> reuterstrasse
        Reuterkiez                                  -> reuterstrasse
        STK Schillerkiez                            -> schillerpromenade
        Stadtteilkoordination Neukölln-Mitte        -> neukoelln-mitte
        STK Neukölln-Mitte                          -> neukoelln-mitte
        neukoelln-mitte                             -> neukoelln-mitte
        # traps
        STK Rixdorf                                 -> ?
        Rixdorf                                     -> ?
        Neukölln                                    -> ?
        STK                                         -> ?
        STK Jugendamt                               -> ?
        Ausschuss Jugendamt                         -> ?
        Ausschuss                                   -> ?
        Finanzamt                                   -> ?
        Polizei                                     -> ?
        JB                                          -> ?
        Amt                                         -> ?
        """;

    [Fact]
    public void Find_ForEachPhrasing_LeadsToItsParty() => Table.Check(Phrasings, atLeast: 50, text => Key(_index.Find(text)));

    [Theory]
    [InlineData("Soziales", TargetKinds.Committee, "sozialausschuss")]
    [InlineData("Gesundheit", TargetKinds.Committee, "gesundheitsausschuss")]
    [InlineData("Ordnung", TargetKinds.Committee, "ordnungsausschuss")]
    [InlineData("Ordnung", TargetKinds.Department, "ordnungsamt")]
    [InlineData("Schillerkiez", TargetKinds.Coordination, "schillerpromenade")]
    [InlineData("Schillerkiez", TargetKinds.Department | TargetKinds.Committee, "?")]
    [InlineData("Sozialausschuss", TargetKinds.Department, "?")]
    [InlineData("Jugendamt", TargetKinds.None, "?")]
    public void Find_WhenOnlySomeKindsMayBeMeant_LooksAmongThose(string text, TargetKinds kinds, string key) => Assert.Equal(key, Key(_index.Find(text, kinds)));

    [Fact]
    public void Find_WhenUnknown_SuggestsAtMostFiveThatCanAllBeFound()
    {
        foreach (var text in new[] { "Finanzamt", "Polizei", "Gesundheitswesen", "xyz", "STK Rixdorf", "Auschuss" })
        {
            var suggestions = Assert.IsType<TargetUnknown>(_index.Find(text)).Suggestions;
            Assert.InRange(suggestions.Count, 1, 5);
            Assert.All(suggestions, s => Assert.IsNotType<TargetUnknown>(_index.Find(s)));
        }
    }

    [Fact]
    public void Find_ForEveryNameOfTheFile_FindsItsOwnParty()
    {
        var d = Neukoelln.District;
        Assert.All(d.Departments, o => Assert.All([o.Key, o.Name, o.Abbreviation, .. o.Aliases], name => Assert.Equal(o.Key, Key(_index.Find(name)))));
        Assert.All(d.Committees, c => Assert.All([c.Key, c.Name, .. c.Aliases], name => Assert.Equal(c.Key, Key(_index.Find(name)))));
        Assert.All(d.Committees, c => Assert.Equal(c.Key, Key(_index.Find(c.ShortName, TargetKinds.Committee))));
        Assert.All(d.Coordinations, k => Assert.All([k.Key, k.Name, .. k.Aliases], name => Assert.Equal(k.Key, Key(_index.Find(name)))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("der")]
    [InlineData("🙂")]
    public void Find_WhenNothingIsSaid_IsUnknown(string text) => Assert.IsType<TargetUnknown>(_index.Find(text));

    private static string Key(TargetAnswer answer) => answer switch
    {
        DepartmentTarget d => d.Department.Key,
        CommitteeTarget c => c.Committee.Key,
        CoordinationTarget k => k.Coordination.Key,
        _ => "?",
    };
}
