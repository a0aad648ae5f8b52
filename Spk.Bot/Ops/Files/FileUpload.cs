using System.Net;
using System.Net.Http.Headers;

namespace Spk.Bot.Ops.Files;

/// <summary>
/// Puts a file where Teams said, piece by piece: https://learn.microsoft.com/graph/api/driveitem-createuploadsession. The address itself is the right to write, so no token goes
/// with it, and no redirect is followed. It takes less than the deliverer's claim; what does not get there has failed.
/// </summary>
internal sealed partial class FileUpload(HttpClient http, UploadGate gate, TimeProvider clock, ILogger<FileUpload> logger)
{
    /// <summary>A multiple of 320 KiB, as the interface wants it.</summary>
    public const int Piece = 16 * 320 * 1024;

    private const int MostAttempts = 3;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <param name="content">From its beginning; its length is known, and not zero.</param>
    /// <returns>Whether all of it has arrived.</returns>
    public async Task<bool> RunAsync(string address, Stream content, CancellationToken cancellationToken)
    {
        if (!gate.Allows(address))
            return false;
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var buffer = new byte[(int)Math.Min(Piece, content.Length)];
            for (long from = 0; from < content.Length;)
            {
                var count = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, both.Token);
                if (!await PutAsync(address, buffer.AsMemory(0, count), new ContentRangeHeaderValue(from, from + count - 1, content.Length), both.Token))
                    return false;
                from += count;
            }

            return true;
        }
        catch (HttpRequestException failure)
        {
            NotUploaded(logger, failure.HttpRequestError.ToString());
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            NotUploaded(logger, "Timeout");
            return false;
        }
    }

    private async Task<bool> PutAsync(string address, ReadOnlyMemory<byte> piece, ContentRangeHeaderValue range, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ReadOnlyMemoryContent(piece) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            request.Content.Headers.ContentRange = range;
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted)
                return true;
            if (attempt == MostAttempts || answer.StatusCode is not (HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError))
            {
                NotUploaded(logger, ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
                return false;
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? (Pause * attempt), clock, cancellationToken);
        }
    }

    [LoggerMessage(1190, LogLevel.Warning, "A file was not uploaded: {Reason}")]
    private static partial void NotUploaded(ILogger logger, string reason);
}
