namespace Spk.Bot.Ops.Logs;

/// <summary>Stands before every logger of the host, so that neither a level that was set too low nor a provider that was added later lets a text, a name or a token into a log.</summary>
internal sealed class GuardedLoggerFactory(LoggerFactory inner) : ILoggerFactory
{
    private const string Ours = "Spk.Bot.";

    public ILogger CreateLogger(string categoryName) => new GuardedLogger(inner.CreateLogger(categoryName), categoryName.StartsWith(Ours, StringComparison.Ordinal));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    /// <summary>The inner one belongs to the container.</summary>
    public void Dispose()
    {
    }
}
