using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Needs.NeedStage;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>Random lives of needs: who moves what, with which texts and days, as long as FsCheck likes; what is refused just does not happen.</summary>
internal static class NeedLives
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("Rutsche", "„Müll“ & <Lärm>", "Zeile 1\nZeile 2", "{\"x\":1}", "😀 Spielplatz", " Rand ", "a:b\nc", "x\u202Ey"),
        ArbMap.Default.GeneratorFor<NonEmptyString>().Select(s => s.Get));

    private static readonly Gen<DateOnly> Days = Gen.Choose(-2, 800).Select(Friday.AddDays);

    private static readonly Gen<string> Departments = Gen.Elements(Green, Order, Youth, Office);

    private static readonly Gen<NeedMove> Moves = Gen.OneOf(
        MoveRights.Moves.Except([EntryKind.Acknowledged, EntryKind.Accepted]).Select(Any).Append(Gen.Elements(EntryKind.Acknowledged, EntryKind.Accepted).Select(Good)));

    private static readonly Gen<(bool Routed, (NeedMove Move, Mover By, int Hours)[] Steps)> Lives =
        from routed in Gen.Elements(true, false)
        from steps in (from move in Moves
                       from mover in Gen.Elements(Everybody.Append(Mover.OfDepartment(Member("Otto", "OE SPK"), Office, EntrySource.Chat)))
                       from hours in Gen.Choose(0, 200)
                       select (move, mover, hours)).ArrayOf()
        select (routed, steps);

    /// <param name="onEach">After each step too: outcome and the need before it.</param>
    public static void Check(Action<Need> property, Action<Need, Need, NeedOutcome>? onEach = null) =>
        Prop.ForAll(Lives.ToArbitrary(), life =>
        {
            var need = life.Routed ? NeedTests.Routed() : NeedTests.Unrouted();
            var at = Monday;
            foreach (var (move, by, hours) in life.Steps)
            {
                at = at.AddHours(hours);
                var before = Need.Rebuild(need.Entries);
                var outcome = need.Move(move, by, null, at);
                onEach?.Invoke(before, need, outcome);
            }

            property(need);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(60));

    private static Gen<NeedMove> Any(EntryKind kind) =>
        from text in Texts
        from day in Days
        from department in Departments
        from other in Departments
        from back in Gen.Elements(true, false)
        from completion in Gen.Elements(Enum.GetValues<CompletionKind>())
        select Of(kind, text, day, department, other, back, completion);

    private static NeedMove Of(EntryKind kind, string text, DateOnly day, string department, string other, bool back, CompletionKind completion) => kind switch
    {
        EntryKind.Assigned => new NeedMove.Assign(department, [other], text),
        EntryKind.Transferred => new NeedMove.Transfer(back ? null : department, text),
        EntryKind.Asked => new NeedMove.Ask(text),
        EntryKind.Replied => new NeedMove.Reply(text, back ? null : department),
        EntryKind.InterimReplied => new NeedMove.Interim(text, day),
        EntryKind.Promised => new NeedMove.Promise(day),
        EntryKind.HandedOutside => new NeedMove.External(text, day),
        EntryKind.Answered => new NeedMove.Answer(text),
        EntryKind.Completed => new NeedMove.Complete(completion, text),
        EntryKind.Reopened => new NeedMove.Reopen(text),
        EntryKind.Withdrawn => new NeedMove.Withdraw(text),
        EntryKind.Resubmitted => new NeedMove.Resubmit(text, day),
        EntryKind.Involved => new NeedMove.Involve(department, text),
        EntryKind.Merged => new NeedMove.Merge(Other, text),
        EntryKind.Unmerged => new NeedMove.Unmerge(text),
        EntryKind.Noted => new NeedMove.Note(text),
        EntryKind.Decided => new NeedMove.Decide(Support.CoreBorough.Traffic, "Soziales 2026/01", back ? CommitteeOutcome.Examine : CommitteeOutcome.Deferred, text, day, null, back ? day : null),
        _ => Good(kind),
    };
}
