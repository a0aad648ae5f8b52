using Spk.Bot.Core.Districts;

namespace Spk.Bot.Tests.Districts;

/// <summary>The built-in borough, read once.</summary>
internal static class Neukoelln
{
    public static District District { get; } = DistrictFile.Load(null).District ?? throw new InvalidOperationException("neukoelln.json has faults");
}
