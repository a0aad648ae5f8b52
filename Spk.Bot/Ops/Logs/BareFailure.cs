using System.Net.Sockets;
using System.Text;

namespace Spk.Bot.Ops.Logs;

/// <summary>
/// An exception as a log may have it: what it is and where it came from, without what it says. A database quotes the value that it refused, a parser the text that it could
/// not read; so no message goes into a log, whoever wrote it.
/// </summary>
internal sealed class BareFailure : Exception
{
    private readonly string? trace;

    private BareFailure(Exception failure)
        : base(NameOf(failure), failure.InnerException is { } inner ? Of(inner) : null)
    {
        trace = failure.StackTrace;
        HResult = failure.HResult;
    }

    public override string? StackTrace => trace;

    public static Exception Of(Exception failure) => failure as BareFailure ?? new BareFailure(failure);

    public override string ToString()
    {
        var all = new StringBuilder(Message);
        if (InnerException is { } inner)
            all.Append(" ---> ").AppendLine(inner.ToString()).Append("   --- End of inner exception stack trace ---");
        if (trace is not null)
            all.AppendLine().Append(trace);
        return all.ToString();
    }

    /// <summary>The type, and those codes that say much and quote nothing.</summary>
    private static string NameOf(Exception failure)
    {
        var code = failure switch
        {
            SocketException socket => socket.SocketErrorCode.ToString(),
            HttpRequestException { StatusCode: { } status } => status.ToString(),
            HttpRequestException request => request.HttpRequestError.ToString(),
            System.Data.Common.DbException { SqlState: { Length: > 0 } state } => state,
            _ => null,
        };
        return code is null ? failure.GetType().FullName! : $"{failure.GetType().FullName} ({code})";
    }
}
