using Spk.Bot.Core.Districts;
namespace Spk.Bot.Core.Routing;
public sealed class RoutingTable(District district)
{
    public RoutingDecision Route(string? themeKey, string regionId) => new Unrouted(district.Version, regionId + themeKey);
}
