using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Cards;

/// <summary>What is said of a meeting beside its state.</summary>
internal static class EnglishMeetings
{
    public const string NotListed = "no longer listed at its source, please ask";

    public static string? Kind(MeetingKind kind) => kind switch
    {
        MeetingKind.Ordinary => null,
        MeetingKind.Extraordinary => "extraordinary",
        MeetingKind.Continued => "continued",
        MeetingKind.Constituent => "constituent",
    };
}
