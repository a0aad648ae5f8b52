namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>
/// How often the connector lets itself be called: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit. A conversation is a chat or a whole
/// channel, its threads included. Refused calls do not count.
/// </summary>
public sealed record ConnectorLimits
{
    /// <summary>As fast as the machine is.</summary>
    public static ConnectorLimits None { get; } = new();

    /// <summary>As Microsoft documents them, but 30 a second per tenant where newer pages say 50: an older page says 30, and whoever keeps to that keeps to both.</summary>
    public static ConnectorLimits Documented { get; } = new()
    {
        Writes = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)],
        Reads = [new(14, 1), new(16, 2), new(120, 30), new(3600, 3600)],
        Tenant = [new(30, 1)],
    };

    /// <summary>Per conversation: posts, changes, deletions and opened conversations together. The page names sends and creates only; a bot that counts all is safe.</summary>
    public IReadOnlyList<RateLimit> Writes { get; init; } = [];

    /// <summary>Per conversation: members and conversations.</summary>
    public IReadOnlyList<RateLimit> Reads { get; init; } = [];

    /// <summary>All calls of the bot together: the simulator is one tenant.</summary>
    public IReadOnlyList<RateLimit> Tenant { get; init; } = [];
}
