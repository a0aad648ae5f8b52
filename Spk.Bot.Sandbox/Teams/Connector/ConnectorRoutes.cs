namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>The connector's address space: the known calls, and 404 for everything else, all through the gate.</summary>
internal static class ConnectorRoutes
{
    public static void Map(IEndpointRouteBuilder routes, Simulation simulation, Func<ConnectorCall, CallTarget, Spoiling?> fault, CancellationToken stopping)
    {
        var root = routes.MapGroup("/connector");
        root.AddEndpointFilter(new ConnectorGate(simulation, fault, stopping));
        root.Map("/{**rest}", (ConnectorCall call) => ConnectorAnswer.Error(404, "NotFound", "No such operation."));

        var v3 = root.MapGroup("/v3");
        var activities = new ActivityCalls(simulation);
        activities.Map(v3);
        new ConversationCalls(simulation, activities).Map(v3);
        new RosterCalls(simulation).Map(v3);
    }
}
