using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Needs.News;

/// <summary>
/// Whoever reported a need hears what becomes of it: staged in the save of the move itself, a little later than it. Every save adds a row of its own, so that two clicks never wait
/// for one another; what waits for a conversation when the first of them leaves joins its post (<see cref="SendNext"/>).
/// </summary>
public sealed class TellReporters(SpkDbContext db, District district, ReportersQuery reporters, ReporterPlaceQuery places, TimeProvider clock)
{
    /// <summary>So long a post waits for more; with the deliverer's own look every two seconds it is there within a minute.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromSeconds(40);

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
        if (OfThisSave(place.ConversationId) is { AnswerJson: { } json } staged && CardViewJson.Read(json) is NewsView view)
            staged.Extend(CardViewJson.Write(view.With(news, line)));
        else
            Post(place, new NewsView([]).With(news, line));
    }

    private CardPlacement? OfThisSave(string conversationId) => db.ChangeTracker.Entries<CardPlacement>()
        .Where(e => e.State == EntityState.Added).Select(e => e.Entity)
        .FirstOrDefault(p => p.Subject == NewsView.Subject && p.ConversationId == conversationId);

    private void Post(ReporterPlace place, NewsView view)
    {
        var now = clock.GetUtcNow();
        db.Placements.Add(CardPlacement.OfAnswer(PlacementId.New(now), NewsView.Subject, place.ConversationId, Audience.Coordination, place.Language, CardViewJson.Write(view), now).Later(Delay));
    }
}
