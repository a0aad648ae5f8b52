namespace Spk.Bot.Core.Meetings;

/// <summary>One page of a source.</summary>
public sealed record MeetingPage(MeetingReading Reading)
{
    /// <summary>Where to go on after this page; null after the last. Opaque.</summary>
    public string? Cursor { get; init; }

    /// <summary>What the server gave to recognise the page by, and what stood on it.</summary>
    public PageMark? Mark { get; init; }

    /// <summary>Ids of a page that the server says is as it was.</summary>
    public IReadOnlyList<string> Unchanged { get; init; } = [];

    /// <summary>Short code of a fault, e.g. <c>http-403</c>; null: none.</summary>
    public string? Fault { get; init; }

    /// <summary>How long the server wants to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>With the last page: what to ask with next time for the changes alone.</summary>
    public string? Token { get; init; }

    /// <summary>How many entries there are in all, where the source says so.</summary>
    public int? Total { get; init; }

    /// <summary>A page that could not be read.</summary>
    public static MeetingPage Faulty(string code, string sentence, TimeSpan? retryAfter = null) => new(MeetingReading.Empty with { Faults = [sentence] }) { Fault = code, RetryAfter = retryAfter };
}

/// <summary>Validators of a page (RFC 9110 § 8.8) and what stood on it, so that "not modified" says something.</summary>
/// <param name="Next">Address of the next page; null on the last.</param>
/// <param name="Ids">Of the meetings on it.</param>
public sealed record PageMark(string Address, string? ETag, DateTimeOffset? LastModified, string? Next, IReadOnlyList<string> Ids);
