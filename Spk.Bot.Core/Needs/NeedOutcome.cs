namespace Spk.Bot.Core.Needs;

/// <summary>What came of a move: something changed, it was so already, or it was refused with a reason.</summary>
public abstract record NeedOutcome
{
    private NeedOutcome()
    {
    }

    /// <summary>The need has a new version and a new entry.</summary>
    public sealed record Changed : NeedOutcome;

    /// <summary>A repeat: nothing changed and nothing was written.</summary>
    public sealed record AlreadySo : NeedOutcome;

    /// <summary>Nothing changed.</summary>
    public sealed record Refused(NeedRefusal Reason) : NeedOutcome;
}

/// <summary>Why nothing was changed.</summary>
public enum NeedRefusal
{
    /// <summary>The department has no share in this need.</summary>
    NotResponsible,

    /// <summary>The person is no member of a responsible Amt's channel.</summary>
    NotAMember,

    /// <summary>Membership could not be established right now.</summary>
    MembershipUnclear,

    /// <summary>No need has this number.</summary>
    UnknownNeed,

    /// <summary>Only the OE SPK may do this.</summary>
    OfficeOnly,

    /// <summary>The named department does not exist or cannot be assigned.</summary>
    UnknownDepartment,
}
