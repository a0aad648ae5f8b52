namespace Spk.Bot.Ops.Logs;

/// <summary>Passes on what may stand in a log. Our own lines name ids and counts only; a library's line about a failure quotes it, so that it is cut to its event's name.</summary>
internal sealed class GuardedLogger(ILogger inner, bool isOurs) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
            return;

        // Some libraries hand the failure over among the values of the line alone.
        if ((exception ?? Within(state)) is not { } failure)
            inner.Log(logLevel, eventId, state, exception, formatter);
        else if (isOurs)
            inner.Log(logLevel, eventId, state, BareFailure.Of(failure), formatter);
        else
            inner.Log(logLevel, eventId, eventId.Name ?? "A failure", BareFailure.Of(failure), static (name, _) => name);
    }

    private static Exception? Within<TState>(TState state) =>
        state is IReadOnlyList<KeyValuePair<string, object?>> values ? values.Select(pair => pair.Value).OfType<Exception>().FirstOrDefault() : null;
}
