using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>Names of the inputs of a move on the wire (contract: design, section 6).</summary>
internal static class MoveInputNames
{
    public const string To = "to";
    public const string Reason = "reason";
    public const string Question = "question";
    public const string Reply = "answer";
    public const string Text = "text";
    public const string Until = "until";
    public const string Date = "date";
    public const string Where = "where";
    public const string FollowUp = "followUp";
    public const string Kind = "kind";
    public const string Template = "template";

    /// <summary>The inputs of a move's form, in their order; none: one click makes the move.</summary>
    public static IReadOnlyList<string> Of(EntryKind move) => move switch
    {
        EntryKind.Transferred or EntryKind.Assigned or EntryKind.Involved => [To, Reason],
        EntryKind.Asked => [Question],
        EntryKind.Replied => [Reply],
        EntryKind.InterimReplied => [Text, Until],
        EntryKind.Promised => [Date],
        EntryKind.HandedOutside => [Where, FollowUp],
        EntryKind.Answered or EntryKind.Noted => [Text],
        EntryKind.Completed => [Kind, Reason],
        EntryKind.Reopened or EntryKind.Withdrawn => [Reason],
        EntryKind.Resubmitted => [Reason, Date],
        _ => [],
    };

    /// <summary>Most UTF-16 units that the input takes; null for one that is chosen.</summary>
    public static int? LimitOf(string input) => input switch
    {
        Reason => 1000,
        Question => 1000,
        Reply => 2000,
        Text => 4000,
        Where => 200,
        _ => null,
    };
}
