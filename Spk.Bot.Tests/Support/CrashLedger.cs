using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Tests.Support;

/// <summary>
/// The reckoning after everything is quiet: what the bot's database says of each channel, held against what stands in Teams and what its connector has logged. Each fault is a
/// sentence; none means that nothing was lost and nothing doubled.
/// </summary>
internal sealed class CrashLedger
{
    private readonly List<CardPlacement> placements;
    private readonly List<Need> needs;
    private readonly SandboxTeams teams;
    private readonly IReadOnlyList<ConnectorLogEntry> log;
    private readonly IReadOnlyList<DateTimeOffset> launches;
    private readonly Dictionary<(string Place, string Id), SandboxMessage> standing;

    private CrashLedger(List<CardPlacement> placements, List<Need> needs, SandboxTeams teams, IReadOnlyList<DateTimeOffset> launches)
    {
        (this.placements, this.needs, this.teams, this.launches) = (placements, needs, teams, launches);
        log = teams.Log.Entries;
        standing = teams.Places.SelectMany(p => teams.Messages(p.Id)).Where(m => m.From.IsBot && !m.Deleted).ToDictionary(m => (m.PlaceId, m.Id));
    }

    public IReadOnlyList<CardPlacement> Placements => placements;

    public IReadOnlyList<Need> Needs => needs;

    /// <summary>Messages that the bot does not know, although it made them; each comes from a post whose fate it could not know.</summary>
    public IReadOnlyList<ConnectorLogEntry> Twins => [.. Made().Where(e => !Known.Contains((e.PlaceId!, e.ActivityId!)))];

    private HashSet<(string, string)> Known => field ??= [.. placements.Where(p => p.ActivityId is not null).Select(p => (p.RootConversationId!, p.ActivityId!))];

    /// <summary>The bot may run, but nothing may be due.</summary>
    public static async Task<CrashLedger> ReadAsync(CrashBorough borough)
    {
        await using var db = borough.Open();
        var ct = TestContext.Current.CancellationToken;
        return new CrashLedger(
            await db.Placements.ToListAsync(ct), await db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).AsSplitQuery().ToListAsync(ct), borough.Teams, borough.Launches);
    }

    /// <summary>What is not as it must be; each a sentence.</summary>
    public IReadOnlyList<string> Faults() => [.. Sums(), .. Cards(), .. TwinFaults(), .. NeedFaults()];

    /// <summary>Per channel or place: delivered, waiting and failed; together all that was ever meant for it.</summary>
    public IEnumerable<(string Place, int Total, int Delivered, int Waiting, int Failed)> Channels() =>
        placements.GroupBy(p => p.RootConversationId ?? $"{p.PlaceKind} {p.PlaceKey}").Select(c => (c.Key, c.Count(), c.Count(IsDelivered), c.Count(p => p.State == PlacementState.Waiting), c.Count(IsFailed)));

    private IEnumerable<string> Sums() => Channels().Where(c => c.Delivered + c.Waiting + c.Failed != c.Total).Select(c => $"{c.Place}: {c.Delivered} + {c.Waiting} + {c.Failed} ≠ {c.Total}");

    /// <summary>What is called delivered stands there, at its newest revision.</summary>
    private IEnumerable<string> Cards()
    {
        var versions = needs.ToDictionary(n => n.Id.Value.ToString(CultureInfo.InvariantCulture), n => n.Version);
        foreach (var placement in placements.Where(IsDelivered))
        {
            if (placement.RootConversationId is not { } place || placement.ActivityId is not { } id || !standing.TryGetValue((place, id), out var message))
                yield return $"{placement.Id} ({placement.Kind}) is called delivered and does not stand";
            else if (placement.Kind == PlacementKind.Need && !Shows(message, placement.Id.ToString(), versions[placement.Subject]))
                yield return $"{placement.Id} ({placement.Kind}) does not show revision {versions[placement.Subject]}";
        }

        foreach (var twice in Known.Count == placements.Count(p => p.ActivityId is not null) ? [] : placements.GroupBy(p => (p.RootConversationId, p.ActivityId)).Where(g => g.Key.ActivityId is not null && g.Count() > 1))
            yield return $"{string.Join(", ", twice.Select(p => p.Id))} claim the same message";
    }

    /// <summary>A post may be repeated only where its fate was unknown: the bot was told nothing good, or it was the last thing that its process did in this conversation.</summary>
    private IEnumerable<string> TwinFaults()
    {
        var lastOfProcess = log.Where(e => e.Kind is CallKind.Post or CallKind.Update).GroupBy(e => (e.PlaceId, Process: launches.Count(l => l <= e.At))).Where(g => g.Key.Process < launches.Count).Select(g => g.Max(e => e.N)).ToHashSet();
        return Twins.Where(e => e.Status is >= 200 and < 300 && !lastOfProcess.Contains(e.N)).Select(e => $"Log {e.N}: a message of {e.Placement} stands unknown, although the bot was told of it");
    }

    private IEnumerable<string> NeedFaults()
    {
        foreach (var twice in placements.Where(p => p.Kind == PlacementKind.Need).GroupBy(p => (p.Subject, p.ConversationId, p.PlaceKind, p.PlaceKey)).Where(g => g.Count() > 1))
            yield return $"{twice.Key} has {twice.Count()} placements";
        foreach (var twice in needs.GroupBy(n => n.Title).Where(g => g.Count() > 1))
            yield return $"\"{twice.Key}\" was reported {twice.Count()} times";
        var cards = placements.Where(p => p.Kind == PlacementKind.Need).Select(p => (p.Subject, p.PlaceKey)).ToHashSet();
        foreach (var need in needs)
        {
            foreach (var share in need.Responsibilities)
            {
                var entries = need.Entries.Count(e => e.Kind == EntryKind.Acknowledged && e.Department == share.Department);
                if (entries != (share.AcknowledgedAt is null ? 0 : 1))
                    yield return $"{need.Id} has {entries} acknowledgements of {share.Department}";
                if (!cards.Contains((need.Id.Value.ToString(CultureInfo.InvariantCulture), share.Department)))
                    yield return $"{need.Id} has no card for {share.Department}";
            }
        }
    }

    private IEnumerable<ConnectorLogEntry> Made() =>
        log.Where(e => e is { Kind: CallKind.Post, TookEffect: true, ActivityId: not null, PlaceId: not null } && standing.ContainsKey((e.PlaceId, e.ActivityId)));

    private static bool IsDelivered(CardPlacement placement) => placement.State == PlacementState.Shown && placement.ShownRevision == placement.WantedRevision;

    private static bool IsFailed(CardPlacement placement) => placement.State is PlacementState.Gone or PlacementState.Refused or PlacementState.Broken;

    private static bool Shows(SandboxMessage message, string placement, int revision)
    {
        var card = message.Cards[0].GetRawText();
        return card.Contains($"\"placement\":\"{placement}\"", StringComparison.Ordinal) && card.Contains(string.Create(CultureInfo.InvariantCulture, $"\"rev\":{revision},"), StringComparison.Ordinal);
    }
}
