namespace Spk.Bot.Core.Questions;

/// <summary>Who asks, and when.</summary>
/// <param name="Now">The instant of the question; days are Berlin's.</param>
public sealed record QuestionContext(DateTimeOffset Now)
{
    /// <summary>Region ids that are the asker's own; empty: the whole borough.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Key of the department whose channel is spoken in; it goes before <see cref="Regions"/>.</summary>
    public string? Department { get; init; }

    /// <summary>Keys of the asker's committees, nearest first.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>Berlin day of a committee's last meeting, by its key.</summary>
    public IReadOnlyDictionary<string, DateOnly> LastMeetings { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>When the asker asked last, or null.</summary>
    public DateTimeOffset? LastAsked { get; init; }

    /// <summary>Labels are English.</summary>
    public bool IsEnglish { get; init; }
}
