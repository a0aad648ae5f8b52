namespace Spk.Bot.Core.Districts;

/// <summary>Bezirksregion (BZR) of the LOR 2021: six digits, a string, since leading zeros carry meaning.</summary>
/// <param name="Id">For example <c>083009</c>.</param>
/// <param name="ForecastArea">Id of the Prognoseraum, the first four digits.</param>
/// <param name="Aliases">Other names people use: Kieze, old names, streets that lie wholly in it.</param>
public sealed record DistrictRegion(string Id, string Name, string ForecastArea, IReadOnlyList<PlanningArea> Areas, IReadOnlyList<string> Aliases);

/// <summary>Planungsraum (PLR): eight digits, what residents call their Kiez.</summary>
public sealed record PlanningArea(string Id, string Name, IReadOnlyList<string> Aliases);

/// <summary>Prognoseraum (PGR): four digits, several Bezirksregionen.</summary>
public sealed record ForecastArea(string Id, string Name, IReadOnlyList<string> Aliases);
