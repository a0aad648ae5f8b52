using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Spk.Bot.Core.Persistence;

/// <summary>Recognises that the database is away or busy, in each form in which EF Core passes it on; a lost race (<see cref="DbUpdateConcurrencyException"/>) is none.</summary>
public static class DatabaseOutage
{
    public static bool Is(Exception exception) => exception switch
    {
        DbException => true,
        DbUpdateException update => update.InnerException is DbException,

        // How the SQL Server provider says that trying again may help.
        InvalidOperationException { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
