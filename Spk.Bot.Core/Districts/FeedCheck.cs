using System.Web;

namespace Spk.Bot.Core.Districts;

/// <summary>Sources of meetings: each reachable, used, and without a secret.</summary>
internal static class FeedCheck
{
    /// <summary>Names of query parameters that carry a secret.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase) { "token", "access_token", "auth", "key", "apikey", "api_key", "secret", "password", "sig", "signature" };

    public static IEnumerable<SenseFault> Of(District d)
    {
        string[] feeds = [.. d.MeetingFeeds.Select(f => f.Key)];
        return DistrictCheck.Keys("meetingSources", "meeting source", feeds)
            .Concat(DistrictCheck.Doubles("address", d.MeetingFeeds.Select((f, i) => ($"meetingSources[{i}].address", f.Address))))
            .Concat(d.MeetingFeeds.SelectMany((f, i) => Feed(d, f, $"meetingSources[{i}]")))
            .Concat(Reference("meetings", d.Meetings, feeds))
            .Concat(d.Committees.SelectMany((c, i) => Reference($"committees[{i}].meetings", c.Meetings, feeds)))
            .Concat(Contact(d.Contact));
    }

    /// <summary>Unlike elsewhere, no source at all makes every name unknown: the list may be left out.</summary>
    private static IEnumerable<SenseFault> Reference(string path, string? value, string[] feeds)
    {
        if (value is { Length: > 0 } && !feeds.Contains(value))
            yield return new SenseFault(path, Quoted.Unknown("meeting source", value, feeds));
    }

    private static IEnumerable<SenseFault> Feed(District d, MeetingFeed feed, string owner)
    {
        if (feed.Key.Length > 0 && d.CommitteesOf(feed).Count == 0)
            yield return new SenseFault(owner, $"no committee takes its meetings from {Quoted.Value(feed.Key)}");
        if (feed.Key.Length > 40)
            yield return new SenseFault($"{owner}.key", "must be at most 40 characters");
        if (feed.Address.Length == 0)
            yield break;
        if (feed.Kind == MeetingFeedKind.Graph && !Guid.TryParse(feed.Address, out _))
            yield return new SenseFault($"{owner}.address", $"must be the id of a group, not {Quoted.Value(feed.Address)}");
        if (feed.Kind is not (MeetingFeedKind.OParl or MeetingFeedKind.ICalendar))
            yield break;
        if (!Uri.TryCreate(feed.Address, UriKind.Absolute, out var url) || !IsSafe(url))
            yield return new SenseFault($"{owner}.address", $"must be a web address (https), not {Quoted.Value(feed.Address)}");
        else if (url.UserInfo.Length > 0 || HttpUtility.ParseQueryString(url.Query).AllKeys.OfType<string>().Any(Secrets.Contains))
            yield return new SenseFault($"{owner}.address", $"carries a secret, and this file is public: put the address into the configuration, Meetings:Addresses:{feed.Key}");
    }

    private static IEnumerable<SenseFault> Contact(string? contact)
    {
        var isMail = contact is not null && contact.Count(c => c == '@') == 1 && contact[0] != '@' && contact[^1] != '@';
        if (contact is { Length: > 0 } && (!(isMail || Uri.TryCreate(contact, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps) || !contact.All(IsHeader)))
            yield return new SenseFault("contact", $"must be an e-mail address or a web address (https), not {Quoted.Value(contact)}");
    }

    /// <summary>https, and http on this machine alone.</summary>
    private static bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);

    /// <summary>May stand in the comment of a User-Agent.</summary>
    private static bool IsHeader(char c) => char.IsAsciiLetterOrDigit(c) || "@.-_+:/?=&%~".Contains(c, StringComparison.Ordinal);
}
