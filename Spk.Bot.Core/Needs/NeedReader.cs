using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs;

/// <summary>Who reads a copy of a need's card.</summary>
/// <param name="Audience">Coordinations and committees see no staff names.</param>
/// <param name="Department">Key of the department in whose channel it stands, or null.</param>
/// <param name="Coordinations">Keys of the coordinations that it stands with: the reporting one gets its buttons.</param>
public sealed record NeedReader(Audience Audience, string? Department, IReadOnlyList<string> Coordinations)
{
    /// <summary>In what standing the reader would make a move.</summary>
    public Mover MoverOf(Need need)
    {
        var nobody = new Actor("", "", "");
        return Audience switch
        {
            Audience.Department when Department is { } department => Mover.OfDepartment(nobody, department),
            Audience.Office => Mover.OfOffice(nobody),
            Audience.Coordination when need.Coordination is { } reporter && Coordinations.Contains(reporter) => Mover.OfCoordination(nobody, reporter),
            _ => new Mover(nobody, Standing.None, null, EntrySource.Card),
        };
    }
}
