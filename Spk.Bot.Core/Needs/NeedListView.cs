using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs;

/// <summary>A list of needs, oldest first, one page of it.</summary>
/// <param name="Condition">How the needs stand that it holds.</param>
/// <param name="Scope">Name of what it was limited to, or null for the whole borough.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Offset">Index of the first row shown.</param>
/// <param name="NextCommand">Command for the next page, or null on the last.</param>
public sealed record NeedListView(
    NeedCondition Condition, string? Scope, int Total, int Offset, IReadOnlyList<NeedLine> Lines, string? NextCommand, DateTimeOffset Now) : CardView
{
    /// <summary>Command for the page before, or null on the first.</summary>
    public string? BackCommand { get; init; }
}

/// <summary>A need in one line of a list, a status or a digest.</summary>
/// <param name="LeadAbbreviation">Null while in triage.</param>
public sealed record NeedLine(string Number, string Title, string RegionName, string? LeadAbbreviation, NeedStatus Status, DateTimeOffset ReportedAt, int AgeInDays, bool IsOverdue)
{
    /// <summary>Days since it lies with somebody outside; null: it does not, or nobody asked.</summary>
    public int? ExternalDays { get; init; }
}
