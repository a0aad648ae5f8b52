using System.Collections.Frozen;

namespace Spk.Bot.Core.Roles;

/// <summary>Who may see and do what: the one table. Moves on a card are decided by <see cref="Needs.MoveRights"/>, need by need; here stands only who makes any.</summary>
public static class AccessTable
{
    // A column each: the four of the OE SPK (office, Bezirks-, Regional-, Datenkoordination) | Stadtteilkoordination, Amt, committee's office.
    // A whole borough      o own      - nothing
    private static readonly FrozenDictionary<Ability, string> Table = new Dictionary<Ability, string>
    {
        //                             OBRD SAC
        [Ability.SeeNeed] =           "AAAA oAA",
        [Ability.SeeStaffNames] =     "AAA- -o-",
        [Ability.SeeInternalNotes] =  "AAAA -o-",
        [Ability.SeeReporter] =       "AAAA AA-",
        [Ability.AskStatus] =         "AAAA oAA",
        [Ability.ListNeeds] =         "AAAA oAA",
        [Ability.Search] =            "AAAA oAA",
        [Ability.SeeFigures] =        "AAAA oAA",
        [Ability.SeeExactFigures] =   "AAAA ---",
        [Ability.Export] =            "AAAA ---",
        [Ability.SeeMeetings] =       "AAAA AAA",
        [Ability.SeeDigest] =         "AAAA oAA",
        [Ability.Report] =            "AAA- A--",
        [Ability.SeeAlike] =          "AAA- A--",
        [Ability.Move] =              "AAA- oo-",
        [Ability.ConfirmSolved] =     "AAA- o--",
        [Ability.Decide] =            "AAA- ---",
        [Ability.Merge] =             "AAA- ---",
        [Ability.ApproveRule] =       "AAA- ---",
        [Ability.Link] =              "AA-- ---",
        [Ability.RecordOutcome] =     "AAA- --o",
        [Ability.ApproveDigest] =     "AAA- ---",
        [Ability.Handover] =          "AAA- oo-",
    }.ToFrozenDictionary();

    public static Reach Of(Ability ability, Role role) => Table[ability][(int)role + ((int)role / 4)] switch
    {
        'A' => Reach.All,
        'o' => Reach.Own,
        '-' => Reach.None,
        var letter => throw new InvalidOperationException($"The table of access has no meaning for '{letter}'."),
    };
}
