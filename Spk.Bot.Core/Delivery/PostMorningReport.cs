using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// One post to the OE SPK each business day about all that failed since the last, or none. The day is marked as done in the same save, like an activity, so that a restart and
/// a second instance change nothing. A report that never got through is taken over by the next one.
/// </summary>
public sealed partial class PostMorningReport(
    SpkDbContext db, District district, BusinessCalendar calendar, UndeliveredQuery undelivered, StageCards cards, CommitTurn commit, TimeProvider clock, ILogger<PostMorningReport> logger)
{
    private const string AnyMorning = "morning";

    /// <returns>Whether a report was staged.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        if (MorningPlan.Due(clock.GetUtcNow(), calendar, district.OfficeHours) is not { } morning || await commit.IsDoneAsync(morning.Key, cancellationToken))
            return false;
        var (since, noted) = await TakeOverAsync(morning, cancellationToken);
        var cardsNow = await undelivered.CardsAsync(since, cancellationToken);
        var lines = MorningComposition.Compose(cardsNow, await undelivered.LostPlacesAsync(cancellationToken), noted);
        var isNews = noted.Count > 0 || cardsNow.Any(c => c.IsNews) || await undelivered.HasLossAsync(since, cancellationToken) || morning.IsFirstOfWeek;
        var isReport = lines.Count > 0 && isNews;
        if (isReport)
            await cards.TellOfficeAsync(morning.Key, new MorningReportView(since, lines), cancellationToken);
        if (!await commit.RunAsync(morning.Key, cancellationToken))
            return false;
        Done(logger, isReport ? lines.Count : 0);
        return isReport;
    }

    /// <summary>What was noted for this morning, and the findings of reports that never got through: their rows go, their content stays.</summary>
    private async Task<(DateTimeOffset Since, List<MorningLine> Noted)> TakeOverAsync(Morning morning, CancellationToken cancellationToken)
    {
        var (since, noted) = (morning.Since, new List<MorningLine>());
        var unshown = await db.Placements
            .Where(p => p.Kind == PlacementKind.Answer && p.Subject.StartsWith(AnyMorning) && p.ShownRevision == 0
                && (p.State == PlacementState.Waiting || p.State == PlacementState.Due || p.State == PlacementState.Gone))
            .ToListAsync(cancellationToken);
        foreach (var earlier in unshown)
        {
            if (earlier.AnswerJson is not { } json || CardViewJson.Read(json) is not MorningReportView view)
                continue;
            since = view.Since < since ? view.Since : since;
            noted.AddRange(view.Lines.Where(l => l.Topic == MorningTopic.Finding));
            db.Placements.Remove(earlier);
        }

        return (since, noted);
    }

    [LoggerMessage(EventId = 2102, Level = LogLevel.Information, Message = "The morning was looked at: {Count} lines to report.")]
    private static partial void Done(ILogger logger, int count);
}
