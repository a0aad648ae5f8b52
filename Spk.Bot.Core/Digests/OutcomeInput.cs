using System.Text.RegularExpressions;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

/// <summary>What a person gave with an outcome, as typed.</summary>
/// <param name="On">Day of the meeting; null: none, or unreadable.</param>
/// <param name="Paper">Drucksache; empty for none.</param>
/// <param name="Until">Day of a Prüfauftrag; of no meaning for other outcomes.</param>
public sealed partial record OutcomeInput(CommitteeOutcome Outcome, string Note, DateOnly? On, string Paper, DateOnly? Until)
{
    /// <summary>As it is stored: <c>1234/XXII</c>; null when none was given, or it is none.</summary>
    public string? PaperNumber => PaperForm().Match(Paper.Trim().ToUpperInvariant()) is { Success: true } match ? match.Groups[1].Value : null;

    /// <returns>Null when it can be recorded.</returns>
    public OutcomeFault? Check(DateOnly today) => this switch
    {
        _ when UserText.Clean(Note, singleLine: false).Length > MoveInputs.ReasonLimit => OutcomeFault.NoteTooLong,
        _ when Paper.Trim().Length > 0 && PaperNumber is null => OutcomeFault.PaperWrong,
        _ when On is not { } on || on > today => OutcomeFault.DayWrong,
        { Outcome: CommitteeOutcome.Examine, Until: null } => OutcomeFault.UntilMissing,
        { Outcome: CommitteeOutcome.Examine, Until: { } until } when until < today || until > today.AddYears(MoveInputs.YearsAhead) => OutcomeFault.UntilWrong,
        _ => null,
    };

    /// <summary>Only what <see cref="Check"/> let pass.</summary>
    internal NeedMove.Decide ToMove(string committee, string digest) =>
        new(committee, digest, Outcome, UserText.Clean(Note, singleLine: false), On!.Value, PaperNumber, Outcome == CommitteeOutcome.Examine ? Until : null);

    // Running number and legislative term (Roman numeral), with or without its abbreviation before it.
    [GeneratedRegex(@"^(?:DRS\.?|DRUCKSACHE)?\s*([0-9]{1,5}/[IVXLC]{1,8})$")]
    private static partial Regex PaperForm();
}
