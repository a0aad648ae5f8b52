namespace Spk.Bot.Core.Roles;

/// <summary>What one reader sees of one need, beyond that it is there.</summary>
/// <param name="Notes">Internal notes.</param>
/// <param name="Names">Names of staff, of every Amt that takes part and of the OE SPK: who works on a need together must know each other.</param>
/// <param name="Reporter">The organisation that reported it.</param>
public sealed record NeedSight(bool Notes, bool Names, bool Reporter)
{
    public static NeedSight Public { get; } = new(false, false, true);
}
