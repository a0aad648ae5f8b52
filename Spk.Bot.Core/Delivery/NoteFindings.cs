using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// Keeps what an audit found for the next morning's report, which takes it over: a notice that waits and follows no channel (<see cref="MoveCards"/> leaves it alone).
/// </summary>
public sealed class NoteFindings(SpkDbContext db, District district, BusinessCalendar calendar, TimeProvider clock)
{
    public async Task StageAsync(IReadOnlyList<AuditFinding> findings, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var morning = MorningPlan.Next(now, calendar, district.OfficeHours);
        var id = PlacementId.Of(morning.NotesKey);
        var notice = await db.Placements.SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        var known = notice?.AnswerJson is { } json && CardViewJson.Read(json) is MorningReportView view ? view : new MorningReportView(now, []);
        var noted = CardViewJson.Write(known with { Lines = MorningComposition.Note(known.Lines, findings) });
        if (notice is not null)
        {
            notice.Become(morning.NotesKey, noted, isNeed: false, notice.Audience, now);
            return;
        }

        db.Placements.Add(CardPlacement.OfNotice(id, morning.NotesKey, Place.Department(district.OfficeDepartment), CardLanguage.German, conversationId: null, noted, now));
    }
}
