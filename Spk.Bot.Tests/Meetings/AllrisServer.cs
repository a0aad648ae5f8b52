using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Spk.Bot.Tests.Protocol;

namespace Spk.Bot.Tests.Meetings;

/// <summary>A council information system over HTTP, as the real ones behave: system, bodies, meetings in pages, with the quirks of their data, entity tags and filters.</summary>
internal sealed class AllrisServer : IAsyncDisposable
{
    private const int PageSize = 100;
    private readonly List<(DateTimeOffset Modified, string Json)> _meetings = [];
    private readonly HashSet<string> _stray = [];
    private LoopbackServer? _server;

    public string Url => _server!.Url;

    public string System => $"{Url}/oi/oparl/1.0/system.asp";

    public bool HasTags { get; init; } = true;

    /// <summary>Answers that follow, instead of the usual ones; 0: none.</summary>
    public int Status { get; set; }

    public List<string> Asked { get; } = [];

    public List<string> Agents { get; } = [];

    public int Unchanged { get; private set; }

    /// <summary>Called before each page is answered, with its number.</summary>
    public Action<int>? Before { get; set; }

    /// <summary>Addresses that answer 500 once.</summary>
    public bool StraysOnce { get; set; }

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"https://rat.example/meetings.asp?id={number}");

    public async Task<AllrisServer> StartAsync()
    {
        _server = await LoopbackServer.StartAsync(AnswerAsync);
        return this;
    }

    /// <param name="json">With <c>ID</c> for its id.</param>
    public void Set(int number, string json, DateTimeOffset modified)
    {
        while (_meetings.Count <= number)
            _meetings.Add((DateTimeOffset.MinValue, ""));
        _meetings[number] = (modified, json.Replace("ID", IdOf(number), StringComparison.Ordinal));
    }

    public void Drop(int number) => _meetings[number] = (DateTimeOffset.MinValue, "");

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context, Asked asked)
    {
        lock (Asked)
        {
            Asked.Add(asked.Target);
            Agents.Add(context.Request.Headers.UserAgent.ToString());
        }

        if (Status > 0 || !context.Request.Headers.UserAgent.ToString().StartsWith("Spk.Bot/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = Status > 0 ? Status : 403;
            return;
        }

        if (StraysOnce && _stray.Add(asked.Target))
        {
            context.Response.StatusCode = 500;
            return;
        }

        var host = $"http://{context.Request.Host}/oi/oparl/1.0";
        var document = context.Request.Path.Value switch
        {
            "/oi/oparl/1.0/system.asp" => $$"""{"id":"{{host}}/system.asp","type":"https://schema.oparl.org/1.0/System","vendor":"http://cc-egov.de/","body":"{{host}}/bodies.asp"}""",
            "/oi/oparl/1.0/bodies.asp" => $$"""{"data":[{"id":"{{host}}/bodies.asp?id=1","type":"https://schema.oparl.org/1.0/Body","meeting":"{{host}}/meetings.asp?body=1"}],"links":{} }""",
            _ => Page(context, host),
        };
        var tag = $"\"{document.Length}-{string.GetHashCode(document, StringComparison.Ordinal)}\"";
        if (HasTags && context.Request.Headers.IfNoneMatch == tag)
        {
            Unchanged++;
            context.Response.StatusCode = 304;
            return;
        }

        if (HasTags)
            context.Response.Headers.ETag = tag;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(document), context.RequestAborted);
    }

    private string Page(HttpContext context, string host)
    {
        var number = int.TryParse(context.Request.Query["p"], CultureInfo.InvariantCulture, out var p) ? p : 1;
        Before?.Invoke(number);
        var since = DateTimeOffset.TryParse(context.Request.Query["modified_since"], CultureInfo.InvariantCulture, out var s) ? s : DateTimeOffset.MinValue;
        var all = _meetings.Where(m => m.Json.Length > 0 && m.Modified >= since).ToList();
        var filter = since > DateTimeOffset.MinValue ? $"&modified_since={Uri.EscapeDataString(context.Request.Query["modified_since"].ToString())}" : "";
        var next = all.Count > number * PageSize ? $",\"next\":{JsonSerializer.Serialize($"{host}/meetings.asp?body=1&p={number + 1}{filter}")}" : "";
        return $$"""
            {"data":[{{string.Join(',', all.Skip((number - 1) * PageSize).Take(PageSize).Select(m => m.Json))}}],
             "pagination":{"totalElements":{{all.Count}},"elementsPerPage":{{PageSize}},"currentPage":{{number}} },"links":{"first":"{{host}}/meetings.asp?body=1"{{next}}} }
            """;
    }
}
