using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spk.Bot.Ops.Logs;

namespace Spk.Bot.Tests.Ops.Logs;

/// <summary>Each way in which a library hands over what it failed on; the flow test sees some of them, this one all.</summary>
public sealed partial class GuardedLoggerTests
{
    private const string Secret = "Quittenbrot";

    [Fact]
    public void Log_OfALibraryWithAFailure_KeepsItsEventAndWhereItFailed()
    {
        var line = Assert.Single(Log("Microsoft.Lib", logger => LibraryFailed(logger, Secret, Thrown())));

        Assert.DoesNotContain(Secret, line.Text, StringComparison.Ordinal);
        Assert.Contains("LibraryFailed", line.Text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException ---> System.Net.Sockets.SocketException (ConnectionRefused)", line.Text, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_OfALibraryWithAFailureAmongItsValues_IsCutAsWell() =>
        Assert.DoesNotContain(Secret, Assert.Single(Log("Microsoft.Lib", logger => LibraryRetries(logger, Thrown().Message, Thrown()))).Text, StringComparison.Ordinal);

    [Fact]
    public void Log_OfOurOwnWithAFailure_KeepsItsValuesAndLosesTheFailuresSentence()
    {
        var line = Assert.Single(Log("Spk.Bot.Ops.X", logger => OursFailed(logger, 42, Thrown())));

        Assert.DoesNotContain(Secret, line.Text, StringComparison.Ordinal);
        Assert.Contains("Need 42 failed", line.Text, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Log_WithoutAFailure_PassesAsItIs() => Assert.Contains("Need 42 failed", Assert.Single(Log("Microsoft.Lib", logger => OursFailed(logger, 42, null))).Text, StringComparison.Ordinal);

    [Fact]
    public void BareFailure_OfEachKind_TellsItsCode()
    {
        Assert.Equal("System.Net.Http.HttpRequestException (NotFound)", BareFailure.Of(new HttpRequestException(Secret, null, System.Net.HttpStatusCode.NotFound)).Message);
        Assert.Equal("System.Net.Http.HttpRequestException (ConnectionError)", BareFailure.Of(new HttpRequestException(HttpRequestError.ConnectionError, Secret)).Message);
        Assert.Equal("System.FormatException", BareFailure.Of(new FormatException(Secret)).ToString());
        var bare = BareFailure.Of(new FormatException(Secret));
        Assert.Same(bare, BareFailure.Of(bare));
        Assert.Empty(BareFailure.Of(new FormatException(Secret) { Data = { ["x"] = Secret } }).Data);
    }

    private static IReadOnlyList<LogLine> Log(string category, Action<ILogger> write)
    {
        using var book = new LogBook();
        using var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(book).SetMinimumLevel(LogLevel.Trace)).AddSpkLogGuard().BuildServiceProvider();
        write(services.GetRequiredService<ILoggerFactory>().CreateLogger(category));
        return book.Lines;
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException(Secret, new SocketException((int)SocketError.ConnectionRefused, Secret));
        }
        catch (InvalidOperationException thrown)
        {
            return thrown;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Could not read {Text}")]
    private static partial void LibraryFailed(ILogger logger, string text, Exception failure);

    // As EF Core's retries: the failure is a value, and no exception of the line.
    private static void LibraryRetries(ILogger logger, string text, Exception error) => Retrying(logger, text, error, null);

    private static readonly Action<ILogger, string, Exception, Exception?> Retrying = LoggerMessage.Define<string, Exception>(LogLevel.Debug, new EventId(2, "Retrying"), "Again because of {Text} {Error}");

    [LoggerMessage(3, LogLevel.Trace, "Need {Id} failed")]
    private static partial void OursFailed(ILogger logger, int id, Exception? failure);
}
