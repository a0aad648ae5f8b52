using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Spk.Bot.Core.Persistence;

/// <summary>Creates the database or brings it to this version's model.</summary>
public sealed class MigrateDatabase(SpkDbContext db)
{
    /// <returns>How many migrations were applied.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (db.Database.GetConnectionString() is { } text && db.Database.IsSqlite())
            CreateFolderOf(new SqliteConnectionStringBuilder(text).DataSource);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        await db.Database.MigrateAsync(cancellationToken);
        return pending;
    }

    /// <returns>How many of this version's migrations the database lacks; null when it does not answer.</returns>
    public async Task<int?> CountMissingAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        }
        catch (Exception outage) when (DatabaseOutage.Is(outage))
        {
            return null;
        }
    }

    private static void CreateFolderOf(string file)
    {
        if (file is not ":memory:" && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
    }
}
