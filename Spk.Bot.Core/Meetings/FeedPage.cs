using System.Text.Json;

namespace Spk.Bot.Core.Meetings;

/// <summary>A <see cref="PageMark"/> as it is kept; one row per source and address.</summary>
public sealed class FeedPage
{
    private FeedPage()
    {
    }

    public FeedPage(string feed, PageMark mark)
    {
        (Feed, Address) = (feed, mark.Address);
        Become(mark);
    }

    public string Feed { get; private set; } = "";

    /// <summary>At most 400 characters; a longer one is not kept.</summary>
    public string Address { get; private set; } = "";

    public string? ETag { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? LastModified { get; private set; }

    public string? Next { get; private set; }

    /// <summary>JSON list.</summary>
    public string Ids { get; private set; } = "[]";

    public static bool CanKeep(PageMark mark) => mark.Address.Length <= 400 && (mark.ETag is { Length: <= 200 } || mark.ETag is null && mark.LastModified is not null);

    public void Become(PageMark mark)
    {
        (ETag, LastModified, Next) = (mark.ETag, mark.LastModified, mark.Next);
        Ids = JsonSerializer.Serialize(mark.Ids);
    }

    public PageMark ToMark() => new(Address, ETag, LastModified, Next, JsonSerializer.Deserialize<List<string>>(Ids) ?? []);
}
