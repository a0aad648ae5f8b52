using System.Net;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings.OParl;

/// <summary>
/// A council information system's OParl interface: a list of meetings with all its pages, or the System or Body document that leads to it. Polite: one request at a
/// time, half a second between pages, says who it is. Stays on the host it was given, over https (http on loopback only), reads at most 500 pages of 20 MB; a page
/// that does not come within 30 s, or with a server error, is asked for three times more.
/// </summary>
public sealed class OParlHttpSource(HttpClient http, Uri start, TimeProvider time) : IMeetingSource
{
    public const int MaxPages = 500;
    private const int MaxAttempts = 4;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseBetweenPages = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>What the server reads about us; some answer 403 to a client without a name.</summary>
    public static string UserAgent { get; } = $"Spk.Bot/{typeof(OParlHttpSource).Assembly.GetName().Version?.ToString(2)} (council meetings for a Berlin borough; OParl client)";

    /// <inheritdoc/>
    public async Task<MeetingReading> ReadAsync(IReadOnlyList<Committee> committees, CancellationToken cancellationToken)
    {
        if (!IsSafe(start))
            return Faulty($"{start} is no https address.");
        var reading = MeetingReading.Empty;
        var seen = new HashSet<Uri> { start };
        var ahead = new Queue<Uri>([start]);
        for (var number = 1; ahead.TryDequeue(out var address); number++)
        {
            if (number > MaxPages)
                return reading.Then(Faulty($"More than {MaxPages} pages; the rest from {address} on was not read."));
            if (number > 1)
                await Task.Delay(PauseBetweenPages, time, cancellationToken);
            var fetched = await Fetch(address, cancellationToken);
            var page = fetched.Document is { } document ? OParlReader.ReadPage(document, committees) : new OParlPage(Faulty(fetched.Fault!), null, []);
            reading = reading.Then(Placed(page.Reading, number, address));
            foreach (var link in page.Inner.Prepend(page.Next).OfType<string>())
            {
                if (Resolve(address, link) is not { } target)
                    reading = reading.Then(Faulty($"Page {number} leads to another host or no address at all; not followed."));
                else if (!seen.Add(target))
                    reading = reading.Then(Faulty($"Page {number} leads back to {target}; not followed."));
                else
                    ahead.Enqueue(target);
            }
        }
        return reading;
    }

    private async Task<(byte[]? Document, string? Fault)> Fetch(Uri address, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await FetchOnce(address, cancellationToken);
            if (answer.RetryAfter is not { } wait || attempt == MaxAttempts)
                return (answer.Document, answer.Fault);
            var backoff = TimeSpan.FromSeconds(1 << (attempt - 1));
            await Task.Delay(wait > backoff ? wait : backoff, time, cancellationToken);
        }
    }

    private async Task<Answer> FetchOnce(Uri address, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.UserAgent.ParseAdd(UserAgent);
            request.Headers.Accept.ParseAdd("application/json");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.RequestMessage?.RequestUri is { } final && !SameHost(final))
                return new Answer(null, "redirected to another host", null);
            if (!response.IsSuccessStatusCode)
                return new Answer(null, $"HTTP {(int)response.StatusCode}", IsPassing(response.StatusCode) ? RetryAfter(response) : null);
            return await ReadCapped(response, either.Token) is { } document ? new Answer(document, null, null) : new Answer(null, "larger than 20 MB", null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer(null, $"no answer within {Timeout.TotalSeconds:0} s", TimeSpan.Zero);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new Answer(null, $"no connection ({(e as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown})", TimeSpan.Zero);
        }
    }

    private static async Task<byte[]?> ReadCapped(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > OParlFileSource.MaxBytes)
            return null;
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var document = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (document.Length + read > OParlFileSource.MaxBytes)
                return null;
            document.Write(buffer, 0, read);
        }
        return document.ToArray();
    }

    private static bool IsPassing(HttpStatusCode status) => (int)status >= 500 || status == HttpStatusCode.TooManyRequests;

    private TimeSpan RetryAfter(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - time.GetUtcNow() ?? TimeSpan.Zero;
        return wait < LongestWait ? wait : LongestWait;
    }

    /// <summary>The link's address if it stays on our host; a server behind a proxy says http though it is reached by https.</summary>
    private Uri? Resolve(Uri page, string link)
    {
        if (!Uri.TryCreate(page, link, out var target))
            return null;
        if (start.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp && target.IsDefaultPort && start.IsDefaultPort)
            target = new UriBuilder(target) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri;
        return SameHost(target) ? target : null;
    }

    private bool SameHost(Uri address) =>
        address.Scheme == start.Scheme && address.Port == start.Port && address.IdnHost.Equals(start.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static MeetingReading Placed(MeetingReading reading, int number, Uri address) => reading with
    {
        Skipped = [.. reading.Skipped.Select(s => s with { Page = number })],
        Faults = [.. reading.Faults.Select(f => $"Page {number} ({address}): {f}")],
    };

    private static MeetingReading Faulty(string fault) => MeetingReading.Empty with { Faults = [fault] };

    /// <param name="RetryAfter">How long to wait at least before the next attempt; null: another attempt would not help.</param>
    private sealed record Answer(byte[]? Document, string? Fault, TimeSpan? RetryAfter);
}
