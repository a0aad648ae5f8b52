namespace Spk.Bot.Ops.Health;

/// <summary>Section <c>Health:Deliveries</c>: how long a card may be behind.</summary>
internal sealed class DeliveryHealthOptions
{
    public const string Section = "Health:Deliveries";

    /// <summary>Default: 5 minutes.</summary>
    public TimeSpan DegradedAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Default: 30 minutes.</summary>
    public TimeSpan UnhealthyAfter { get; set; } = TimeSpan.FromMinutes(30);
}
