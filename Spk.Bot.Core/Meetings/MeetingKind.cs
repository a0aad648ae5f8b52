namespace Spk.Bot.Core.Meetings;

/// <summary>What sort of meeting its name says it is.</summary>
public enum MeetingKind
{
    Ordinary = 0,

    /// <summary>Außerordentliche Sitzung, Sondersitzung.</summary>
    Extraordinary = 1,

    /// <summary>Fortsetzung of one that ended before its agenda did.</summary>
    Continued = 2,

    /// <summary>Konstituierende Sitzung, the first of a term.</summary>
    Constituent = 3,
}
