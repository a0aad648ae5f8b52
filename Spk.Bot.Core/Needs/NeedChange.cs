using System.Text.Json.Serialization;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// What one entry of the history tells, complete: from the changes alone, in their order, the state is built again (<see cref="Need.Rebuild"/>). Stored as JSON
/// (<see cref="NeedChangeJson"/>), so a property may be added but never renamed.
/// </summary>
/// <param name="Kind">Tells the type when the JSON is read.</param>
public abstract record NeedChange([property: JsonIgnore] EntryKind Kind)
{
    /// <summary>A need came into the world. Who reported stands in the entry itself.</summary>
    /// <param name="DistrictVersion">Version of the borough's file that decided on the departments.</param>
    public sealed record Reported(
        string Title,
        string Description,
        string RegionId,
        string? AreaId,
        string? Place,
        string? Theme,
        Urgency Urgency,
        string? Coordination,
        string ReportKey,
        int DistrictVersion) : NeedChange(EntryKind.Reported);

    /// <summary>A rule named the departments; the lead is the entry's department.</summary>
    public sealed record Routed(IReadOnlyList<string> With, string RuleId, string Reason) : NeedChange(EntryKind.Routed);
}
