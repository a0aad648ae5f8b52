using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Spk.Bot.Core.Persistence;

/// <summary>The embedded default.</summary>
public sealed class SqliteSpkDbContext(DbContextOptions<SqliteSpkDbContext> options) : SpkDbContext(options)
{
    internal static void Use(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Instance);

    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteSpkDbContext>
    {
        public SqliteSpkDbContext CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<SqliteSpkDbContext>();
            Use(builder, "Data Source=design-time.db");
            return new SqliteSpkDbContext(builder.Options);
        }
    }
}
