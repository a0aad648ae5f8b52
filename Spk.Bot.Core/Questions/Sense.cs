namespace Spk.Bot.Core.Questions;

/// <summary>What a word of a question says.</summary>
internal enum Sense
{
    /// <summary>Nothing by itself: politeness, articles, auxiliary verbs.</summary>
    Filler,

    /// <summary>A place, an Amt or a theme may follow: "in", "beim", "zum".</summary>
    Preposition,
    Status,
    Open,
    Unacknowledged,
    Overdue,
    External,
    AwaitingReporter,
    Promised,
    Solved,
    Ended,
    Declined,

    /// <summary>"umsetzbar", "machbar": said of a need, it is denied.</summary>
    NotFeasible,
    Withdrawn,

    /// <summary>"beantwortet", "bestätigt": a state of ours only when it is denied.</summary>
    Answered,

    /// <summary>"nicht", "ohne", "keine".</summary>
    Not,
    Need,
    List,
    New,
    Own,
    Figures,
    Count,
    Meetings,
    Overview,
    Handover,
    Export,
    Search,
    Help,
    Greeting,
    Report,
    Missing,
    Asks,
    ThemeCue,
    WholeBorough,
}
