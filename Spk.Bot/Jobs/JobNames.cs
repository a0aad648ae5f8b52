namespace Spk.Bot.Jobs;

/// <summary>The jobs as the scheduler's store, the metrics and the readiness call them.</summary>
internal static class JobNames
{
    public const string Delivery = "delivery";
    public const string Digests = "digests";
    public const string ForgetTurns = "forget-turns";
    public const string Credentials = "credentials";

    public static IReadOnlyList<string> All { get; } = [Delivery, Digests, ForgetTurns, Credentials];
}
