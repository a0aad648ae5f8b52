using System.Globalization;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Exports;

/// <summary>Values as text, the same in every file; German words that do not depend on who reads.</summary>
internal static class ExportText
{
    /// <summary>Null and "" are the same: empty.</summary>
    public static string Of(ExportType type, object? value) => value switch
    {
        null => "",
        string text => text,
        int whole => whole.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString(type == ExportType.GermanDay ? "dd.MM.yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => BerlinTime.ToLocal(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No text is known for a {value.GetType().Name}.", nameof(value)),
    };

    public static DateOnly? DayOf(DateTimeOffset? instant) => instant is { } at ? BerlinTime.DayOf(at) : null;

    public static string Key(NeedStatus status) => status switch
    {
        NeedStatus.Triage => "triage",
        NeedStatus.Delivered => "delivered",
        NeedStatus.Acknowledged => "acknowledged",
        NeedStatus.Accepted => "accepted",
        NeedStatus.AwaitingReporter => "awaiting_reporter",
        NeedStatus.ExternallyOpen => "externally_open",
        NeedStatus.Completed => "completed",
        NeedStatus.Transferred => "transferred",
    };

    public static string Word(NeedStatus status) => status switch
    {
        NeedStatus.Triage => "zu klären",
        NeedStatus.Delivered => "zugestellt",
        NeedStatus.Acknowledged => "zur Kenntnis genommen",
        NeedStatus.Accepted => "Zuständigkeit übernommen",
        NeedStatus.AwaitingReporter => "Rückfrage",
        NeedStatus.ExternallyOpen => "extern offen",
        NeedStatus.Completed => "abgeschlossen",
        NeedStatus.Transferred => "abgegeben",
    };

    public static string Key(CompletionKind kind) => kind switch
    {
        CompletionKind.Solved => "solved",
        CompletionKind.Declined => "declined",
        CompletionKind.NotFeasible => "not_feasible",
        CompletionKind.Withdrawn => "withdrawn",
        CompletionKind.Merged => "merged",
    };

    public static string Word(CompletionKind kind) => kind switch
    {
        CompletionKind.Solved => "gelöst",
        CompletionKind.Declined => "abgelehnt",
        CompletionKind.NotFeasible => "nicht umsetzbar",
        CompletionKind.Withdrawn => "zurückgezogen",
        CompletionKind.Merged => "zusammengeführt",
    };

    /// <summary>As <c>import needs</c> reads it.</summary>
    public static string Key(Urgency urgency) => urgency switch
    {
        Urgency.Low => "niedrig",
        Urgency.Normal => "mittel",
        Urgency.High => "hoch",
    };
}
