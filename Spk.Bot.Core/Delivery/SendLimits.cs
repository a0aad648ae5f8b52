namespace Spk.Bot.Core.Delivery;

/// <summary>At most <paramref name="Count"/> sends in any stretch of time as long as <paramref name="Window"/>.</summary>
public sealed record SendLimit(int Count, TimeSpan Window);

/// <summary>
/// How much Teams takes from one bot: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit. Microsoft calls the figures estimates that may change, hence
/// the factor. An update counts as a send; a thread counts with its channel.
/// </summary>
public sealed class SendLimits
{
    /// <summary>Added to each window: what left in time arrives a little closer together or farther apart.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(30);

    /// <param name="factor">Scales the counts; 1 is what Microsoft documents.</param>
    public SendLimits(double factor = 1)
    {
        Conversation = [.. Documented.Select(limit => Scaled(limit, factor))];
        Tenant = [Scaled(new SendLimit(30, TimeSpan.FromSeconds(1)), factor)];
    }

    /// <summary>Per bot and conversation.</summary>
    public static IReadOnlyList<SendLimit> Documented { get; } =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>Per conversation.</summary>
    public IReadOnlyList<SendLimit> Conversation { get; }

    /// <summary>Per app and tenant: 30 a second, the smaller of the two figures that Microsoft gives (30 and 50).</summary>
    public IReadOnlyList<SendLimit> Tenant { get; }

    private static SendLimit Scaled(SendLimit limit, double factor) => new(Math.Max(1, (int)(limit.Count * factor)), limit.Window + Margin);
}
