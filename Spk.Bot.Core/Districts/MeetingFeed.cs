namespace Spk.Bot.Core.Districts;

/// <summary>Where the meetings of one or several committees come from.</summary>
/// <param name="Key">Short key, by which committees name it and the state of its readings is kept.</param>
/// <param name="Address">
/// By kind: an OParl address (system, body or list of meetings), the address of an iCalendar, the id of a Microsoft 365 group, or the path of a file that holds either form.
/// Never a secret: the file is public. An address with a secret in it stands in the configuration, <c>Meetings:Addresses:{key}</c>.
/// </param>
public sealed record MeetingFeed(string Key, MeetingFeedKind Kind, string Address)
{
    /// <summary>Berlin time at which these meetings usually begin, for entries that name a day alone; null: such an entry is not taken over.</summary>
    public TimeOnly? UsualTime { get; init; }
}

/// <summary>Form of a source of meetings.</summary>
public enum MeetingFeedKind
{
    /// <summary>Council information system, OParl 1.0 or 1.1 (https://oparl.org/spezifikation).</summary>
    OParl = 0,

    /// <summary>RFC 5545 over https.</summary>
    ICalendar = 1,

    /// <summary>A group's calendar in Microsoft 365.</summary>
    Graph = 2,

    /// <summary>A file of OParl or iCalendar form.</summary>
    File = 3,
}
