namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>A fault that is switched on, until it is disposed.</summary>
public sealed class PlantedFault : IDisposable
{
    private readonly TaskCompletionSource lifted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FaultPlan plan;
    private readonly Random random;
    private volatile int hits;

    internal PlantedFault(FaultPlan plan, int id, KnownFault fault, FaultScope scope)
    {
        (this.plan, Id, Fault, Scope) = (plan, id, fault, scope);
        random = new Random(scope.Seed);
    }

    public int Id { get; }

    public KnownFault Fault { get; }

    public FaultScope Scope { get; }

    /// <summary>Calls that it has spoiled.</summary>
    public int Hits => hits;

    /// <summary>It has spoiled as many calls as it was to.</summary>
    public bool IsOver => Hits >= Scope.Times;

    internal PlantedFaultState State => new(Id, Fault.Key, Fault.Title, Scope.PlaceId, Scope.Kind, Scope.Times, Scope.Share, Hits, IsOver);

    internal Spoiling Spoiling => new(Fault.Decision is FaultDecision.Hang hang ? hang with { Until = lifted.Task } : Fault.Decision, Fault.Title);

    public void Dispose() => plan.Lift(Id);

    /// <summary>Counts the call when it is spoiled. Under the plan's lock.</summary>
    internal bool Strikes(CallTarget target)
    {
        if (IsOver || !Scope.Covers(target) || (Scope.Share < 1 && random.NextDouble() >= Scope.Share)) return false;
        hits++;
        return true;
    }

    internal void Release() => lifted.TrySetResult();
}
