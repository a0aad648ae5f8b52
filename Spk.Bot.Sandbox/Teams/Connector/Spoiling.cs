namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Why a call does not go as it would in an undisturbed Teams, and how it goes instead.</summary>
/// <param name="Title">In German, as the page's log shows it; null where the status says it all.</param>
internal sealed record Spoiling(FaultDecision Decision, string? Title)
{
    public static Spoiling Unauthorized { get; } =
        new(new FaultDecision.Answer(401, SandboxJson.Element(new { message = "Authorization has been denied for this request." })), null);

    public static Spoiling Throttled(TimeSpan wait, RateLimit limit) =>
        new(new FaultDecision.Answer(429, ConnectorAnswer.Error(429, "Throttled", "Too many requests.").Body, wait), $"Grenze von Teams: {limit}");
}
