using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs;

/// <summary>What somebody must know who takes over an Amt's or a region's needs. No names of staff, no internal notes: it says what there is to do, not who did it.</summary>
/// <param name="Label">What it covers, as people read it.</param>
/// <param name="Target">What is typed after <c>offen</c> to get the same; empty: the borough, or the asker's own.</param>
/// <param name="Office">Name of the OE SPK, whom one can ask.</param>
public sealed record HandoverView(string Label, string Target, string Office, HandoverCounts Counts, DateTimeOffset Now) : CardView
{
    /// <summary>Of the open ones, ten at most.</summary>
    public IReadOnlyList<NeedLine> Oldest { get; init; } = [];

    /// <summary>The longest waiting first, with the day of the question.</summary>
    public IReadOnlyList<HandoverLine> Questions { get; init; } = [];

    /// <summary>By their day, those that were missed among them.</summary>
    public IReadOnlyList<HandoverLine> Promises { get; init; } = [];

    /// <summary>With somebody outside the borough's administration, by the day on which to ask there.</summary>
    public IReadOnlyList<HandoverLine> FollowUps { get; init; } = [];

    /// <summary>The latest first, ten at most.</summary>
    public IReadOnlyList<HandoverOutcome> Outcomes { get; init; } = [];
}

/// <summary>How many needs stand in each way; one can be counted in several.</summary>
/// <param name="Awaiting">A department waits for the reporter's reply.</param>
public sealed record HandoverCounts(int Open, int Unacknowledged, int Overdue, int Awaiting, int Promised, int ExternallyOpen);

/// <summary>A need with the day that matters in it.</summary>
/// <param name="Department">Abbreviation of whose it is.</param>
/// <param name="On">Berlin day.</param>
/// <param name="Where">With whom it is, or null.</param>
/// <param name="IsPast">The day is over.</param>
public sealed record HandoverLine(string Number, string Title, string Department, DateOnly On, string? Where, bool IsPast);

/// <summary>A need that has ended, and how.</summary>
/// <param name="On">Berlin day of the completion.</param>
public sealed record HandoverOutcome(string Number, string Title, string RegionName, CompletionKind Kind, DateOnly On);
