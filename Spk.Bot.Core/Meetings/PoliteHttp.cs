using System.Net;
using System.Net.Http.Headers;

namespace Spk.Bot.Core.Meetings;

/// <summary>
/// Asks a public server as a guest should: says who it is and whom to write to, one request at a time, asks only for what has changed, waits when told to. Stays on the host it
/// was given, over https (http on loopback only), reads at most 20 MB; what does not come within 30 s, or with a server error, is asked for three times more.
/// </summary>
internal sealed class PoliteHttp(HttpClient http, Uri start, TimeProvider time, string? contact, string accept)
{
    private const int MaxAttempts = 4;
    private const int MaxRedirects = 3;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly string Version = typeof(PoliteHttp).Assembly.GetName().Version?.ToString(2) ?? "0";

    /// <summary>What the server reads about us; some answer 403 to a client without a name.</summary>
    public string UserAgent { get; } = $"Spk.Bot/{Version} (council meetings for a Berlin borough{(contact is null ? "" : $"; {contact}")}; OParl client)";

    public static bool IsSafe(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <param name="mark">As it was last read; null: it is wanted in any case.</param>
    public async Task<Fetched> FetchAsync(Uri address, PageMark? mark, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await FollowAsync(address, mark, cancellationToken);
            if (!answer.IsPassing || attempt == MaxAttempts)
                return answer;
            var (wait, backoff) = (answer.RetryAfter < LongestWait ? answer.RetryAfter.Value : answer.RetryAfter is null ? TimeSpan.Zero : LongestWait, TimeSpan.FromSeconds(1 << (attempt - 1)));
            await Task.Delay(wait > backoff ? wait : backoff, time, cancellationToken);
        }
    }

    /// <summary>The link's address if it stays on our host; a server behind a proxy says http though it is reached by https.</summary>
    public Uri? Resolve(Uri page, string link)
    {
        if (!Uri.TryCreate(page, link, out var target))
            return null;
        if (start.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp && target.IsDefaultPort && start.IsDefaultPort)
            target = new UriBuilder(target) { Scheme = Uri.UriSchemeHttps, Port = -1 }.Uri;
        return SameHost(target) ? target : null;
    }

    private async Task<Fetched> FollowAsync(Uri address, PageMark? mark, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(address, mark, cancellationToken);
        for (var redirects = 0; answer.Redirect is { } link && redirects < MaxRedirects; redirects++)
            answer = Resolve(address, link) is { } target ? await AskAsync(target, mark, cancellationToken) : Fetched.Failed("other-host", "redirected to another host");
        return answer;
    }

    private async Task<Fetched> AskAsync(Uri address, PageMark? mark, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var request = Request(address, mark);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.RequestMessage?.RequestUri is { } final && !SameHost(final))
                return Fetched.Failed("other-host", "redirected to another host");
            var status = (int)response.StatusCode;
            if (response.StatusCode == HttpStatusCode.NotModified && mark is not null)
                return new Fetched { IsUnchanged = true };
            if (status is >= 300 and < 400 && response.Headers.Location is { } location)
                return Fetched.Failed($"http-{status}", $"HTTP {status}") with { Redirect = location.OriginalString };
            if (!response.IsSuccessStatusCode)
                return Fetched.Failed($"http-{status}", $"HTTP {status}") with { IsPassing = status >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests, RetryAfter = RetryAfter(response) };
            return await ReadCappedAsync(response, either.Token) is { } document
                ? new Fetched { Document = document, ETag = response.Headers.ETag?.ToString(), LastModified = response.Content.Headers.LastModified }
                : Fetched.Failed("too-large", "larger than 20 MB");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Fetched.Failed("timeout", $"no answer within {Timeout.TotalSeconds:0} s") with { IsPassing = true };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Fetched.Failed("no-connection", $"no connection ({(e as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown})") with { IsPassing = true };
        }
    }

    private HttpRequestMessage Request(Uri address, PageMark? mark)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd(UserAgent);
        request.Headers.Accept.ParseAdd(accept);
        if (mark?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var entityTag))
            request.Headers.IfNoneMatch.Add(entityTag);
        else if (mark?.LastModified is { } modified)
            request.Headers.IfModifiedSince = modified;
        return request;
    }

    private static async Task<byte[]?> ReadCappedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > MeetingFileSource.MaxBytes)
            return null;
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var document = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (document.Length + read > MeetingFileSource.MaxBytes)
                return null;
            document.Write(buffer, 0, read);
        }
        return document.ToArray();
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - time.GetUtcNow();

    private bool SameHost(Uri address) =>
        address.Scheme == start.Scheme && address.Port == start.Port && address.IdnHost.Equals(start.IdnHost, StringComparison.OrdinalIgnoreCase);
}
