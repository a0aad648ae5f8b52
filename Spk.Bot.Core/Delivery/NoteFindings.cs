using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// Keeps what an audit found for the next morning's report, as a notice that is not due before. The report takes it over; would the report ever fail, the notes are posted
/// by themselves an hour later.
/// </summary>
public sealed class NoteFindings(SpkDbContext db, District district, BusinessCalendar calendar, StageCards cards, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

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

        var office = Place.Department(district.OfficeDepartment);
        var conversation = await cards.ConversationOfAsync(office, cancellationToken);
        db.Placements.Add(CardPlacement.OfNotice(id, morning.NotesKey, office, CardLanguage.German, conversation, noted, morning.Opening + Patience));
    }
}
