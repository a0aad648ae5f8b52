using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Support;

/// <summary>What a question is limited to, as an oracle counts it: regions, a department, or nothing (the borough).</summary>
/// <param name="Command">As it is typed.</param>
internal sealed record NeedScope(string? Label, IReadOnlyList<string> RegionIds, string? Department, string? Command)
{
    public static NeedScope Borough { get; } = new(null, [], null, null);

    public NeedFilter As(NeedCondition condition) => new() { Regions = RegionIds, Departments = Department is null ? [] : [Department], Condition = condition };
}
