using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs.News;

/// <summary>What has become of needs, for who reported them: everything of one conversation within a minute in one post. Names no person of an Amt.</summary>
/// <param name="Needs">In the order in which something happened first.</param>
public sealed record NewsView(IReadOnlyList<NeedNews> Needs) : CardView
{
    /// <summary>Subject of the placements that carry news.</summary>
    public const string Subject = "news";

    /// <summary>With all that the other tells.</summary>
    public NewsView With(NewsView other) => other.Needs.SelectMany(n => n.Lines.Select(l => (Need: n, Line: l))).Aggregate(this, (view, one) => view.With(one.Need, one.Line));

    /// <summary>With one thing more; the same entry is told once, even to a place where several reported the need.</summary>
    public NewsView With(NeedNews news, NewsLine line)
    {
        if (Needs.FirstOrDefault(n => n.Number == news.Number) is not { } known)
            return new NewsView([.. Needs, news with { Lines = [line] }]);
        if (known.Lines.Any(l => l.Sequence == line.Sequence))
            return this;
        var longer = news with
        {
            Version = Math.Max(known.Version, news.Version), OwnNumber = known.OwnNumber ?? news.OwnNumber, Lines = [.. known.Lines.Append(line).OrderBy(l => l.Sequence)],
        };
        return new NewsView([.. Needs.Select(n => ReferenceEquals(n, known) ? longer : n)]);
    }
}

/// <summary>What happened to one need.</summary>
/// <param name="Version">After the last of it; goes into the card's data as <c>rev</c>.</param>
/// <param name="OwnNumber">The reader's own need, when that was merged with this one; otherwise null.</param>
/// <param name="Lines">Oldest first.</param>
public sealed record NeedNews(string Number, int Version, string Title, string? OwnNumber, IReadOnlyList<NewsLine> Lines);

/// <summary>One thing that happened.</summary>
/// <param name="Sequence">Of its entry in the need's history.</param>
/// <param name="Department">Name of the Amt that did it, or that it concerns.</param>
/// <param name="Text">What a person wrote: shown letter by letter.</param>
/// <param name="Day">Berlin day that was named.</param>
/// <param name="As">How it ended, of <see cref="NewsKind.Completed"/> and <see cref="NewsKind.ShareCompleted"/>.</param>
/// <param name="Other">The next Amt, the place outside, the other need's number, or the other organisation, as the kind tells.</param>
/// <param name="MayReply">Whether the reader is the one who answers this question.</param>
public sealed record NewsLine(
    NewsKind Kind, int Sequence, string? Department = null, string? Text = null, DateOnly? Day = null, CompletionKind? As = null, string? Other = null, bool MayReply = false)
{
    /// <summary>Exactly of <see cref="NewsKind.Decided"/>.</summary>
    public CommitteeOutcome? Outcome { get; init; }
}

/// <summary>What a reporter is told. The comment names what the line carries beside the department.</summary>
public enum NewsKind
{
    /// <summary>Seen for the first time; told once in a need's life.</summary>
    Acknowledged,

    /// <summary>The OE SPK has named the Amt. (text)</summary>
    Assigned,

    Accepted,

    /// <summary>Handed to another Amt. (other, text)</summary>
    Transferred,

    /// <summary>Handed back: the OE SPK decides. (text)</summary>
    HandedBack,

    /// <summary>(text)</summary>
    Asked,

    /// <summary>Somebody else has answered the Amt's question. (text)</summary>
    Replied,

    /// <summary>(text, day)</summary>
    InterimReplied,

    /// <summary>(day)</summary>
    Promised,

    /// <summary>(other, day)</summary>
    HandedOutside,

    /// <summary>(text)</summary>
    Answered,

    /// <summary>The need has ended. (as, text)</summary>
    Completed,

    /// <summary>The Amt in the lead has done its part; another one is still at work. (as, text)</summary>
    ShareCompleted,

    /// <summary>(text)</summary>
    Reopened,

    /// <summary>By another reporter of the same need. (text)</summary>
    Withdrawn,

    /// <summary>It goes on as another need. (other, text)</summary>
    Merged,

    /// <summary>Another coordination has reported the same. (other)</summary>
    Joined,

    /// <summary>It goes on alone again. (text)</summary>
    Unmerged,

    /// <summary>A committee has decided. (other, text, day, outcome)</summary>
    Decided,
}
