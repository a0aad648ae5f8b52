using System.Collections.Frozen;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The verbs by which a card's buttons name the moves of a need (contract: design, section 6).</summary>
internal static class MoveVerb
{
    /// <summary>In a need that waits for the OE SPK's decision, to transfer is to assign: the button says so by this <c>step</c>.</summary>
    public const string AssignStep = "assign";

    private static readonly FrozenDictionary<EntryKind, string> Verbs = new Dictionary<EntryKind, string>
    {
        [EntryKind.Acknowledged] = "need.acknowledge",
        [EntryKind.Accepted] = "need.accept",
        [EntryKind.Transferred] = "need.transfer",
        [EntryKind.Asked] = "need.ask",
        [EntryKind.Replied] = "need.reply",
        [EntryKind.InterimReplied] = "need.interim",
        [EntryKind.Promised] = "need.promise",
        [EntryKind.HandedOutside] = "need.external",
        [EntryKind.Answered] = "need.answer",
        [EntryKind.Completed] = "need.complete",
        [EntryKind.Reopened] = "need.reopen",
        [EntryKind.Withdrawn] = "need.withdraw",
        [EntryKind.Resubmitted] = "need.resubmit",
        [EntryKind.Involved] = "need.involve",
        [EntryKind.Noted] = "need.note",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, EntryKind> Moves = Verbs.ToFrozenDictionary(v => v.Value, v => v.Key, StringComparer.Ordinal);

    public static IEnumerable<string> All => Verbs.Values;

    public static string Of(EntryKind move) => move == EntryKind.Assigned ? Verbs[EntryKind.Transferred] : Verbs[move];

    /// <returns>Null for a verb that is no move.</returns>
    public static EntryKind? MoveOf(string verb) => Moves.TryGetValue(verb, out var move) ? move : null;
}
