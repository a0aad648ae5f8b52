using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Figures;

/// <summary>When a person asked last.</summary>
public sealed class LastQuestionQuery(SpkDbContext db)
{
    /// <param name="personId">Entra object id.</param>
    /// <returns>UTC; null: never, as far as is remembered (<see cref="ForgetQuestions.Kept"/>).</returns>
    public async Task<DateTimeOffset?> GetAsync(string personId, CancellationToken cancellationToken) =>
        await db.Questions.AsNoTracking().Where(q => q.PersonId == personId).OrderByDescending(q => q.At).Select(q => (DateTimeOffset?)q.At).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The same about the same regions, departments and themes.</summary>
    public async Task<DateTimeOffset?> GetAsync(string personId, NeedFilter filter, CancellationToken cancellationToken)
    {
        var scope = LastQuestion.ScopeOf(filter);
        return await db.Questions.AsNoTracking().Where(q => q.PersonId == personId && q.Scope == scope).Select(q => (DateTimeOffset?)q.At).FirstOrDefaultAsync(cancellationToken);
    }
}
