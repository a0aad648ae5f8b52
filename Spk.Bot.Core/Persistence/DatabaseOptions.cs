using Microsoft.Extensions.Configuration;

namespace Spk.Bot.Core.Persistence;

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <value>The default is SQLite.</value>
    public DatabaseProvider Provider { get; private set; } = DatabaseProvider.Sqlite;

    /// <value>The default is <c>Data Source=data/spk.db</c>, relative to the working directory.</value>
    public string ConnectionString { get; private set; } = "Data Source=data/spk.db";

    /// <exception cref="ConfigurationException">The provider is unknown, or a server is named without a connection string.</exception>
    public static DatabaseOptions From(IConfigurationSection section)
    {
        var options = new DatabaseOptions();
        if (section["Provider"] is { Length: > 0 } provider)
        {
            if (!Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known) || !Enum.IsDefined(known))
                throw new ConfigurationException($"Database:Provider is \"{provider}\"; known are {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
            options.Provider = known;
        }

        if (section["ConnectionString"] is { Length: > 0 } connection)
            options.ConnectionString = connection;
        else if (options.Provider != DatabaseProvider.Sqlite)
            throw new ConfigurationException($"Database:ConnectionString is missing for {options.Provider}.");
        return options;
    }
}

/// <summary>Each has a context and migrations of its own.</summary>
public enum DatabaseProvider
{
    Sqlite = 0,
    SqlServer = 1,
}
