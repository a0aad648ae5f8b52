using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs;

/// <summary>The form for one move of a need, in place of its card and for the person who asked for it.</summary>
/// <param name="Version">Goes into the data as <c>rev</c>.</param>
/// <param name="Values">What stands in the inputs, by their names on the wire.</param>
/// <param name="Faults">What must be mended, after a submission that was refused.</param>
/// <param name="Choices">For the input <c>to</c>; empty when the move has none.</param>
/// <param name="Templates">Ready answers that can be filled in, value is the index.</param>
/// <param name="Department">Key of the department whose question is answered; null for other moves.</param>
/// <param name="Quote">What the form is about: the question that is to be answered, the answer that did not help; or null.</param>
/// <param name="Refusals">All refusals so far, when the OE SPK is to decide.</param>
/// <param name="Meanwhile">What happened since the person's card was drawn.</param>
public sealed record MoveFormView(
    string Number,
    int Version,
    Audience Audience,
    EntryKind Move,
    NeedStatus Status,
    string Title,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<MoveFault> Faults,
    IReadOnlyList<Choice> Choices,
    IReadOnlyList<Choice> Templates,
    string? Department,
    HistoryLine? Quote,
    IReadOnlyList<HistoryLine> Refusals,
    IReadOnlyList<HistoryLine> Meanwhile) : CardView
{
    /// <summary>Ämter to which it is handed on in one tap ("gehört zu …"): those that take part already.</summary>
    public IReadOnlyList<Choice> BelongsTo { get; init; } = [];
}

/// <summary>What is wrong with one input.</summary>
/// <param name="Input">Its name on the wire.</param>
/// <param name="Refusal">Why the need refuses it; null when it could not even be read, then <paramref name="Unread"/> says why.</param>
/// <param name="Limit">Most UTF-16 units of a text that is too long.</param>
/// <param name="Length">Its own.</param>
/// <param name="Day">The earliest or latest day that is allowed.</param>
public sealed record MoveFault(string Input, NeedRefusal? Refusal, UnreadInput? Unread, int? Limit, int? Length, DateOnly? Day)
{
    public static MoveFault Of(string input, UnreadInput unread) => new(input, null, unread, null, null, null);

    public static MoveFault Of(string input, NeedRefusal refusal, RefusalFacts? facts) => facts switch
    {
        RefusalFacts.Text text => new(input, refusal, null, text.Limit, text.Length, null),
        RefusalFacts.Date date => new(input, refusal, null, null, null, refusal == NeedRefusal.DateTooFar ? date.Latest : date.Earliest),
        _ => new(input, refusal, null, null, null, null),
    };
}

/// <summary>Why an input gives no move at all.</summary>
public enum UnreadInput
{
    DateMissing,

    /// <summary>Text that is no day.</summary>
    DateUnreadable,

    /// <summary>Nothing chosen from the list of Ämter.</summary>
    DepartmentMissing,

    /// <summary>Nothing chosen from the kinds of an end.</summary>
    KindMissing,

    KindUnknown,
}

/// <summary>What else can be done with a need: everything that has no button of its own on the card.</summary>
/// <param name="HasReason">There is a reason why the need lies where it lies.</param>
public sealed record MoveMenuView(string Number, int Version, Audience Audience, NeedStatus Status, string Title, IReadOnlyList<EntryKind> Moves, bool HasReason) : CardView
{
    /// <summary>Committees that it can be marked for, by key and name; empty: not by this reader.</summary>
    public IReadOnlyList<Choice> Committees { get; init; } = [];
}
