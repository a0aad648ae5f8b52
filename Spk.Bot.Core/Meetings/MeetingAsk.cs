using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings;

/// <summary>What a source is asked for. A source may give more than was asked for, never less.</summary>
/// <param name="Committees">All of the borough's, since a name is told from its neighbours.</param>
public sealed record MeetingAsk(IReadOnlyList<Committee> Committees)
{
    /// <summary>The one committee whose calendar this is; then an entry that says no more than "12. Sitzung" is its meeting too.</summary>
    public Committee? Sole { get; init; }

    /// <summary>Berlin time of entries that name a day alone; null: they are skipped.</summary>
    public TimeOnly? UsualTime { get; init; }

    /// <summary>Only what changed since then (UTC); null: everything.</summary>
    public DateTimeOffset? ModifiedSince { get; init; }

    /// <summary>The source's own mark of the last reading (<see cref="MeetingPage.Token"/>).</summary>
    public string? Token { get; init; }

    /// <summary>Where a reading that was broken off goes on (<see cref="MeetingPage.Cursor"/>); null: from the beginning.</summary>
    public string? Cursor { get; init; }

    /// <summary>Pages as they were last read, by address: asked for only if they have changed.</summary>
    public IReadOnlyDictionary<string, PageMark> Marks { get; init; } = new Dictionary<string, PageMark>();
}
