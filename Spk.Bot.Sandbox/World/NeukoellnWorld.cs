namespace Spk.Bot.Sandbox.World;

/// <summary>
/// The world that the sandbox opens with. All names are invented. One team per Amt, so that membership differs;
/// the OE SPK sits in every team, since it links the channels. Role keys are those of the configuration (<c>Roles:</c>).
/// </summary>
public static class NeukoellnWorld
{
    private const string Spk = "OE SPK";
    private const string Sga = "Straßen- und Grünflächenamt";
    private const string Committees = "Ausschussdienst";

    public static SandboxWorld Create() => new("5b1d3c50-6e0f-4f0b-9a34-0c1f7a2e9d11", People, Teams);

    private static SandboxPerson[] People =>
    [
        new("spk-lead", "Miriam Yıldız", "Leitung OE SPK", false, ["CoordinationOffice", "DistrictCoordination", "DataCoordination"]),
        new("regio", "Jonas Petersen", "Regionalkoordination", false, ["RegionalCoordination"]),
        new("sga-1", "Katarzyna Nowak", "Straßen- und Grünflächenamt", false, []),
        new("sga-2", "Thomas Behrendt", "Straßen- und Grünflächenamt", false, []),
        new("jug-1", "Aylin Demir", "Jugendamt", false, []),
        new("ord-1", "Bernd Kowalski", "Ordnungsamt", false, []),
        new("soz-1", "Grace Mensah", "Amt für Soziales", false, []),
        new("stk-gropiusstadt", "Leyla Haddad", "Stadtteilkoordination Gropiusstadt", true, ["NeighbourhoodCoordination:gropiusstadt"]),
        new("stk-reuterstrasse", "Felix Brandt", "Stadtteilkoordination Reuterstraße", true, ["NeighbourhoodCoordination:reuterstrasse"]),
        new("ausschuss", "Ingrid Sommer", "Ausschussdienst", false, ["CommitteeOffice:verkehrsausschuss", "CommitteeOffice:sozialausschuss"]),
    ];

    private static SandboxTeam[] Teams =>
    [
        new(Spk, ["Bedarfe"], ["spk-lead", "regio"]),
        new(Sga, ["Bedarfe"], ["sga-1", "sga-2", "spk-lead"]),
        new("Jugendamt", ["Bedarfe"], ["jug-1", "spk-lead"]),
        new("Ordnungsamt", ["Bedarfe"], ["ord-1", "spk-lead"]),
        new("Amt für Soziales", ["Bedarfe"], ["soz-1", "spk-lead"]),
        new("Stadtentwicklungsamt", ["Bedarfe"], ["spk-lead"]),
        new("Schul- und Sportamt", ["Bedarfe"], ["spk-lead"]),
        new(Committees, ["Ausschuss für Verkehr und Tiefbau", "Sozialausschuss"], ["ausschuss", "spk-lead"]),
        new("Stadtteilkoordination Gropiusstadt", ["Gropiusstadt"], ["stk-gropiusstadt", "regio", "spk-lead"]),
    ];
}
