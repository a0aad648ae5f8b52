using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

/// <summary>What a committee made of one item of a digest. Never changed: a correction is a further record of the same item.</summary>
public sealed class OutcomeRecord
{
    public const int PaperLimit = 20;

    private OutcomeRecord()
    {
        CommitteeKey = Note = ActorId = ActorName = "";
    }

    public OutcomeRecord(Guid digest, NeedId need, int sequence, NeedMove.Decide decision, Actor by, DateTimeOffset at)
    {
        (DigestId, NeedId, Sequence, CommitteeKey) = (digest, need, sequence, decision.Committee);
        (Outcome, Note, On, Paper, Until) = (decision.Outcome, decision.Remark, decision.On, decision.Paper, decision.Until);
        (ActorId, ActorName, At) = (by.PersonId, by.Name.Length <= 200 ? by.Name : by.Name[..200], at.ToUniversalTime());
    }

    public Guid DigestId { get; private set; }

    public NeedId NeedId { get; private set; }

    /// <summary>1, 2, 3 … of this item in this digest; the last one counts.</summary>
    public int Sequence { get; private set; }

    public string CommitteeKey { get; private set; }

    public CommitteeOutcome Outcome { get; private set; }

    public string Note { get; private set; }

    /// <summary>Berlin day of the meeting.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Number of the Drucksache, e.g. <c>1234/XXII</c>.</summary>
    public string? Paper { get; private set; }

    /// <summary>Berlin day of a Prüfauftrag.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Entra object id.</summary>
    public string ActorId { get; private set; }

    public string ActorName { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
