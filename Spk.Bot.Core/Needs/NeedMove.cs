using System.Text.Json.Serialization;

namespace Spk.Bot.Core.Needs;

/// <summary>
/// What a person does with a need, with all that the person gave. A move that was made is the change that its entry tells. Texts are checked and cleaned by
/// <see cref="MoveInputs"/>, who may do it when by <see cref="MoveRights"/>.
/// </summary>
public abstract record NeedMove(EntryKind Kind) : NeedChange(Kind)
{
    /// <summary>Key of the committee that a move is of or for; null: of none.</summary>
    internal string? OfCommittee => this switch
    {
        Decide m => m.Committee,
        Mark m => m.Committee,
        Unmark m => m.Committee,
        _ => null,
    };

    /// <summary>zur Kenntnis genommen: seen, promises nothing.</summary>
    public sealed record Acknowledge() : NeedMove(EntryKind.Acknowledged);

    /// <summary>Zuständigkeit übernommen: this Amt works on it. Ends an external wait.</summary>
    public sealed record Accept() : NeedMove(EntryKind.Accepted);

    /// <summary>Abgabe: the Amt hands its share on. It completes nothing and resets no clock. By the OE SPK it takes the lead from an Amt (Umleitung).</summary>
    /// <param name="To">Key of the next department; null: back to the OE SPK. When the Ämter disagree, a proposal only.</param>
    public sealed record Transfer(string? To, string Reason) : NeedMove(EntryKind.Transferred)
    {
        /// <summary>Decided, not asked: the Amt in the lead refuses its responsibility. An Umleitung by the OE SPK, or a co-department that steps out, is none.</summary>
        public bool IsRefusal { get; init; }

        /// <summary>Decided, not asked: from here the OE SPK must decide. One decision card belongs to each such entry.</summary>
        public bool NeedsDecision { get; init; }
    }

    /// <summary>Rückfrage to the reporting side; the Amt's clock is paused until the reply.</summary>
    public sealed record Ask(string Question) : NeedMove(EntryKind.Asked);

    /// <summary>The reporting side answers a Rückfrage.</summary>
    /// <param name="Department">Whose question; null: the lead's if open, otherwise the oldest.</param>
    public sealed record Reply(string Text, string? Department = null) : NeedMove(EntryKind.Replied);

    /// <summary>Zwischenbescheid (GGO I § 33): where it stands, and until when to expect more.</summary>
    public sealed record Interim(string Text, DateOnly Until) : NeedMove(EntryKind.InterimReplied);

    /// <summary>The Amt names a day by which it will be done.</summary>
    public sealed record Promise(DateOnly Date) : NeedMove(EntryKind.Promised);

    /// <summary>With BSR, police, Senate …: stays open.</summary>
    /// <param name="FollowUp">When the Amt asks there again (Berlin day).</param>
    public sealed record External(string Where, DateOnly FollowUp) : NeedMove(EntryKind.HandedOutside);

    /// <summary>The Amt's answer. Answered is not completed.</summary>
    public sealed record Answer(string Text) : NeedMove(EntryKind.Answered);

    /// <summary>An honest end. An Amt completes its own share; the OE SPK what is in triage.</summary>
    public sealed record Complete(CompletionKind As, string Reason) : NeedMove(EntryKind.Completed);

    /// <summary>Not done after all: back to the same Amt, with its history and its original date.</summary>
    public sealed record Reopen(string Reason) : NeedMove(EntryKind.Reopened);

    /// <summary>The reporting coordination takes it back.</summary>
    public sealed record Withdraw(string Reason) : NeedMove(EntryKind.Withdrawn);

    /// <summary>Wiedervorlage: to be looked at again on this Berlin day.</summary>
    public sealed record Resubmit(string Reason, DateOnly On) : NeedMove(EntryKind.Resubmitted);

    /// <summary>The OE SPK gives a need in triage to an Amt, and names who takes part.</summary>
    /// <param name="Department">Key of the lead.</param>
    /// <param name="With">Keys of co-departments.</param>
    /// <param name="Reason">For "Warum bei uns?"; may be empty.</param>
    public sealed record Assign(string Department, IReadOnlyList<string> With, string Reason) : NeedMove(EntryKind.Assigned);

    /// <summary>The OE SPK adds a co-department (Beteiligung).</summary>
    public sealed record Involve(string Department, string Reason) : NeedMove(EntryKind.Involved);

    /// <summary>The same demand as another need, which goes on for both. Everything stays as it is until <see cref="Unmerge"/>.</summary>
    public sealed record Merge([property: JsonConverter(typeof(NeedIdJson))] NeedId Into, string Reason) : NeedMove(EntryKind.Merged);

    /// <summary>Merged by mistake: it goes on where it stood.</summary>
    public sealed record Unmerge(string Reason) : NeedMove(EntryKind.Unmerged);

    /// <summary>What a committee decided of it. It says nothing of the Ämter's own states.</summary>
    /// <param name="Committee">Its key.</param>
    /// <param name="Digest">Number of the digest in which the committee had it, e.g. <c>Verkehr 2026/07</c>.</param>
    /// <param name="Remark">May be empty.</param>
    /// <param name="On">Berlin day of the meeting.</param>
    /// <param name="Paper">Drucksache, e.g. <c>1234/XXII</c>; null: none.</param>
    /// <param name="Until">The day of a Prüfauftrag: a Wiedervorlage of the lead and of the OE SPK. Null for all else.</param>
    public sealed record Decide(string Committee, string Digest, CommitteeOutcome Outcome, string Remark, DateOnly On, string? Paper, DateOnly? Until) : NeedMove(EntryKind.Decided);

    /// <summary>For this committee (für den Ausschuss), whatever its Ämter and themes.</summary>
    public sealed record Mark(string Committee) : NeedMove(EntryKind.Marked);

    /// <summary>For no committee in particular any more.</summary>
    public sealed record Unmark(string Committee) : NeedMove(EntryKind.Unmarked);

    /// <summary>An internal note; never shown to coordinations and committees.</summary>
    public sealed record Note(string Text) : NeedMove(EntryKind.Noted);
}
