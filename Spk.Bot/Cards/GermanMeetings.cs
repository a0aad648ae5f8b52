using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Cards;

/// <summary>What is said of a meeting beside its state.</summary>
internal static class GermanMeetings
{
    public const string NotListed = "steht nicht mehr in der Quelle, bitte nachfragen";

    public static string? Kind(MeetingKind kind) => kind switch
    {
        MeetingKind.Ordinary => null,
        MeetingKind.Extraordinary => "außerordentlich",
        MeetingKind.Continued => "Fortsetzung",
        MeetingKind.Constituent => "konstituierend",
    };
}
