namespace Spk.Bot.Core.Documents;

/// <summary>
/// A committee's digest as a paper: what its pages say, in facts and German words, without a word of layout. Same document, same bytes (<see cref="DigestDocx"/>).
/// It is a noun of its own, so that what a digest stores may change without the form of the paper, and the other way round.
/// </summary>
public sealed record DigestDocument
{
    /// <summary>Name of the borough, e.g. <c>Neukölln</c>.</summary>
    public required string Borough { get; init; }

    /// <summary>What it is about, e.g. <c>Bedarfe aus den Bezirksregionen</c>.</summary>
    public required string Heading { get; init; }

    public required string Committee { get; init; }

    /// <summary>Null: it belongs to no meeting.</summary>
    public DocumentMeeting? Meeting { get; init; }

    /// <summary>By which it is cited; null: not numbered.</summary>
    public string? Number { get; init; }

    /// <summary>Its own Drucksache, e.g. <c>0815/XXI</c>; null: a blank line for whoever files it.</summary>
    public string? Paper { get; init; }

    /// <summary>Start of what is told of, exclusive (UTC).</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The instant of the snapshot (UTC).</summary>
    public required DateTimeOffset Stand { get; init; }

    /// <summary>Hash of the snapshot's content, as people compare it; null: there is none.</summary>
    public string? Hash { get; init; }

    /// <summary>How many needs are open in all, listed or not.</summary>
    public required int Open { get; init; }

    /// <summary>In reading order; their items are numbered on through all of them.</summary>
    public required IReadOnlyList<DocumentSection> Sections { get; init; }

    /// <summary>A table each; the first is drawn as a picture too.</summary>
    public IReadOnlyList<DocumentCounts> Counts { get; init; } = [];

    /// <summary>Sentences for the end, e.g. how much is not listed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>The meeting it is laid before.</summary>
/// <param name="Start">UTC.</param>
/// <param name="Room">Null: not known.</param>
public sealed record DocumentMeeting(string Name, DateTimeOffset Start, string? Room);

/// <summary>One heading and what stands under it; with no items it says so.</summary>
public sealed record DocumentSection(string Title, IReadOnlyList<DocumentItem> Items);

/// <summary>One need, one row.</summary>
public sealed record DocumentItem
{
    /// <summary>As people read it, e.g. <c>SPK-2026-00042</c>.</summary>
    public required string Number { get; init; }

    /// <summary>As it was typed.</summary>
    public required string Title { get; init; }

    public required string Region { get; init; }

    /// <summary>Abbreviation of the responsible Amt; null: being cleared.</summary>
    public string? Department { get; init; }

    /// <summary>In words, e.g. <c>zur Kenntnis genommen</c>.</summary>
    public required string State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Days from the report to the snapshot.</summary>
    public required int AgeInDays { get; init; }

    public bool IsOverdue { get; init; }

    /// <summary>What is new about it, or null. Drucksachen in it become links.</summary>
    public string? Change { get; init; }
}

/// <summary>Open needs per Amt or region.</summary>
/// <param name="Title">E.g. <c>Offene Bedarfe je Amt</c>.</param>
/// <param name="Subject">Heading of the first column.</param>
public sealed record DocumentCounts(string Title, string Subject, IReadOnlyList<DocumentCount> Rows);

/// <summary>One of its rows.</summary>
/// <param name="Overdue">How many of the open ones are overdue.</param>
public sealed record DocumentCount(string Name, int Open, int Overdue);
