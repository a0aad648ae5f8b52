namespace Spk.Bot.Core.Districts;

/// <summary>Stadtteilkoordination (STK): reports needs for its regions; run by a provider (Träger, an NGO) for a time.</summary>
public sealed record Coordination(string Key, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Regions, IReadOnlyList<ProviderPeriod> Providers)
{
    /// <summary>The provider on this day, or null where none is known.</summary>
    public string? ProviderOn(DateOnly day) => Providers.LastOrDefault(p => p.From <= day && (p.Until is null || day <= p.Until))?.Name;
}

/// <param name="Until">Last day, inclusive; null: still running.</param>
public sealed record ProviderPeriod(string Name, DateOnly From, DateOnly? Until);
