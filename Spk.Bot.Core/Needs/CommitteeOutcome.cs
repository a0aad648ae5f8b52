namespace Spk.Bot.Core.Needs;

/// <summary>What a committee made of a need; stored by name and number, so a value keeps its meaning for ever.</summary>
public enum CommitteeOutcome
{
    /// <summary>zur Kenntnis genommen.</summary>
    Noted = 0,

    /// <summary>beschlossen.</summary>
    Resolved = 1,

    /// <summary>vertagt: it comes back in each digest until something else is recorded.</summary>
    Deferred = 2,

    /// <summary>Prüfauftrag: the need is looked at again on a day.</summary>
    Examine = 3,

    /// <summary>abgelehnt.</summary>
    Rejected = 4,
}
