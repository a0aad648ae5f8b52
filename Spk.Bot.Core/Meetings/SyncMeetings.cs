using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Meetings;

/// <summary>
/// Reads the sources that the borough's file names and that are due, one after the other, page by page: each page is one save with the place where to go on, so that a kill
/// loses at most a page and doubles nothing. A source that fails changes nothing; after a day of it the OE SPK is told, once. What a source no longer lists is not
/// cancelled by guess: it is marked, and told.
/// </summary>
public sealed partial class SyncMeetings(
    SpkDbContext db, District district, IEnumerable<IMeetingSources> sources, TakeMeetings take, NoteFindings notes, CommitTurn commit, SyncOptions options, TimeProvider clock, ILogger<SyncMeetings> logger)
{
    /// <returns>What came of each source that was read; empty when none was due.</returns>
    public async Task<IReadOnlyList<FeedSync>> RunAsync(CancellationToken cancellationToken)
    {
        var outcomes = new List<FeedSync>();
        foreach (var feed in district.MeetingFeeds.Select(options.Of))
        {
            db.ChangeTracker.Clear();
            var state = await StateAsync(feed, cancellationToken);
            if (state.IsDue(clock.GetUtcNow(), options.Every) && await SyncAsync(feed, state, cancellationToken) is { } outcome)
                outcomes.Add(outcome);
        }

        db.ChangeTracker.Clear();
        return outcomes;
    }

    /// <returns>Null when another process was faster.</returns>
    private async Task<FeedSync?> SyncAsync(MeetingFeed feed, FeedState state, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!state.Begin(FingerprintOf(feed), now, options.FullOf(feed.Kind)))
            db.FeedPages.RemoveRange(await db.FeedPages.Where(p => p.Feed == feed.Key).ToListAsync(cancellationToken));
        var ask = await AskAsync(feed, state, cancellationToken);
        var committees = district.CommitteesOf(feed).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        if (!await commit.RunAsync(null, cancellationToken))
            return null;

        var (sync, token) = (new FeedSync(feed.Key, default, [], null, 0), (string?)null);
        var source = sources.Select(s => s.Open(feed)).FirstOrDefault(s => s is not null);
        if (source is null)
            return await EndAsync(feed, sync with { Fault = "not-enabled" }, null, null, cancellationToken);
        TimeSpan? retryAfter = null;
        await foreach (var page in source.PagesAsync(ask, cancellationToken))
        {
            db.ChangeTracker.Clear();
            state = await StateAsync(feed, cancellationToken);
            var reading = page.Reading.Of(committees);
            var tally = await take.StageAsync(reading, feed.Key, page.Unchanged, clock.GetUtcNow(), cancellationToken);
            (sync, token) = (sync with { Tally = sync.Tally + tally, Skipped = [.. sync.Skipped, .. reading.Skipped], Fault = sync.Fault ?? page.Fault }, page.Token ?? token);
            retryAfter = page.RetryAfter ?? retryAfter;
            await KeepAsync(feed, page.Mark, cancellationToken);
            if (sync.Fault is null)
                state.Turn(page.Cursor);
            if (!await commit.RunAsync(null, cancellationToken))
                return null;
        }

        return await EndAsync(feed, sync, token, retryAfter, cancellationToken);
    }

    private async Task<FeedSync?> EndAsync(MeetingFeed feed, FeedSync sync, string? token, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var (state, now) = (await StateAsync(feed, cancellationToken), clock.GetUtcNow());
        if (sync.Fault is { } fault)
        {
            state.Fail(fault, retryAfter, fault == "http-410", now);
            if (state.IsToBeTold(now))
                await TellAsync(feed, state, now, cancellationToken);
        }
        else
        {
            if (state is { IsFull: true, IsWhole: true })
                sync = sync with { Missing = await MissAsync(feed, state.Began ?? now, now, cancellationToken) };
            state.Succeed(token, now);
        }

        if (!await commit.RunAsync(null, cancellationToken))
            return null;
        if (sync.Fault is not null)
            Failed(logger, feed.Key, sync.Fault);
        else
            Done(logger, feed.Key, sync.Tally.Added + sync.Tally.Changed, sync.Skipped.Count);
        return sync;
    }

    private async Task TellAsync(MeetingFeed feed, FeedState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = await db.FeedStates.CountAsync(s => s.Key != feed.Key && s.ToldAt != null, cancellationToken);
        await notes.StageAsync([new AuditFinding(AuditKind.MeetingSourceFails, others + 1, feed.Key, AuditDeed.Woken)], cancellationToken);
        state.Tell(now);
    }

    /// <summary>Meetings ahead that a whole reading did not list.</summary>
    internal async Task<int> MissAsync(MeetingFeed feed, DateTimeOffset began, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unlisted = await db.Meetings
            .Where(m => m.ListedIn == feed.Key && m.Start > now && m.ListedAt < began && m.MissingSince == null && m.State != MeetingState.Cancelled && m.State != MeetingState.Held)
            .OrderBy(m => m.Start).ToListAsync(cancellationToken);
        var entries = unlisted.Select(m => m.Miss(now)).OfType<MeetingEntry>().ToList();
        if (entries.Count == 0)
            return 0;
        db.MeetingEntries.AddRange(entries);
        await notes.StageAsync([new AuditFinding(AuditKind.MeetingMissing, entries.Count, district.FindCommittee(unlisted[0].CommitteeKey)?.Name ?? "", AuditDeed.Woken)], cancellationToken);
        return entries.Count;
    }

    private async Task<MeetingAsk> AskAsync(MeetingFeed feed, FeedState state, CancellationToken cancellationToken)
    {
        // A list of pages tells what changed by itself; that it has not changed at all is worth asking where everything is wanted. An iCalendar is the other way round: its
        // series have to be reckoned anew as time goes on.
        var asksIfChanged = feed.Kind == MeetingFeedKind.OParl ? state.IsFull : !state.IsFull;
        var marks = asksIfChanged ? await db.FeedPages.AsNoTracking().Where(p => p.Feed == feed.Key).ToListAsync(cancellationToken) : [];
        return new MeetingAsk(district.Committees)
        {
            Sole = district.CommitteesOf(feed) is [var only] ? only : null,
            UsualTime = feed.UsualTime,
            ModifiedSince = state.IsFull ? null : state.ReadUntil - options.Overlap,
            Token = state.IsFull ? null : state.Token,
            Cursor = state.Cursor,
            Marks = marks.Where(m => db.Entry(m).State != EntityState.Deleted).ToDictionary(m => m.Address, m => m.ToMark(), StringComparer.Ordinal),
        };
    }

    private async Task KeepAsync(MeetingFeed feed, PageMark? mark, CancellationToken cancellationToken)
    {
        // Changes alone are asked for by another address each time.
        if (mark is null || !FeedPage.CanKeep(mark) || mark.Address.Contains("modified_since=", StringComparison.Ordinal))
            return;
        if (await db.FeedPages.SingleOrDefaultAsync(p => p.Feed == feed.Key && p.Address == mark.Address, cancellationToken) is { } known)
            known.Become(mark);
        else
            db.FeedPages.Add(new FeedPage(feed.Key, mark));
    }

    private async Task<FeedState> StateAsync(MeetingFeed feed, CancellationToken cancellationToken)
    {
        if (await db.FeedStates.SingleOrDefaultAsync(s => s.Key == feed.Key, cancellationToken) is { } known)
            return known;
        var state = new FeedState(feed.Key);
        db.FeedStates.Add(state);
        return state;
    }

    /// <summary>Of the address and of all that decides which meeting is whose.</summary>
    private string FingerprintOf(MeetingFeed feed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        feed,
        Own = district.CommitteesOf(feed).Select(c => c.Key),
        All = district.Committees.Select(c => new { c.Key, c.Name, c.ShortName, c.Aliases, c.OParlIds }),
    }))));

    [LoggerMessage(EventId = 2201, Level = LogLevel.Information, Message = "Meetings of {Name} were read: {Count} new or changed, {Refusal} left out.")]
    private static partial void Done(ILogger logger, string name, int count, int refusal);

    [LoggerMessage(EventId = 2202, Level = LogLevel.Warning, Message = "Meetings of {Name} could not be read: {Code}.")]
    private static partial void Failed(ILogger logger, string name, string code);
}

/// <summary>What came of reading one source.</summary>
/// <param name="Fault">Short code; null: read to its end.</param>
/// <param name="Missing">Meetings ahead that it no longer lists, newly found.</param>
public sealed record FeedSync(string Feed, MeetingTally Tally, IReadOnlyList<MeetingSkip> Skipped, string? Fault, int Missing);
