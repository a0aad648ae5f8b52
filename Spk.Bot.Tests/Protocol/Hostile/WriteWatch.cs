using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>Tells which requests write: each carries its index in a header, and everything that is done for it inherits that.</summary>
internal sealed class WriteWatch : DbCommandInterceptor, IStartupFilter
{
    public const string Header = "X-Hostile-Index";

    private readonly AsyncLocal<int?> current = new();
    private readonly ConcurrentDictionary<int, string> writers = new();

    /// <summary>The first statement with which this request wrote, or null.</summary>
    public string? Of(int index) => writers.GetValueOrDefault(index);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, inner) =>
        {
            current.Value = int.TryParse(context.Request.Headers[Header], CultureInfo.InvariantCulture, out var index) ? index : null;
            return inner(context);
        });
        next(app);
    };

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        if (current.Value is { } index && !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && !command.CommandText.StartsWith("PRAGMA", StringComparison.Ordinal))
            writers.TryAdd(index, command.CommandText);
    }
}
