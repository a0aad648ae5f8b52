namespace Spk.Bot.Jobs;

/// <summary>The jobs as the scheduler's store, the metrics and the readiness call them.</summary>
internal static class JobNames
{
    public const string Delivery = "delivery";
    public const string Digests = "digests";
    public const string Audit = "audit";
    public const string Reminders = "reminders";
    public const string Morning = "morning";
    public const string ForgetTurns = "forget-turns";
    public const string CatchUp = "catch-up";
    public const string Credentials = "credentials";
    public const string Meetings = "meetings";

    public static IReadOnlyList<string> All { get; } = [Delivery, Digests, Reminders, Audit, Morning, ForgetTurns, CatchUp, Credentials, Meetings];
}
