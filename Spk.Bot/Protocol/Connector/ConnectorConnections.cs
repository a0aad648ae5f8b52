using System.Net.Sockets;

namespace Spk.Bot.Protocol.Connector;

/// <summary>How connections to Teams are made.</summary>
internal static class ConnectorConnections
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);

    /// <summary>No redirects, which would carry a token elsewhere, and no cookies.</summary>
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = async (context, cancellationToken) => await ConnectAsync(context, cancellationToken),
    };

    // SocketsHttpHandler.ConnectTimeout ends in the same exception as a call that timed out after it was sent; this one ends as "not connected",
    // so that an outage of the network does not leave every post unclear.
    private static async Task<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectLimit);
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new TimeoutException("No connection within ten seconds.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
