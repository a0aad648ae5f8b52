using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Spk.Bot.Core.Persistence;

/// <summary>For a server of the borough or Azure SQL.</summary>
public sealed class SqlServerSpkDbContext(DbContextOptions<SqlServerSpkDbContext> options) : SpkDbContext(options)
{
    internal static void Use(DbContextOptionsBuilder builder, string connectionString) => builder.UseSqlServer(connectionString);

    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqlServerSpkDbContext>
    {
        public SqlServerSpkDbContext CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<SqlServerSpkDbContext>();
            Use(builder, "Server=design-time;Database=spk");
            return new SqlServerSpkDbContext(builder.Options);
        }
    }
}
