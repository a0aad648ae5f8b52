using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Figures;

/// <summary>Notes that a person has asked now. Saved with the turn; ask the figures first, since they tell what is new since the time before.</summary>
public sealed class NoteQuestion(SpkDbContext db, TimeProvider clock)
{
    /// <param name="personId">Entra object id of who asks.</param>
    public async Task StageAsync(string personId, NeedFilter filter, CancellationToken cancellationToken)
    {
        var scope = LastQuestion.ScopeOf(filter);
        var last = await db.Questions.FirstOrDefaultAsync(q => q.PersonId == personId && q.Scope == scope, cancellationToken);
        if (last is null)
            db.Questions.Add(last = new LastQuestion(personId, scope));
        last.At = clock.GetUtcNow();
    }
}
