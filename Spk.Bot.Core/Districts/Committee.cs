namespace Spk.Bot.Core.Districts;

/// <summary>A committee (Ausschuss) of the BVV, the departments whose needs concern it, and when it wants its digests.</summary>
/// <param name="OParlIds">Ids (URLs) of the organization in the council information system; names change with every term, ids are the key.</param>
public sealed record Committee(
    string Key,
    string Name,
    string ShortName,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> OParlIds,
    IReadOnlyList<string> Departments,
    DigestRule Digest)
{
    /// <summary>Key of the <see cref="MeetingFeed"/> that its meetings come from; null: the borough's (<see cref="District.Meetings"/>).</summary>
    public string? Meetings { get; init; }

    /// <summary>Keys of themes whose needs concern it, whatever their Amt.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];
}
