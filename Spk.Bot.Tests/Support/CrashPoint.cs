using System.Globalization;

namespace Spk.Bot.Tests.Support;

/// <summary>Where a process of the bot is to die: at the <paramref name="Nth"/> such moment of this kind in this conversation.</summary>
/// <param name="Conversation">Of claim, send and result; saves of a turn are not asked for it.</param>
internal sealed record CrashPoint(CrashMoment Moment, CrashSubject Subject, string Conversation, int Nth = 1)
{
    private const string Variable = "SPK_TEST_CRASH_AT";

    /// <summary>What a process needs to die there.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("DOTNET_STARTUP_HOOKS", typeof(CrashPoint).Assembly.Location),
        new(Variable, string.Create(CultureInfo.InvariantCulture, $"{Moment}|{Subject}|{Nth}|{Conversation}")),
    ];

    /// <summary>What the process says before it dies.</summary>
    public string LastWords => $"Killed at {Moment} of {Subject}.";

    public static CrashPoint? FromEnvironment() => Environment.GetEnvironmentVariable(Variable)?.Split('|', 4) is [var moment, var subject, var nth, var conversation]
        ? new CrashPoint(Enum.Parse<CrashMoment>(moment), Enum.Parse<CrashSubject>(subject), conversation, int.Parse(nth, CultureInfo.InvariantCulture))
        : null;
}

/// <summary>The marked points of each way, in the order in which they come.</summary>
public enum CrashMoment
{
    BeforeTheSave,
    AfterTheSaveBeforeTheAnswer,
    BeforeTheClaim,
    ClaimedBeforeTheSend,
    SentBeforeTheAnswerIsRead,
    AnsweredBeforeTheResultIsSaved,
    AfterTheResultIsSaved,
}

/// <summary>What is saved and sent at the point.</summary>
public enum CrashSubject
{
    /// <summary>A report's save; its card's post.</summary>
    Report,

    /// <summary>A report's save; the update that makes the form the need's card.</summary>
    Receipt,

    /// <summary>An acknowledgement's save; its card's update.</summary>
    Acknowledgement,

    /// <summary>A digest's save; its card's post.</summary>
    Digest,
}
