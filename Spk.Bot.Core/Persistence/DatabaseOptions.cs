namespace Spk.Bot.Core.Persistence;

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <value>The default is SQLite.</value>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <value>The default is <c>Data Source=data/spk.db</c>, relative to the working directory.</value>
    public string ConnectionString { get; set; } = "Data Source=data/spk.db";
}

public enum DatabaseProvider
{
    Sqlite = 0,
    SqlServer = 1,
}
