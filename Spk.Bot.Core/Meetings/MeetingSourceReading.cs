using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings;

/// <summary>All pages of a source in one reading, for those who want nothing saved in between.</summary>
internal static class MeetingSourceReading
{
    public static async Task<MeetingReading> ReadAsync(this IMeetingSource source, IReadOnlyList<Committee> committees, CancellationToken cancellationToken)
    {
        var reading = MeetingReading.Empty;
        await foreach (var page in source.PagesAsync(new MeetingAsk(committees), cancellationToken))
            reading = reading.Then(page.Reading);
        return reading;
    }
}
