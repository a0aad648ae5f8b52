namespace Spk.Bot.Core.Roles;

/// <summary>How far an ability goes.</summary>
public enum Reach
{
    None,

    /// <summary>A coordination's own regions and reports, the needs in which an Amt takes or took part.</summary>
    Own,

    /// <summary>The whole borough.</summary>
    All,
}
