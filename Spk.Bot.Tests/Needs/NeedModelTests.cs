using System.Globalization;
using System.Text;
using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Needs.NeedStage;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>
/// Walks every path of moves up to a length: breadth first, so that a state is met first on its shortest path, and each state once. Two needs are the same state when no move
/// could ever tell them apart; instants, texts and dates only are left out of that (<see cref="Key"/>).
/// </summary>
public sealed class NeedModelTests
{
    private const int Length = 8;

    private static readonly (Mover By, NeedMove Move)[] Moves = [.. AllMoves()];

    [Theory]
    [InlineData("routed")]
    [InlineData("triage")]
    public void EveryPath_UpToEightMoves_KeepsWhatThisHousePromises(string start)
    {
        var first = start == "routed" ? NeedTests.Routed() : NeedTests.Unrouted();
        var seen = new HashSet<string> { Key(first) };
        List<Need> front = [first];
        var changes = 0;
        for (var depth = 1; depth <= Length; depth++)
        {
            List<Need> next = [];
            foreach (var need in front)
                foreach (var (by, move) in Moves.Where(m => need.Check(m.Move.Kind, m.By) is null))
                {
                    var child = Need.Rebuild(need.Entries);
                    if (child.Move(move, by, child.Version, Monday.AddHours(depth)) is not NeedOutcome.Changed changed)
                        continue;
                    changes++;
                    Promises(need, child, changed.Entry, by);
                    if (seen.Add(Key(child)))
                    {
                        AssertRebuilds(child);
                        next.Add(child);
                    }
                }

            front = next;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{seen.Count} states, {changes} changes");
        Assert.True(seen.Count > 1000, "A walk that gets nowhere proves nothing.");
        Assert.All(Enum.GetValues<NeedStatus>().Except([NeedStatus.Transferred]), status => Assert.Contains(seen, key => key.StartsWith($"{status} ", StringComparison.Ordinal)));
    }

    private static void Promises(Need before, Need after, Entry entry, Mover by)
    {
        Check(after.Status is >= NeedStatus.Triage and <= NeedStatus.Completed, "nothing leaves the set of states");
        Check(after.Responsibilities.All(r => r.Status is > NeedStatus.Triage and <= NeedStatus.Transferred), "nothing leaves the set of states (shares)");
        Check(after.Responsibilities.Count(r => r.IsLead) == (after.Lead is null ? 0 : 1) && after.Responsibilities.All(r => r.IsLead == (r.Department == after.Lead)), "one lead, or none");
        Check(after.Status != NeedStatus.Triage || after.Lead is null, "triage has no lead");

        if (after.Status == NeedStatus.Completed)
            Check(after.Completion is { Reason.Length: > 0, ById.Length: > 0 } end && Enum.IsDefined(end.Kind) && after.Entries.Any(e => e.At == end.At && e.ActorId == end.ById), "completed only with kind, actor and reason");
        else
            Check(after.Completion is null, "what is open has no end");

        if (entry.Kind == EntryKind.Transferred)
        {
            Check(before.Status != NeedStatus.Completed && after.Status is not (NeedStatus.Completed or NeedStatus.Accepted) || after.Lead == before.Lead, "forwarded is never done");
            Check(after.Responsibilities.Single(r => r.Department == entry.Department) is { Status: NeedStatus.Transferred, IsLead: false }, "who handed on stays in the record");
        }

        // A department's state goes forward only by a move of its own; by others' moves it can only be given something, be taken from, or get its reply.
        foreach (var share in after.Responsibilities)
        {
            var old = before.Responsibilities.SingleOrDefault(r => r.Department == share.Department);
            Check(
                by.Department == share.Department || old?.Progress == share.Progress || share.Progress == NeedStatus.Delivered || (share.Progress == NeedStatus.Transferred && by.Standing is Standing.Office or Standing.RegionalCoordination),
                "silence is never consent");
            Check(old is null || share.ClockFrom <= old.ClockFrom, "no clock is set forward");
            Check(!share.IsLead || share.ClockFrom == after.FirstReceipt, "each lead has the clock of the first receipt");
        }

        Check(after.Responsibilities.All(r => !r.IsActive || r.AcknowledgedAt is null == r.Progress is NeedStatus.Delivered), "delivered is silence");
        Check(before.FirstReceipt is null || before.FirstReceipt == after.FirstReceipt, "the first receipt never moves");
        Check(before.Responsibilities.All(r => after.Responsibilities.Any(s => s.Department == r.Department)), "no share is lost");
        Check(after.Version == before.Version + 1 && after.Entries.Count == before.Entries.Count + 1 && after.Entries.Take(before.Entries.Count).SequenceEqual(before.Entries), "one entry, one version, nothing rewritten");
        Check(entry.ActorId == by.Person.PersonId && entry.Role == before.RoleOf(by, entry.Kind) && entry.Role != MoverRole.Nobody, "no change without an actor");
        Check(!NeedState.Differences(after, Need.Rebuild([.. before.Entries, StoredEntry.Copy(entry)])).Any(), "the history alone rebuilds the state");
        Decisions(before, after, entry);
        if (entry.Kind == EntryKind.Merged)
            AssertUnmerges(before, after);

        void Check(bool holds, string promise)
        {
            if (!holds)
                Assert.Fail($"{promise}: {string.Join(", ", after.Entries.Select(e => $"{e.Kind} by {e.Organisation} for {e.Department}"))}");
        }
    }

    /// <summary>The lead's second refusal, each later one, and each that names nobody: one decision, then none until the OE SPK has decided.</summary>
    private static void Decisions(Need before, Need after, Entry entry)
    {
        var isRefusal = entry.Kind == EntryKind.Transferred && entry.Department == before.Lead && entry.Role == MoverRole.LeadMember;
        var names = entry.Change is NeedMove.Transfer { To: not null };
        var isDue = isRefusal && (before.Refusals >= 1 || !names);
        Assert.Equal(before.Refusals + (isRefusal ? 1 : 0), after.Refusals);
        Assert.Equal(before.Disagreements + (isDue ? 1 : 0), after.Disagreements);
        Assert.Equal(isDue, entry.Change is NeedMove.Transfer { NeedsDecision: true });
        Assert.Equal(after.Disagreements, after.Entries.Count(e => e.Change is NeedMove.Transfer { NeedsDecision: true }));
        if (isDue)
            Assert.Equal((NeedStatus.Triage, null, entry.At), (after.Status, before.DecisionDueSince, after.DecisionDueSince));
        else
            Assert.Equal(entry.Kind == EntryKind.Assigned ? null : before.DecisionDueSince, after.DecisionDueSince);
    }

    private static void AssertUnmerges(Need before, Need merged)
    {
        var again = Need.Rebuild(merged.Entries);
        Assert.IsType<NeedOutcome.Changed>(again.Move(Good(EntryKind.Unmerged), OfOffice, again.Version, Monday.AddHours(99)));
        Assert.Equal([nameof(Need.Version)], NeedState.Differences(before, again));
    }

    /// <summary>From stored entries, read anew: nothing is carried over in memory.</summary>
    private static void AssertRebuilds(Need need)
    {
        var stored = need.Entries.Select(StoredEntry.Copy).ToList();
        Assert.Empty(NeedState.Differences(need, Need.Rebuild(stored)));
        Assert.Null(EntryChain.Verify(stored));
    }

    private static IEnumerable<(Mover, NeedMove)> AllMoves()
    {
        foreach (var by in new[] { OfGreen, OfOrder, OfYouth })
        {
            foreach (var kind in MoveRights.Moves.Except([EntryKind.Transferred]))
                yield return (by, Good(kind));
            foreach (var to in new[] { Green, Order, Youth, null })
                yield return (by, new NeedMove.Transfer(to, "Nicht unseres."));
        }

        foreach (var by in new[] { OfOffice, OfReporter })
            foreach (var kind in MoveRights.Moves.Except([EntryKind.Assigned, EntryKind.Involved, EntryKind.Transferred]))
                yield return (by, Good(kind));
        foreach (var department in new[] { Green, Order, Youth })
        {
            yield return (OfOffice, new NeedMove.Assign(department, [], ""));
            yield return (OfOffice, new NeedMove.Assign(department, [Youth], ""));
            yield return (OfOffice, new NeedMove.Involve(department, ""));
            yield return (OfOffice, new NeedMove.Transfer(department, "Bitte übernehmen."));
        }

        yield return (OfOffice, new NeedMove.Transfer(null, "Wir klären."));
    }

    /// <summary>Whatever a move can depend on.</summary>
    private static string Key(Need need)
    {
        var key = new StringBuilder($"{need.Status} {need.ClosedAs} {Math.Min(need.Refusals, 2)} {need.DecisionDueSince is not null}");
        foreach (var share in need.Responsibilities.OrderBy(r => r.Department, StringComparer.Ordinal))
            key.Append(CultureInfo.InvariantCulture, $" {share.Department}:{share.Progress}{(share.Question is null ? "" : "?")}{(share.IsLead ? "!" : "")}");
        return key.ToString();
    }
}
