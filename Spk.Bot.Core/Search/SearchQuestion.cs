using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Search;

/// <summary>Words to look for, and where.</summary>
/// <param name="Text">As typed; its first six telling words count.</param>
/// <param name="Filter">What the asker may see and asked for, already narrowed.</param>
/// <param name="Offset">Index of the first hit, from 0.</param>
/// <param name="Count">Most hits given; at most 50.</param>
public sealed record SearchQuestion(string Text, NeedFilter Filter, int Offset, int Count)
{
    /// <summary>The last word is being typed: it is the start of one.</summary>
    public bool IsTyping { get; init; }
}

/// <summary>One page of what was found.</summary>
/// <param name="Total">How many there are, as far as is counted (<see cref="Bound"/>).</param>
/// <param name="IsMore">There may be more than <paramref name="Total"/>.</param>
public sealed record SearchHits(int Total, bool IsMore, IReadOnlyList<SearchHit> Hits)
{
    /// <summary>More are not counted: nobody reads them, a better word is needed.</summary>
    public const int Bound = 1000;

    public static SearchHits None { get; } = new(0, false, []);
}

/// <summary>A need that was found.</summary>
/// <param name="Snippet">Of the description, around the first word that was asked for; at most 160 characters. User text.</param>
public sealed record SearchHit(string Number, string Title, string RegionName, NeedStatus Status, DateTimeOffset ReportedAt, string Snippet);
