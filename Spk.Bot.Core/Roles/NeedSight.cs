namespace Spk.Bot.Core.Roles;

/// <summary>What one reader sees of one need, beyond that it is there.</summary>
/// <param name="Notes">Internal notes.</param>
/// <param name="AllNames">Names of staff, of every Amt and of the OE SPK.</param>
/// <param name="NamesOf">Keys of the departments whose people are named.</param>
/// <param name="Reporter">The organisation that reported it.</param>
public sealed record NeedSight(bool Notes, bool AllNames, IReadOnlyList<string> NamesOf, bool Reporter)
{
    public static NeedSight Public { get; } = new(false, false, [], true);

    public bool Names(string department) => AllNames || NamesOf.Contains(department);
}
