namespace Spk.Bot.Core.Needs;

/// <summary>
/// The life of a need, and of one department's responsibility for it. A need starts in <see cref="Triage"/> when no rule names a department, otherwise in
/// <see cref="Delivered"/>; a person of the Amt's channel moves it to <see cref="Acknowledged"/>, which promises nothing. From there it is accepted, asked back, handed
/// outside, and in the end completed with a kind and a reason. Silence moves nothing, forwarding completes nothing. The need's own status is derived from those of its
/// departments (<c>Need.Status</c>).
/// </summary>
public enum NeedStatus
{
    /// <summary>zu klären: no rule matched or departments disagree; the OE SPK decides.</summary>
    Triage = 0,

    /// <summary>zugestellt: given to the Amt; nobody has said anything yet.</summary>
    Delivered = 1,

    /// <summary>zur Kenntnis genommen: seen.</summary>
    Acknowledged = 2,

    /// <summary>Zuständigkeit übernommen: this Amt works on it.</summary>
    Accepted = 3,

    /// <summary>Rückfrage: the Amt asked back; its clock is paused.</summary>
    AwaitingReporter = 4,

    /// <summary>extern offen: with BSR, police, Senate …; stays open, with a follow-up date.</summary>
    ExternallyOpen = 5,

    /// <summary>abgeschlossen: only with a kind, an actor and a reason.</summary>
    Completed = 6,

    /// <summary>abgegeben: this Amt has handed it on. Only of a department's share, never of a need.</summary>
    Transferred = 7,
}

/// <summary>How urgent the reporter says it is (niedrig, mittel, hoch). Danger to life is not an urgency but a call to 112 or 110.</summary>
public enum Urgency
{
    Low = 0,
    Normal = 1,
    High = 2,
}
