using System.Net;
using System.Text;
using System.Text.Json;

namespace Spk.Bot.Tests.Meetings.OParl;

/// <summary>A council information system on paper: answers by path and query, notes what it was asked.</summary>
internal sealed class CouncilServer : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>>> _answers = new(StringComparer.Ordinal);

    public List<string> Asked { get; } = [];

    public List<string> UserAgents { get; } = [];

    /// <summary>The next answer at this address; the last one is repeated.</summary>
    public CouncilServer On(string address, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        if (!_answers.TryGetValue(address, out var queue))
            _answers[address] = queue = [];
        queue.Enqueue(answer);
        return this;
    }

    public CouncilServer On(string address, HttpStatusCode status, string body = "", Action<HttpResponseMessage>? with = null) => On(address, (request, _) =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json"), RequestMessage = request };
        with?.Invoke(response);
        return Task.FromResult(response);
    });

    public CouncilServer OnPage(string address, string? next, params string[] ids)
    {
        var data = ids.Select(id => new { id, name = "Sozialausschuss", start = "2027-01-20T17:00:00+01:00" });
        return On(address, HttpStatusCode.OK, JsonSerializer.Serialize(new { data, links = new { next } }));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        Asked.Add(address);
        UserAgents.Add(request.Headers.UserAgent.ToString());
        if (!_answers.TryGetValue(address, out var queue))
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
        return (queue.Count > 1 ? queue.Dequeue() : queue.Peek())(request, cancellationToken);
    }
}
