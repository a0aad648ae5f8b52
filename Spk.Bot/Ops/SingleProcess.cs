using Microsoft.Data.Sqlite;
using Spk.Bot.Core;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Ops;

/// <summary>With SQLite exactly one process may run the scheduler: Quartz has no cluster there. The operating system's file lock guards it and ends with the process.</summary>
internal sealed class SingleProcess(DatabaseOptions database) : IHostedService, IDisposable
{
    private FileStream? held;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (database.Provider != DatabaseProvider.Sqlite)
            return Task.CompletedTask;
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource) + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None);
        }
        catch (IOException)
        {
            throw new ConfigurationException($"Another process of the bot holds {file}. With SQLite only one may run; stop it, or use a database server.");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => held?.Dispose();
}
