namespace Spk.Bot.Graph;

/// <summary>The section <c>Graph</c> of the configuration.</summary>
public sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>Ids under <c>Roles</c> may be groups: Microsoft Graph is asked for their members. Needs the application permission <c>GroupMember.Read.All</c>.</summary>
    public bool Enabled { get; set; }

    /// <summary>A digest's document is put among the files of the channel that asks for it. Needs the application permission <c>Sites.Selected</c> with write, or <c>Files.ReadWrite.All</c>.</summary>
    public bool UploadDocuments { get; set; }

    /// <summary>https, except on loopback.</summary>
    public string BaseUrl { get; set; } = "https://graph.microsoft.com/v1.0";

    /// <summary>Between two readings of all groups, 1 to 1,440.</summary>
    public int RefreshMinutes { get; set; } = 15;

    /// <summary>For so long the last answer counts while Graph is away.</summary>
    public int StaleHours { get; set; } = 24;

    internal bool IsBaseUrlSafe => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
