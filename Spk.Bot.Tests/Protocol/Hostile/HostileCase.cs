using System.Globalization;
using System.Text;

namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>One hostile request, made anew from seed and index whenever it is needed.</summary>
/// <param name="Recipe">What was done to which sample, for whoever reads the failure.</param>
/// <param name="Body">As it goes over the wire.</param>
/// <param name="Authorization">Null: no such header.</param>
/// <param name="Missing">So many bytes are announced and never sent; then this side hangs up.</param>
/// <param name="IsWellFormed">The HTTP around the body is in order, so that an answer must come.</param>
internal sealed record HostileCase(int Index, string Recipe, byte[] Body, string? ContentType, string? Authorization, string Headers = "", int Missing = 0, bool IsWellFormed = true)
{
    public byte[] ToRequest()
    {
        var head = new StringBuilder("POST /api/messages HTTP/1.1\r\nHost: localhost\r\n");
        if (Authorization is not null)
            head.Append("Authorization: ").Append(Authorization).Append("\r\n");
        if (ContentType is not null)
            head.Append("Content-Type: ").Append(ContentType).Append("\r\n");
        if (!Headers.Contains("Transfer-Encoding", StringComparison.Ordinal))
            head.Append("Content-Length: ").Append((Body.Length + Missing).ToString(CultureInfo.InvariantCulture)).Append("\r\n");
        head.Append(WriteWatch.Header).Append(": ").Append(Index.ToString(CultureInfo.InvariantCulture)).Append("\r\n");
        head.Append(Headers).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. Body];
    }
}
