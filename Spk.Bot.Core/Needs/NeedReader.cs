using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Core.Needs;

/// <summary>Who reads a copy of a need's card.</summary>
/// <param name="Audience">Coordinations and committees see no staff names.</param>
/// <param name="Department">Key of the department in whose channel it stands, or null.</param>
/// <param name="Coordinations">Keys of the coordinations that it stands with: the reporting one gets its buttons.</param>
public sealed record NeedReader(Audience Audience, string? Department, IReadOnlyList<string> Coordinations)
{
    /// <summary>Who opens it; null: the card stands where it was put, and its audience alone decides.</summary>
    public Reader? Reader { get; init; }

    /// <summary>It stands in this channel already, for all to read.</summary>
    public bool StandsHere { get; init; }

    /// <summary>Whether the need is there for this reader at all.</summary>
    /// <param name="reporters">Keys of the coordinations that reported it, or one that was merged into it.</param>
    public bool Sees(Need need, IReadOnlyCollection<string> reporters) => Reader is null || StandsHere || Reader.May(Ability.SeeNeed, need, reporters);

    /// <summary>The audience's share and the reader's: the less of the two.</summary>
    public NeedSight SightOf(Need need, IReadOnlyCollection<string> reporters)
    {
        var sight = (Reader ?? OfAudience()).SightOf(need, reporters);
        return Audience is Audience.Office or Audience.Department ? sight : NeedSight.Public with { Reporter = sight.Reporter && Audience != Audience.Committee };
    }

    private Reader OfAudience() => Reader.OfChannel(Audience switch
    {
        Audience.Office => [Holding.Of(Role.CoordinationOffice)],
        Audience.Department when Department is not null => [new Holding(Role.Department, Department, [])],
        Audience.Coordination => [new Holding(Role.NeighbourhoodCoordination, "", [])],
        _ => [Holding.OfCommittee("")],
    });

    /// <summary>The OE SPK's decision is asked of this reader.</summary>
    public bool Decides => Audience == Audience.Office && Reader?.May(Ability.Decide) != false;

    /// <summary>In what standing the reader would make a move.</summary>
    public Mover MoverOf(Need need)
    {
        var nobody = new Actor("", "", "");
        return Audience switch
        {
            Audience.Department when Department is { } department => Mover.OfDepartment(nobody, department),
            Audience.Office when Decides => Mover.OfOffice(nobody),
            Audience.Coordination when need.Coordination is { } reporter && Coordinations.Contains(reporter) => Mover.OfCoordination(nobody, reporter),
            _ => new Mover(nobody, Standing.None, null, EntrySource.Card),
        };
    }
}
