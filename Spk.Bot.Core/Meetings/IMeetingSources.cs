using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings;

/// <summary>Opens the sources that the borough's file names. Several may be registered, each for its kinds.</summary>
public interface IMeetingSources
{
    /// <returns>Null for a kind that others open.</returns>
    IMeetingSource? Open(MeetingFeed feed);
}
