using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings;

/// <summary>How often the sources are read.</summary>
public sealed record SyncOptions
{
    public const string Section = "Meetings";

    /// <summary>Between two readings of a source, 15 minutes to a day (<c>Meetings:EveryMinutes</c>, default 60).</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often everything is read and not the changes alone: what a source dropped without a word is found then.</summary>
    public TimeSpan Full { get; init; } = TimeSpan.FromDays(1);

    /// <summary>A group's calendar is followed by its changes, which Graph tells whole; its window of time has to move on now and then.</summary>
    public TimeSpan FullOfGraph { get; init; } = TimeSpan.FromDays(7);

    /// <summary>A server's clock and its index lag behind.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Addresses that are no one's business, by the source's key (<c>Meetings:Addresses:{key}</c>); they go before those of the borough's file.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; init; } = new Dictionary<string, string>();

    public TimeSpan FullOf(MeetingFeedKind kind) => kind == MeetingFeedKind.Graph ? FullOfGraph : Full;

    /// <summary>The source with the address that counts.</summary>
    public MeetingFeed Of(MeetingFeed feed) => Addresses.TryGetValue(feed.Key, out var address) ? feed with { Address = address } : feed;
}
