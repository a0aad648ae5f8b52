using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Spk.Bot.Core.Persistence;

/// <summary>A unique index is the dedupe; this recognises its violation and nothing else.</summary>
internal static class UniqueViolation
{
    /// <summary>SQLite extended codes 1555 (primary key) and 2067 (unique); SQL Server errors 2601 and 2627.</summary>
    public static bool Is(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        SqlException sqlServer => sqlServer.Number is 2601 or 2627,
        _ => false,
    };
}
