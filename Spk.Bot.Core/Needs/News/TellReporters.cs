using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs.News;

/// <summary>
/// Whoever reported a need hears what becomes of it: staged in the save of the move itself, a little later than it, so that what follows within that time joins the same post.
/// A bundle that is claimed at this very moment makes the save lose its race; decided again, it is followed by a new one.
/// </summary>
public sealed class TellReporters(SpkDbContext db, District district, ReportersQuery reporters, ReporterPlaceQuery places, TimeProvider clock)
{
    /// <summary>So long a post waits for more; with the deliverer's own look every two seconds it is there within a minute.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(40);

    internal const string Subject = "news";

    /// <param name="need">With its history, after the entry.</param>
    public async Task StageAsync(Need need, Entry entry, CancellationToken cancellationToken)
    {
        foreach (var reporter in await reporters.OfAsync(need, cancellationToken))
        {
            var isOwnNeed = reporter.Need == need.Id;
            if (NewsRules.IsOwn(entry, reporter, need.Id) || NewsRules.LineOf(need, entry, isOwnNeed, district) is not { } line)
                continue;
            await AddAsync(reporter, need, isOwnNeed ? null : reporter.Need, line, cancellationToken);
        }
    }

    /// <summary>Those who reported a need before hear that another organisation has reported the same.</summary>
    public async Task JoinedAsync(Need need, Need joining, CancellationToken cancellationToken)
    {
        var line = new NewsLine(NewsKind.Joined, -joining.Id.Sequence, Other: joining.ReportedBy);
        foreach (var reporter in await reporters.OfAsync(need, cancellationToken))
            if (reporter.Need != joining.Id && reporter.PersonId != joining.ReporterId && reporter.ReportedBy != joining.ReportedBy)
                await AddAsync(reporter, need, reporter.Need == need.Id ? null : reporter.Need, line, cancellationToken);
    }

    private async Task AddAsync(NeedReporter reporter, Need need, NeedId? own, NewsLine line, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(reporter, cancellationToken) is not { } place)
            return;
        var news = new NeedNews(need.Id.ToNumber(district.NumberPrefix), need.Version, need.Title, own?.ToNumber(district.NumberPrefix), []);
        if (await PendingAsync(place.ConversationId, cancellationToken) is { AnswerJson: { } json } pending && CardViewJson.Read(json) is NewsView view)
            pending.Extend(CardViewJson.Write(view.With(news, line)));
        else
            await PostAsync(place, new NewsView([]).With(news, line), cancellationToken);
    }

    /// <summary>What waits for this conversation and has not been touched by a deliverer.</summary>
    private async Task<CardPlacement?> PendingAsync(string conversationId, CancellationToken cancellationToken)
    {
        var root = conversationId.Split(';', 2)[0];
        return db.Placements.Local.FirstOrDefault(p => p.Subject == Subject && p.ConversationId == conversationId && p is { State: PlacementState.Due, Attempts: 0, ShownRevision: 0 })
            ?? await db.Placements
                .Where(p => p.RootConversationId == root && p.State == PlacementState.Due && p.ConversationId == conversationId && p.Subject == Subject
                    && p.Kind == PlacementKind.Answer && p.Attempts == 0 && p.ShownRevision == 0)
                .OrderBy(p => p.CreatedAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Two who begin a bundle for a conversation at once meet in the primary key; the second then finds the first's.</summary>
    private async Task PostAsync(ReporterPlace place, NewsView view, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = PlacementId.Of($"news {place.ConversationId} {now.UtcTicks / Delay.Ticks}");
        if (await db.Placements.AnyAsync(p => p.Id == id, cancellationToken))
            id = PlacementId.New(now);
        db.Placements.Add(CardPlacement.OfAnswer(id, Subject, place.ConversationId, Audience.Coordination, place.Language, CardViewJson.Write(view), now).Later(Delay));
    }
}
