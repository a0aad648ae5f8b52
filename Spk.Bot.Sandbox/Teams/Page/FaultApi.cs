using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Sandbox.Teams.Page;

/// <summary>What the page asks for and does about faults, under <c>/api/faults</c>; what has changed comes through the stream.</summary>
internal sealed class FaultApi(SandboxTeams teams)
{
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/faults", Faults);
        api.MapPost("/faults", Plant);
        api.MapDelete("/faults", teams.Faults.LiftAll);
        api.MapDelete("/faults/{id:int}", (int id) => { teams.Faults.Lift(id); });
    }

    private object Faults() => new
    {
        groups = ConnectorFaults.All.GroupBy(f => f.Group).Select(g => new { title = g.Key.Title, hint = g.Key.Hint, faults = g.Select(f => new { key = f.Key, title = f.Title }) }),
        planted = teams.Faults.Planted.Select(p => p.State),
    };

    private PlantedFaultState Plant(PlantRequest request)
    {
        if (request.PlaceId is { } id && !teams.Places.Any(p => p.Id == id)) throw new ArgumentException($"No place '{id}'.");
        return teams.Faults.Plant(request.Fault, new() { PlaceId = request.PlaceId, Kind = request.Kind, Times = request.Times, Share = request.Share ?? 1, Seed = request.Seed ?? 0 }).State;
    }

    internal sealed record PlantRequest(string Fault, string? PlaceId = null, CallKind? Kind = null, int? Times = null, double? Share = null, int? Seed = null);
}
