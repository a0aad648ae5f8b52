namespace Spk.Bot.Core.Needs;

/// <summary>What the last click did, said above the card to the person who clicked.</summary>
/// <param name="Move">What was to be done; <see cref="EntryKind.Reported"/> for a report.</param>
/// <param name="Refusal">Exactly when it was refused.</param>
/// <param name="Meanwhile">What happened since the person's card was drawn, when that is why.</param>
public sealed record NeedNote(EntryKind Move, NoteKind Kind, NeedRefusal? Refusal, IReadOnlyList<HistoryLine> Meanwhile)
{
    public static NeedNote Done(EntryKind move) => new(move, NoteKind.Done, null, []);

    public static NeedNote AlreadySo(EntryKind move) => new(move, NoteKind.AlreadySo, null, []);

    public static NeedNote Refused(EntryKind move, NeedRefusal refusal) => new(move, NoteKind.Refused, refusal, []);
}

/// <summary>What came of a click.</summary>
public enum NoteKind
{
    /// <summary>Recorded.</summary>
    Done,

    /// <summary>It was so before; nothing changed.</summary>
    AlreadySo,

    /// <summary>Nothing changed, and why.</summary>
    Refused,
}
