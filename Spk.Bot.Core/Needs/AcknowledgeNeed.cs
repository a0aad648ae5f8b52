namespace Spk.Bot.Core.Needs;

/// <summary>A person acknowledges a need for an Amt; for which one, <see cref="ResponsibleMemberQuery"/> says.</summary>
public sealed class AcknowledgeNeed(MoveNeed moves)
{
    public async Task<AcknowledgeResult> RunAsync(NeedId id, Clicker clicker, CancellationToken cancellationToken)
    {
        var result = await moves.RunAsync(id, new NeedMove.Acknowledge(), clicker, null, EntrySource.Card, cancellationToken);
        return new AcknowledgeResult(result.Outcome, result.Outcome is NeedOutcome.Refused ? null : result.Department);
    }
}

/// <summary>What came of a click.</summary>
/// <param name="Department">For which department it was decided; null when refused.</param>
public sealed record AcknowledgeResult(NeedOutcome Outcome, string? Department);
