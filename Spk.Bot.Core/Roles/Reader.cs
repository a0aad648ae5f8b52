using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Roles;

/// <summary>
/// Who reads an answer, and so what it may hold. In a personal chat one person reads it, and the roles add up; in a channel everybody does, and it holds the least of what they
/// may see.
/// </summary>
public sealed record Reader
{
    private readonly Readership readership;

    private Reader(IEnumerable<Holding> holdings, Readership readership)
    {
        Holdings = [.. holdings];
        this.readership = readership;
    }

    public static Reader Nobody { get; } = new([], Readership.Person);

    /// <summary>Roles, each with what is the reader's own in it. Empty: sees nothing.</summary>
    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>Somebody without any role.</summary>
    public bool IsNobody => Holdings.Count == 0;

    public static Reader OfPerson(IEnumerable<Holding> holdings) => new(holdings, Readership.Person);

    /// <param name="holdings">Of what the channel is linked with.</param>
    public static Reader OfChannel(IEnumerable<Holding> holdings) => new(holdings, Readership.Channel);

    /// <summary>A person asks where nobody knows who reads along (a group chat, a channel that is not linked): without names, notes and exact figures.</summary>
    public static Reader OfUnknownRound(IEnumerable<Holding> holdings) => new(holdings, Readership.Unknown);

    public Reach ReachOf(Ability ability)
    {
        if (IsNobody || (readership == Readership.Unknown && ability is Ability.SeeStaffNames or Ability.SeeInternalNotes or Ability.SeeExactFigures or Ability.Export))
            return Reach.None;
        var reaches = Holdings.Select(h => AccessTable.Of(ability, h.Role));
        return readership == Readership.Channel ? reaches.Min() : reaches.Max();
    }

    /// <summary>Ever, in anything.</summary>
    public bool May(Ability ability) => ReachOf(ability) != Reach.None;

    /// <param name="reporters">Keys of the coordinations that reported the need, or one that was merged into it.</param>
    public bool May(Ability ability, Need need, IReadOnlyCollection<string> reporters)
    {
        if (!May(ability))
            return false;
        var roles = Holdings.GroupBy(h => h.Role).Select(role => AccessTable.Of(ability, role.Key) switch
        {
            Reach.All => true,
            Reach.Own => role.Any(h => h.Owns(need, reporters)),
            _ => false,
        });
        return readership == Readership.Channel ? roles.All(may => may) : roles.Any(may => may);
    }

    /// <summary>To which Bezirksregionen (LOR ids) the ability is limited. Null: the whole borough. Empty: none.</summary>
    public IReadOnlyList<string>? RegionsOf(Ability ability) => ReachOf(ability) switch
    {
        Reach.All => null,
        Reach.None => [],

        // Without the narrower role a channel's reach would be the whole borough, so the narrower one limits it.
        _ => [.. Holdings.Where(h => AccessTable.Of(ability, h.Role) == Reach.Own).SelectMany(h => h.Regions).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>What of a need the reader may see, beyond that it is there.</summary>
    public NeedSight SightOf(Need need, IReadOnlyCollection<string> reporters) =>
        new(May(Ability.SeeInternalNotes, need, reporters), May(Ability.SeeStaffNames, need, reporters), May(Ability.SeeReporter, need, reporters));

    private enum Readership
    {
        Person,
        Channel,
        Unknown,
    }
}
