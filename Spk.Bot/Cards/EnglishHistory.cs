using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The history in English: who, in which part, did what. What people wrote is not among these words; it is quoted beside them.</summary>
internal static class EnglishHistory
{
    private static EnglishTexts Common => EnglishTexts.Instance;

    public static string Who(HistoryLine line)
    {
        if (line.Kind == EntryKind.Routed)
            return $"Routing rule {line.RuleId}";
        var organisation = line.Organisation.Length > 0 ? line.Organisation : "Unknown";
        var part = line.Role switch
        {
            MoverRole.LeadMember => "lead",
            MoverRole.CoMember => "taking part",
            MoverRole.RegionalCoordination => "regional coordination",
            MoverRole.ReportingCoordination => "reporter",
            _ => null,
        };
        var beside = string.Join(", ", new[] { part, line.Person }.OfType<string>());
        return beside.Length == 0 ? organisation : $"{organisation} ({beside})";
    }

    public static string Did(HistoryLine line) => line.Kind switch
    {
        EntryKind.Reported => "reported the need",
        EntryKind.Routed => $"delivered to: {line.Department}{With(line)}",
        EntryKind.Acknowledged => "acknowledged it",
        EntryKind.Assigned => $"assigned it to: {line.Department}{With(line)}",
        EntryKind.Accepted => "accepted responsibility",
        EntryKind.Transferred when line.Role is MoverRole.Office or MoverRole.RegionalCoordination => $"redirected it to: {line.To ?? "OE SPK"}",
        EntryKind.Transferred => $"handed it on to: {line.To ?? "OE SPK"}",
        EntryKind.Asked => "asked back",
        EntryKind.Replied => "answered the question",
        EntryKind.InterimReplied => $"gave an interim reply{Day(line, ", next reply by")}",
        EntryKind.Promised => $"promised it{Day(line, " by")}",
        EntryKind.HandedOutside => $"clarifies it with others{Day(line, ", follow-up on")}",
        EntryKind.Answered => "answered",
        EntryKind.Completed => $"completed it{Kind(line)}",
        EntryKind.Reopened => "reopened the need",
        EntryKind.Withdrawn => "withdrew the need",
        EntryKind.Resubmitted => $"set a reminder{Day(line, " for")}",
        EntryKind.Involved => $"involved: {line.Department}",
        EntryKind.Merged => $"merged the need with {line.To}",
        EntryKind.Unmerged => "undid the merging",
        EntryKind.Decided => $"recorded: {line.To} – {EnglishOutcomes.Of(line.Outcome)}{EnglishOutcomes.Day(line.Outcome, line.Day)}{EnglishOutcomes.Paper(line.Paper)}",
        EntryKind.Marked => $"marked it for: {line.To}",
        EntryKind.Unmarked => $"took the mark away: {line.To}",
        EntryKind.Noted => "noted internally",
    };

    public static string Caption(HistoryLine line) => line.Kind switch
    {
        EntryKind.Asked => "Question",
        EntryKind.Replied => "Answer to the question",
        EntryKind.InterimReplied => $"Interim reply{Day(line, ", next one by")}",
        EntryKind.Promised => $"Promised{Day(line, " by")}",
        EntryKind.HandedOutside => $"With others{Day(line, ", follow-up on")}",
        EntryKind.Answered => "Answer",
        EntryKind.Completed => $"Completed{Kind(line)}",
        EntryKind.Reopened => "Reopened",
        EntryKind.Withdrawn => "Withdrawn",
        EntryKind.Resubmitted => $"Reminder{Day(line, " on")}",
        EntryKind.Assigned => $"Assigned to: {line.Department}",
        EntryKind.Transferred => "Handed on",
        EntryKind.Merged => $"Merged with {line.To}",
        EntryKind.Decided => $"{line.To}: {EnglishOutcomes.Of(line.Outcome)}{EnglishOutcomes.Day(line.Outcome, line.Day)}{EnglishOutcomes.Paper(line.Paper)}",
        EntryKind.Noted => "Internal note",
        _ => Did(line),
    };

    public static string Why(HistoryLine line) => line.Kind switch
    {
        EntryKind.Assigned => $"{line.Organisation} assigned the need on {Common.At(line.At)}.",
        EntryKind.Involved => $"{line.Organisation} involved this department on {Common.At(line.At)}.",
        EntryKind.Transferred => $"{line.Organisation} handed the need on to here on {Common.At(line.At)}.",
        _ => "A routing rule led the need here.",
    };

    private static string With(HistoryLine line) => line.To is null ? "" : $", taking part: {line.To}";

    private static string Day(HistoryLine line, string words) => line.Day is { } day ? $"{words} {Common.Day(day)}" : "";

    private static string Kind(HistoryLine line) => line.As is { } kind ? $": {EnglishMoves.Instance.Ending(kind)}" : "";
}
