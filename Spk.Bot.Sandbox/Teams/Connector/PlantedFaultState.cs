namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>A planted fault as the page shows it.</summary>
/// <param name="Fault">Key of its row in the catalogue.</param>
/// <param name="PlaceId">Null: everywhere.</param>
/// <param name="Kind">Null: every call.</param>
/// <param name="Times">Null: until it is lifted.</param>
public sealed record PlantedFaultState(int Id, string Fault, string Title, string? PlaceId, CallKind? Kind, int? Times, double Share, int Hits, bool Over);
