using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>HTTP/1.1 by hand over one connection that is kept alive: cheap, and free to send what no client library would.</summary>
internal sealed class WireConnection(IPEndPoint server) : IDisposable
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly CancellationTokenSource patience = new(Timeout.InfiniteTimeSpan, TimeProvider.System);
    private Socket? socket;
    private int filled;

    /// <summary>Sends and waits for the answer.</summary>
    /// <param name="hangUp">Close this side after sending, since the request is not whole.</param>
    /// <returns>Status and body; 0 when the server closed without an answer.</returns>
    /// <exception cref="OperationCanceledException">No answer in time.</exception>
    public async Task<(int Status, string Body)> ExchangeAsync(byte[] request, bool hangUp, TimeSpan limit, CancellationToken cancellationToken)
    {
        await using var _ = cancellationToken.Register(patience.Cancel);
        patience.CancelAfter(limit);
        try
        {
            if (socket is null)
            {
                socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(server, patience.Token);
                filled = 0;
            }

            await SendAsync(socket, request);
            if (hangUp)
                socket.Shutdown(SocketShutdown.Send);
            var answer = await ReadAsync(socket);
            if (hangUp || answer.Closes)
                Close();
            return (answer.Status, answer.Body);
        }
        catch (SocketException)
        {
            Close();
            return (0, "");
        }
        finally
        {
            patience.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        Close();
        patience.Dispose();
    }

    private void Close()
    {
        socket?.Dispose();
        socket = null;
    }

    // The server may answer and close before it has read everything: what it said is still to be read.
    private async Task SendAsync(Socket to, byte[] request)
    {
        try
        {
            for (var sent = 0; sent < request.Length;)
                sent += await to.SendAsync(request.AsMemory(sent), patience.Token);
        }
        catch (SocketException) when (to.Connected || to.Available > 0)
        {
        }
    }

    private async Task<(int Status, string Body, bool Closes)> ReadAsync(Socket from)
    {
        int end;
        while ((end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync(from))
                return (0, "", true);
        }

        var head = Encoding.Latin1.GetString(buffer, 0, end);
        var status = int.Parse(head.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        Consume(end + 4);
        if (status == 100)
            return await ReadAsync(from);
        var length = Header(head, "Content-Length") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        while (filled < length)
        {
            if (!await FillAsync(from))
                return (0, "", true);
        }

        var body = Encoding.UTF8.GetString(buffer, 0, length);
        Consume(length);
        if (filled > 0)
            throw new InvalidDataException("The server answered a second time: one request was read as two.");
        return (status, body, Header(head, "Connection") == "close");
    }

    private async Task<bool> FillAsync(Socket from)
    {
        var read = await from.ReceiveAsync(buffer.AsMemory(filled), patience.Token);
        filled += read;
        return read > 0;
    }

    private void Consume(int count)
    {
        buffer.AsSpan(count, filled - count).CopyTo(buffer);
        filled -= count;
    }

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var start = at + name.Length + 4;
        var end = head.IndexOf("\r\n", start, StringComparison.Ordinal);
        return end < 0 ? head[start..] : head[start..end];
    }
}
