using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Core.Delivery;

/// <summary>
/// One save per turn: what a use case decided, the cards it wants shown, the answer, and the mark that this activity is done. Use cases stage; this commits; then the
/// deliverer is woken.
/// </summary>
public sealed class CommitTurn(SpkDbContext db, DeliverySignal signal, TimeProvider clock)
{
    /// <summary>Whether the effects of an activity with this transport key are committed already.</summary>
    public Task<bool> IsDoneAsync(string transportKey, CancellationToken cancellationToken)
    {
        var key = Hash(transportKey);
        return db.Turns.AnyAsync(t => t.Key == key, cancellationToken);
    }

    /// <returns>False when another turn was faster (a newer version, the same activity, the same report): nothing is saved, decide again in a new scope.</returns>
    public async Task<bool> RunAsync(string? transportKey, CancellationToken cancellationToken)
    {
        if (transportKey is not null)
            db.Turns.Add(new ProcessedTurn(Hash(transportKey), clock.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            return false;
        }

        signal.Raise();
        return true;
    }

    private static string Hash(string transportKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(transportKey)));
}
