using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Spk.Bot.Core.Persistence;

/// <summary>
/// Write-ahead log, so that readers never wait for the writer, and a full sync at each commit: what was answered with a number survives a power cut.
/// Who finds another writer at work waits in SQLite, milliseconds at a time; the driver alone would look again only after 150 ms, which every click beside a delivery would feel.
/// All are settings of a connection (<c>journal_mode</c> stays in the file), hence set on each; one that comes back from the pool has them still. EF Core looks by a read-only connection whether the file exists;
/// there they would fail on a file that is not in this mode yet, such as a restored backup.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    /// <summary>Handles of SQLite that have them. EF Core opens for each question, and the driver gives it one from its pool.</summary>
    private readonly ConditionalWeakTable<object, object> set = [];

    public static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (HasThem(connection) || IsReadOnly(connection))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (HasThem(connection) || IsReadOnly(connection))
            return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }

    private bool HasThem(DbConnection connection) => ((SqliteConnection)connection).Handle is { } handle && set.TryGetValue(handle, out _);

    private void Remember(DbConnection connection)
    {
        if (((SqliteConnection)connection).Handle is { } handle)
            set.AddOrUpdate(handle, this);
    }

    private static bool IsReadOnly(DbConnection connection) => new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
