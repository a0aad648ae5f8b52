using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

/// <summary>The form for what a committee made of one item of a digest.</summary>
/// <param name="Digest">Id of the digest.</param>
/// <param name="DigestNumber">As it is cited; empty in digests of before numbers.</param>
/// <param name="CommitteeName">Name of the committee.</param>
/// <param name="Item">As the digest has it.</param>
/// <param name="Seen">How many outcomes the item had when the form was drawn: a newer one makes the form stale.</param>
/// <param name="Last">The outcome so far, or null.</param>
/// <param name="On">Proposed day of the meeting.</param>
/// <param name="Note">What stands in the inputs.</param>
/// <param name="Paper">Drucksache as typed.</param>
/// <param name="Until">Day of a Prüfauftrag.</param>
/// <param name="Fault">Why nothing was recorded; null at first.</param>
/// <param name="Page">To which the way back leads.</param>
public sealed record OutcomeFormView(
    Guid Digest,
    string DigestNumber,
    string CommitteeName,
    NeedLine Item,
    int Seen,
    ItemOutcome? Last,
    DateOnly On,
    string Note,
    string Paper,
    DateOnly? Until,
    OutcomeFault? Fault,
    int Page) : CardView;

/// <summary>Why an outcome was not recorded.</summary>
public enum OutcomeFault
{
    /// <summary>Somebody else has recorded one since the form was drawn.</summary>
    Stale,

    /// <summary>A Prüfauftrag needs a day.</summary>
    UntilMissing,

    /// <summary>Not today or later, or more than two years ahead.</summary>
    UntilWrong,

    /// <summary>The day of the meeting is missing or lies ahead.</summary>
    DayWrong,

    /// <summary>Not like <c>1234/XXII</c>.</summary>
    PaperWrong,

    NoteTooLong,
}
