using System.Diagnostics.CodeAnalysis;

namespace Spk.Bot.Core.Districts;

/// <summary>What came of reading a district file: the district, or all that is wrong with it, in the order of the file.</summary>
/// <param name="District">Null as soon as there is one fault.</param>
public sealed record DistrictReading(District? District, IReadOnlyList<DistrictFault> Faults)
{
    [MemberNotNullWhen(true, nameof(District))]
    public bool IsGood => District is not null;
}
