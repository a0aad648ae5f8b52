namespace Spk.Bot.Core.Meetings;

/// <summary>For sources outside this house: a calendar's texts, cleaned and read as those of a council information system are.</summary>
public static class MeetingName
{
    /// <summary>One line of at most 300 characters; null when nothing is left.</summary>
    public static string? Clean(string? text) => MeetingText.Clean(text, 300);

    /// <summary>Says that the meeting does not take place.</summary>
    public static bool SaysCancelled(string? text) => MeetingText.SaysCancelled(text);
}
