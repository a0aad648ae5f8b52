using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Spk.Bot.Tests.Ops.Logs;

/// <summary>Everything that a log provider is given: messages, structured values, scopes, exceptions with all that they carry.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    public IReadOnlyList<LogLine> Lines => [.. lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(string category, LogLevel? level, params IEnumerable<string> texts) => lines.Enqueue(new LogLine(category, level, string.Join(" | ", texts)));

    private static IEnumerable<string> Values(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs
        ? pairs.Select(pair => $"{pair.Key}={Text(pair.Value)}")
        : [Text(state)];

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static IEnumerable<string> Chain(Exception? exception)
    {
        for (var each = exception; each is not null; each = each.InnerException)
        {
            yield return each.ToString();
            yield return each.Message;
            yield return Text(each.Data.Values);
        }
    }

    private sealed class Logger(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            book.Add(category, null, [Text(state.ToString()), .. Values(state)]);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            book.Add(category, logLevel, [eventId.ToString(), formatter(state, exception), .. Values(state), .. Chain(exception)]);
    }
}

/// <param name="Level">Null for a scope.</param>
internal sealed record LogLine(string Category, LogLevel? Level, string Text);
