using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>Persons and moves to play the life of a need with. Green leads, order takes part, youth has nothing to do with it, until somebody moves.</summary>
internal static class NeedStage
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Friday = new(2026, 11, 27);
    public static readonly NeedId Other = NeedId.Of(2026, 7);

    public static Mover OfGreen { get; } = Mover.OfDepartment(Member("Gül"), Green);

    public static Mover OfOrder { get; } = Mover.OfDepartment(Member("Ole", "Ordnungsamt"), Order);

    public static Mover OfYouth { get; } = Mover.OfDepartment(Member("Jana", "Jugendamt"), Youth);

    public static Mover OfOffice { get; } = Mover.OfOffice(Member("Olga", "OE SPK"));

    public static Mover OfRegion { get; } = new(Member("Rolf", "OE SPK"), Standing.RegionalCoordination, null, EntrySource.Chat);

    public static Mover OfReporter { get; } = Mover.OfCoordination(Reporter, Coordination);

    public static Mover OfOtherCoordination { get; } = Mover.OfCoordination(Member("Kim", "Stadtteilkoordination Südkiez"), "south");

    public static Mover OfCommittee { get; } = new(Member("Bea", "BVV"), Standing.CommitteeOffice, Traffic, EntrySource.Card);

    public static Mover Nobody { get; } = new(Member("Nils", "–"), Standing.None, null, EntrySource.Card);

    public static IReadOnlyList<Mover> Everybody { get; } = [OfGreen, OfOrder, OfYouth, OfOffice, OfRegion, OfReporter, OfOtherCoordination, OfCommittee, Nobody];

    /// <summary>A good move of each kind.</summary>
    public static NeedMove Good(EntryKind kind) => kind switch
    {
        EntryKind.Acknowledged => new NeedMove.Acknowledge(),
        EntryKind.Assigned => new NeedMove.Assign(Youth, [Order], "Betrifft den Jugendclub."),
        EntryKind.Accepted => new NeedMove.Accept(),
        EntryKind.Transferred => new NeedMove.Transfer(Youth, "Liegt beim Jugendclub."),
        EntryKind.Asked => new NeedMove.Ask("Welche Rutsche?"),
        EntryKind.Replied => new NeedMove.Reply("Die rote."),
        EntryKind.InterimReplied => new NeedMove.Interim("Wir warten auf das Ersatzteil.", Friday),
        EntryKind.Promised => new NeedMove.Promise(Friday),
        EntryKind.HandedOutside => new NeedMove.External("BSR", Friday),
        EntryKind.Answered => new NeedMove.Answer("Die Rutsche wird im März ersetzt."),
        EntryKind.Completed => new NeedMove.Complete(CompletionKind.Solved, "Die Rutsche ist ersetzt."),
        EntryKind.Reopened => new NeedMove.Reopen("Sie ist wieder gesperrt."),
        EntryKind.Withdrawn => new NeedMove.Withdraw("Hat sich erledigt."),
        EntryKind.Resubmitted => new NeedMove.Resubmit("Nach dem Frost.", Friday),
        EntryKind.Involved => new NeedMove.Involve(Youth, "Bitte mitdenken."),
        EntryKind.Merged => new NeedMove.Merge(Other, "Derselbe Spielplatz."),
        EntryKind.Unmerged => new NeedMove.Unmerge("Doch ein anderer."),
        EntryKind.Noted => new NeedMove.Note("Herrn X anrufen."),
        EntryKind.Decided => new NeedMove.Decide(Traffic, "Soziales 2026/01", CommitteeOutcome.Examine, "Bitte Kosten nennen.", Friday, "1234/XXII", Friday),
        EntryKind.Marked => new NeedMove.Mark(Traffic),
        EntryKind.Unmarked => new NeedMove.Unmark(Traffic),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Name(NeedOutcome? outcome) => outcome switch
    {
        null => "Allowed",
        NeedOutcome.Refused refused => refused.Reason.ToString(),
        _ => outcome.GetType().Name,
    };
}
