using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Exports;

/// <summary>A need as an export tells it: names beside keys, no person, no internal note. Instants are UTC, days Berlin's.</summary>
public sealed record NeedRow
{
    /// <summary>E.g. <c>SPK-2026-00042</c>.</summary>
    public required string Number { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>LOR id and name of the Prognoseraum; null where the file no longer knows the region.</summary>
    public (string Id, string Name)? ForecastArea { get; init; }

    public required (string Id, string Name) Region { get; init; }

    public (string Id, string Name)? Area { get; init; }

    public (string Key, string Name)? Theme { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required Urgency Urgency { get; init; }

    public string? Place { get; init; }

    /// <summary>Null: the OE SPK itself.</summary>
    public string? Coordination { get; init; }

    /// <summary>The organisation, as it was called then.</summary>
    public required string Organisation { get; init; }

    public required NeedStatus Status { get; init; }

    public (string Key, string Name)? Lead { get; init; }

    /// <summary>Beside the lead; without those that have handed it on.</summary>
    public IReadOnlyList<(string Key, string Name)> Involved { get; init; } = [];

    public required bool IsOverdue { get; init; }

    /// <summary>Of the lead, as the next five.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    public int? DaysToAcknowledgement { get; init; }

    public int? DaysToAnswer { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public DateTimeOffset? ExternalSince { get; init; }

    public DateOnly? FollowUpOn { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public CompletionKind? EndedAs { get; init; }

    public string? EndReason { get; init; }

    /// <summary>Number of the need that goes on for it.</summary>
    public string? MergedInto { get; init; }

    /// <summary>How often a lead has refused its responsibility.</summary>
    public required int Refusals { get; init; }
}
