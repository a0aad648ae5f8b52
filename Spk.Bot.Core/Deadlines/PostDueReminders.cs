using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Deadlines;

/// <summary>
/// Says what the plan says is due, while the office is open: all that concerns one conversation in one post, no more posts a day than the attention budget allows; what is left
/// is said the next office morning. Each step is a row with a key for all time, in the save of its post: a second instance meets it there, and a restart finds it.
/// </summary>
public sealed partial class PostDueReminders(
    SpkDbContext db, District district, BusinessCalendar calendar, DueLookQuery looks, ReminderTargetsQuery targets, TakeBackReminders takeBack, CommitTurn commit, TimeProvider clock, ILogger<PostDueReminders> logger)
{
    /// <returns>How many posts were staged; copies in personal chats are not counted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!calendar.IsOpen(now))
            return 0;
        await takeBack.RunAsync(cancellationToken);
        var looked = await looks.GetAsync(now, now, cancellationToken);
        if (looked.Count == 0)
            return 0;
        var where = await targets.GetAsync([.. looked.Where(l => l.Due.Any(s => s.Recipient == Recipient.Reporter)).Select(l => l.ReporterId).Distinct()], cancellationToken);
        var today = BerlinTime.DayOf(now);
        var posted = await PostsOfAsync(today, cancellationToken);
        var (posts, later) = (new List<Post>(), new HashSet<NeedId>());
        foreach (var group in looked.SelectMany(l => l.Due.Select(s => new Item(l, s))).GroupBy(i => where.Of(i.Look, i.Step).ConversationId))
        {
            var before = posted.GetValueOrDefault(group.Key ?? "");
            if (before < district.Deadlines.PostsPerDay)
                posts.Add(new Post(group.Key, [.. group], before + 1));
            else
                later.UnionWith(group.Select(i => i.Look.Id));
        }

        var again = await SayAsync(posts, where, now, cancellationToken);
        await PutOffAsync(looked.Where(l => !again.Contains(l.Id)), later, calendar.OpeningOn(calendar.AddBusinessDays(today, 1)), cancellationToken);
        if (posts.Count > 0)
            Posted(logger, posts.Count);
        return posts.Count;
    }

    /// <summary>Posts of a Berlin day by conversation; that without one under an empty name.</summary>
    private async Task<Dictionary<string, int>> PostsOfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var subject = CardPlacement.ReminderSubject(day);
        return (await db.Placements.Where(p => p.Kind == PlacementKind.Answer && p.Subject == subject).Select(p => p.RootConversationId).ToListAsync(cancellationToken))
            .GroupBy(c => c ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    /// <summary>All posts in one save; where another instance has said one of them, each in its own, so that it holds up no other.</summary>
    /// <returns>Needs that are to be looked at again at the next tick.</returns>
    private async Task<HashSet<NeedId>> SayAsync(List<Post> posts, ReminderTargets where, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var again = new HashSet<NeedId>();
        await LeaveMovedAsync(posts, cancellationToken);
        if (posts.Count == 0)
            return again;
        foreach (var post in posts)
            Stage(post, where, now);
        if (await commit.RunAsync(null, cancellationToken))
            return again;
        foreach (var post in posts)
        {
            db.ChangeTracker.Clear();
            Stage(post, where, now);
            if (!await commit.RunAsync(null, cancellationToken))
                again.UnionWith(post.Items.Select(i => i.Look.Id));
        }

        db.ChangeTracker.Clear();
        return again;
    }

    /// <summary>What was changed since it was looked at is looked at anew: it may be done.</summary>
    private async Task LeaveMovedAsync(List<Post> posts, CancellationToken cancellationToken)
    {
        var versions = new Dictionary<NeedId, int>();
        foreach (var page in posts.SelectMany(p => p.Items).Select(i => i.Look.Id).Distinct().Chunk(500))
            foreach (var row in await db.Needs.Where(n => page.Contains(n.Id)).Select(n => new { n.Id, n.Version }).ToListAsync(cancellationToken))
                versions.Add(row.Id, row.Version);
        foreach (var post in posts)
            post.Items.RemoveAll(i => versions.GetValueOrDefault(i.Look.Id) != i.Look.Version);
        posts.RemoveAll(p => p.Items.Count == 0);
    }

    private void Stage(Post post, ReminderTargets where, DateTimeOffset now)
    {
        var (today, items) = (BerlinTime.DayOf(now), post.Items);
        var main = Stage(items, post.Conversation, where.Of(items[0].Look, items[0].Step).Audience, post.Conversation is null ? where.Office : null, today, post.Turn, now);
        foreach (var (look, step) in items)
            db.Reminders.Add(new Reminder(look.Id, step.Key, main, now));
        foreach (var copy in items.SelectMany(i => where.CopiesOf(i.Step).Select(chat => (Chat: chat, Item: i))).Where(c => c.Chat != post.Conversation).GroupBy(c => c.Chat, c => c.Item))
            Stage([.. copy], copy.Key, Audience.Office, null, today, post.Turn, now);
    }

    private PlacementId Stage(IReadOnlyList<Item> items, string? conversation, Audience audience, Place? place, DateOnly today, int turn, DateTimeOffset now)
    {
        var lines = items.GroupBy(i => (i.Look.Id, i.Step.Deadline.Department, i.Step.Recipient)).Select(g => g.OrderByDescending(i => i.Step.Stage).ThenBy(i => i.Step.Deadline.Kind).First())
            .OrderByDescending(i => i.Step.Stage).ThenBy(i => i.Step.Deadline.On).ThenBy(i => i.Look.Id)
            .Select(i => LineOf(i.Look, i.Step)).ToList();
        var subject = CardPlacement.ReminderSubject(today);
        var id = PlacementId.Of(string.Create(CultureInfo.InvariantCulture, $"{subject} {conversation} {turn}"));
        var json = CardViewJson.Write(new ReminderView(today, [.. lines.Take(ReminderView.MostLines)], lines.Count));
        db.Placements.Add(place is { } waiting
            ? CardPlacement.OfNotice(id, subject, waiting, CardLanguage.German, conversation, json, now)
            : CardPlacement.OfAnswer(id, subject, conversation!, audience, CardLanguage.German, json, now));
        return id;
    }

    private ReminderLine LineOf(DueLook look, ReminderStep step) => new(
        look.Id.ToNumber(district.NumberPrefix),
        look.Title,
        step.Deadline.Department is { } key ? district.FindDepartment(key)?.Name ?? key : null,
        step.Deadline.Kind,
        step.Stage,
        step.Recipient,
        step.Deadline.On,
        step.Deadline.From,
        step.DueOn);

    /// <summary>A need that was changed meanwhile keeps the look that its change asked for.</summary>
    private async Task PutOffAsync(IEnumerable<DueLook> looked, HashSet<NeedId> later, DateTimeOffset tomorrow, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var look in looked)
        {
            var next = later.Contains(look.Id) && !(look.Next < tomorrow) ? tomorrow : look.Next;
            await db.Needs.Where(n => n.Id == look.Id && n.Version == look.Version)
                .ExecuteUpdateAsync(s => s.SetProperty(n => EF.Property<DateTimeOffset?>(n, DueMapping.NextLookAt), next), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>A step, and the look that found it due.</summary>
    private sealed record Item(DueLook Look, ReminderStep Step);

    /// <summary>One conversation's post.</summary>
    /// <param name="Conversation">Null: the OE SPK's place, which has none.</param>
    /// <param name="Turn">Which post of the day it is there.</param>
    private sealed record Post(string? Conversation, List<Item> Items, int Turn);

    [LoggerMessage(EventId = 3101, Level = LogLevel.Information, Message = "Reminded in {Count} conversations.")]
    private static partial void Posted(ILogger logger, int count);
}
