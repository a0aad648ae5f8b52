using Microsoft.Data.SqlClient;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Tests.Support;

/// <summary>Every database at hand. A SQL Server is at hand when <see cref="SqlServerVariable"/> holds a connection string that may create databases.</summary>
internal sealed class CoreProviders : TheoryData<DatabaseProvider>
{
    public const string SqlServerVariable = "SPK_TEST_SQLSERVER";

    public CoreProviders()
    {
        Add(DatabaseProvider.Sqlite);
        Add(new TheoryDataRow<DatabaseProvider>(DatabaseProvider.SqlServer)
        {
            Skip = SqlServer is null ? $"{SqlServerVariable} names no SQL Server." : null,
        });
    }

    private static string? SqlServer { get; } = Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 } text ? text : null;

    /// <summary>A connection string to a database of its own, which does not exist yet.</summary>
    public static string Fresh(DatabaseProvider provider, string folder)
    {
        var name = $"spk_{Guid.NewGuid():N}";
        return provider == DatabaseProvider.Sqlite
            ? $"Data Source={Path.Combine(folder, name)}.db"
            : new SqlConnectionStringBuilder(SqlServer ?? throw new InvalidOperationException("No SQL Server is at hand.")) { InitialCatalog = name }.ConnectionString;
    }
}
