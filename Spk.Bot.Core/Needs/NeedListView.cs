using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs;

/// <summary>A list of needs (<c>offen</c>, <c>überfällig</c>), oldest first, one page of it.</summary>
/// <param name="Scope">Name of what it was limited to, or null for the whole borough.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Offset">Index of the first row shown.</param>
/// <param name="NextCommand">Command for the next page, or null on the last.</param>
public sealed record NeedListView(NeedListKind Kind, string? Scope, int Total, int Offset, IReadOnlyList<NeedLine> Lines, string? NextCommand, DateTimeOffset Now) : CardView;

/// <summary>Which needs a list holds.</summary>
public enum NeedListKind
{
    Open,
    Overdue,
}

/// <summary>A need in one line of a list, a status or a digest.</summary>
/// <param name="LeadAbbreviation">Null while in triage.</param>
public sealed record NeedLine(string Number, string Title, string RegionName, string? LeadAbbreviation, NeedStatus Status, DateTimeOffset ReportedAt, int AgeInDays, bool IsOverdue);
