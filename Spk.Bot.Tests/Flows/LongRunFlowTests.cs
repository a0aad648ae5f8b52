using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>
/// 2,000 needs (more by <c>SPK_LONGRUN_NEEDS</c>) through a faulty Teams into a bot that is killed every few hundred needs; the seed is printed, and set by <c>SPK_LONGRUN_SEED</c>.
/// </summary>
public sealed class LongRunFlowTests
{
    private static int Needs => Math.Max(2_000, Setting("SPK_LONGRUN_NEEDS") ?? 0);

    [Fact]
    public async Task LongRun_OfFaultsAndKills_LosesAndDoublesNothing()
    {
        var seed = Setting("SPK_LONGRUN_SEED") ?? Random.Shared.Next();
        Say($"Seed {seed}, {Needs} needs.");
        await using var borough = await CrashBorough.StartAsync(TimeSpan.FromMinutes(5), LongRun.Settings);
        var run = new LongRun(borough, seed);
        await run.PrepareAsync();
        await run.RunAsync(Needs);
        var spoiled = borough.Teams.Faults.Planted.Sum(f => f.Hits);
        await run.RecoverAsync();
        await borough.SettleAsync();

        var ledger = await CrashLedger.ReadAsync(borough);
        Say($"{run.Kills} kills, {spoiled} calls spoiled, {ledger.Twins.Count} twins, {run.Answered.Count} reports answered, {run.GivenUp.Count} given up, {run.Acknowledged.Count} acknowledged.");
        foreach (var (place, total, delivered, waiting, failed) in ledger.Channels())
            Say($"{place}: {delivered} delivered + {waiting} waiting + {failed} failed = {total}");

        Assert.Equal(0, borough.Teams.Log.Forgotten);
        Assert.Empty(ledger.Faults());
        Assert.Empty(ReportFaults(run, ledger));
        Assert.Empty(AcknowledgementFaults(run, ledger));

        // Only where the bot was taken away for good does a need's card fail; only where there is no channel does it wait.
        Assert.All(ledger.Placements.Where(p => p.Kind == PlacementKind.Need), p => Assert.Equal(
            p.RootConversationId is null ? PlacementState.Waiting : p.RootConversationId == run.Lost && p.State != PlacementState.Shown ? PlacementState.Gone : PlacementState.Shown, p.State));
        Assert.True(run.Kills >= 3 && spoiled > 50, "That was no test.");
        Assert.Contains(ledger.Placements, p => p.State == PlacementState.Waiting);
        Assert.Contains(ledger.Placements, p => p.State == PlacementState.Gone);
        Assert.NotEmpty(ledger.Twins);
        await CheckTwinsAsync(borough, run, ledger);
    }

    /// <summary>A twin that somebody clicks on points to the card that counts from then on.</summary>
    private static async Task CheckTwinsAsync(CrashBorough borough, LongRun run, CrashLedger before)
    {
        var clicked = await run.ClickAsync(before.Twins);
        await borough.SettleAsync();
        var ledger = await CrashLedger.ReadAsync(borough);
        Assert.Empty(ledger.Faults());
        Assert.Equal(before.Twins.Count - clicked.Count, ledger.Twins.Count);
        Assert.All(clicked, twin => Assert.Contains("steht doppelt", StoryStage.Words(borough.Teams.Messages(twin.PlaceId).Single(m => m.Id == twin.Id)), StringComparison.Ordinal));
    }

    /// <summary>Every report that was answered is one need with the number that was told; one that never was is a need or none.</summary>
    private static IEnumerable<string> ReportFaults(LongRun run, CrashLedger ledger)
    {
        var titles = ledger.Needs.ToLookup(n => n.Title, n => n.Id.ToNumber("SPK"));
        return run.Answered.Where(a => !titles[a.Key].SequenceEqual([a.Value])).Select(a => $"{a.Key} was told {a.Value}, and is {string.Join(", ", titles[a.Key])}")
            .Concat(run.GivenUp.Where(t => titles[t].Count() > 1).Select(t => $"{t} was never answered and is {string.Join(", ", titles[t])}"))
            .Concat(titles.Where(t => !run.Answered.ContainsKey(t.Key) && !run.GivenUp.Contains(t.Key)).Select(t => $"{t.Key} was reported by nobody"));
    }

    /// <summary>Every acknowledgement that a person was told of stands in the history of its need.</summary>
    private static IEnumerable<string> AcknowledgementFaults(LongRun run, CrashLedger ledger)
    {
        var needs = ledger.Needs.ToDictionary(n => n.Id.ToNumber("SPK"));
        var departments = ledger.Placements.Where(p => p is { Kind: PlacementKind.Need, RootConversationId: not null, PlaceKind: PlaceKind.Department })
            .GroupBy(p => p.RootConversationId!).ToDictionary(g => g.Key, g => g.First().PlaceKey);
        return run.Acknowledged.Distinct()
            .Where(a => needs[a.Number].Entries.Count(e => e.Kind == EntryKind.Acknowledged && e.Department == departments[a.Channel]) != 1)
            .Select(a => $"{a.Number} was acknowledged in {a.Channel}, and its history does not have it once");
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void Say(FormattableString line) => TestContext.Current.TestOutputHelper!.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
