namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>The faults that are switched on. Of several that cover a call the first one planted spoils it; one whose share passes a call by leaves it to the next.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly ChangeStream changes;
    private readonly List<PlantedFault> planted = [];
    private int last;

    internal FaultPlan(ChangeStream changes) => this.changes = changes;

    /// <summary>In the order in which they were planted; those that are over stay until they are lifted.</summary>
    public IReadOnlyList<PlantedFault> Planted
    {
        get
        {
            lock (gate) return [.. planted];
        }
    }

    /// <param name="key">Of a row of <see cref="ConnectorFaults"/>.</param>
    /// <returns>To be disposed to lift it.</returns>
    /// <exception cref="ArgumentException">No such fault, or a scope that cannot be.</exception>
    public PlantedFault Plant(string key, FaultScope? scope = null) => Plant(ConnectorFaults.Get(key), scope);

    /// <inheritdoc cref="Plant(string, FaultScope?)"/>
    public PlantedFault Plant(KnownFault fault, FaultScope? scope = null)
    {
        scope ??= new();
        scope.Check();
        lock (gate)
        {
            var one = new PlantedFault(this, ++last, fault, scope);
            planted.Add(one);
            Publish();
            return one;
        }
    }

    /// <summary>Calls that hang in it end with a dropped connection.</summary>
    /// <returns>False when it was lifted before.</returns>
    public bool Lift(int id)
    {
        PlantedFault? lifted;
        lock (gate)
        {
            lifted = planted.Find(p => p.Id == id);
            if (lifted is null) return false;
            planted.Remove(lifted);
            Publish();
        }
        lifted.Release();
        return true;
    }

    public void LiftAll()
    {
        foreach (var one in Planted) Lift(one.Id);
    }

    internal Spoiling? Strike(CallTarget target)
    {
        lock (gate)
        {
            if (planted.Find(p => p.Strikes(target)) is not { } striking) return null;
            Publish();
            return striking.Spoiling;
        }
    }

    private void Publish() => changes.Publish(SandboxChange.Of([.. planted.Select(p => p.State)]));
}
