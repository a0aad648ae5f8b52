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
        await new SealHistories(db).RunAsync(cancellationToken);
        return pending;
    }

    private static void CreateFolderOf(string file)
    {
        if (file is not ":memory:" && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
    }
}
