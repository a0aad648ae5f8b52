using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Persistence;

public sealed class MigrateDatabaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WhenThereIsNoFileAndNoFolder_CreatesBoth()
    {
        var folder = Directory.CreateTempSubdirectory("spk-migrate-");
        try
        {
            var file = Path.Combine(folder.FullName, "data", "deep", "spk.db");
            var builder = new DbContextOptionsBuilder<SqliteSpkDbContext>();
            SqliteSpkDbContext.Use(builder, $"Data Source={file};Pooling=False");
            await using var db = new SqliteSpkDbContext(builder.Options);

            var applied = await new MigrateDatabase(db).RunAsync(Token);
            var again = await new MigrateDatabase(db).RunAsync(Token);

            Assert.True(applied > 0);
            Assert.Equal(0, again);
            Assert.True(File.Exists(file));
            Assert.Empty(await db.Needs.ToListAsync(Token));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Run_OnAMigratedDatabase_AppliesNothing(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);

        Assert.Equal(0, await world.InScopeAsync(s => s.GetRequiredService<MigrateDatabase>().RunAsync(Token)));
    }

    [Fact]
    public void Model_OfEachProvider_IsThatOfItsMigrations()
    {
        using var sqlite = new SqliteSpkDbContext.DesignTime().CreateDbContext([]);
        using var sqlServer = new SqlServerSpkDbContext.DesignTime().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges(), "SQLite: add a migration");
        Assert.False(sqlServer.Database.HasPendingModelChanges(), "SQL Server: add a migration");
        Assert.NotEmpty(sqlite.Database.GetMigrations());
        Assert.NotEmpty(sqlServer.Database.GetMigrations());
    }

    [Fact]
    public async Task Connections_OfSqlite_AreDurableAndKeepForeignKeys()
    {
        await using var world = await CoreWorld.CreateAsync();

        Assert.Equal("wal", await PragmaAsync("journal_mode"));
        Assert.Equal("2", await PragmaAsync("synchronous"));
        Assert.Equal("1", await PragmaAsync("foreign_keys"));
        Assert.Equal("5000", await PragmaAsync("busy_timeout"));
        Assert.Equal("1", await PragmaAsync("foreign_keys"));

        Task<string?> PragmaAsync(string name) => world.ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(Token);
            await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
#pragma warning disable CA2100 // The names are those above.
            command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
            return (await command.ExecuteScalarAsync(Token))?.ToString();
        });
    }
}
