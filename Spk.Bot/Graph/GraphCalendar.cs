using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Graph;
using Microsoft.Graph.Groups.Item.CalendarView.Delta;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Graph;

/// <summary>
/// A group's calendar, followed by its changes: https://learn.microsoft.com/graph/api/event-delta. The first reading sees all that lies between a month ago and two years ahead, series
/// as their single dates; later ones what changed. Nothing is tried twice here: a throttled reading ends, and says when to come again.
/// </summary>
internal sealed class GraphCalendar(HttpClient http, GraphToken token, string baseUrl, string group, TimeProvider time) : IMeetingSource
{
    private const int MaxPages = 200;
    private const string PageSize = "odata.maxpagesize=100";

    /// <inheritdoc/>
    public async IAsyncEnumerable<MeetingPage> PagesAsync(MeetingAsk ask, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await token.AskAsync(cancellationToken) is null)
        {
            yield return MeetingPage.Faulty("graph-no-token", "There is no token for Graph.");
            yield break;
        }

        using var graph = new GraphServiceClient(http, new BaseBearerTokenAuthenticationProvider(token), baseUrl);
        var reader = new GraphEvents(ask, (id, ct) => graph.Groups[group].Events[id].GetAsync(r => Prefer(r.Headers), ct));

        // Where it was broken off, the series that the earlier pages told of are asked for one by one.
        var link = ask.Cursor ?? ask.Token;
        for (var number = 1; ; number++)
        {
            var (answer, page) = await ReadAsync(graph, link, reader, cancellationToken);
            link = answer?.OdataNextLink;
            if (link is null || page.Fault is not null)
            {
                yield return page with { Token = page.Fault is null ? answer?.OdataDeltaLink : null };
                yield break;
            }

            if (number == MaxPages)
            {
                yield return page with { Fault = "too-many-pages" };
                yield break;
            }

            yield return page with { Cursor = link };
        }
    }

    private async Task<(DeltaGetResponse? Answer, MeetingPage Page)> ReadAsync(GraphServiceClient graph, string? link, GraphEvents reader, CancellationToken cancellationToken)
    {
        // The token goes to no other host.
        if (link is not null && !link.StartsWith(baseUrl + "/", StringComparison.OrdinalIgnoreCase))
            return (null, MeetingPage.Faulty("other-host", "Graph leads to another host."));
        try
        {
            var answer = await AskAsync(graph, link, cancellationToken);
            return answer is null ? (null, MeetingPage.Faulty("document", "Graph gave an empty page.")) : (answer, new MeetingPage(await reader.ReadAsync(answer.Value ?? [], cancellationToken)));
        }
        catch (ODataError error)
        {
            return (null, MeetingPage.Faulty(string.Create(CultureInfo.InvariantCulture, $"http-{error.ResponseStatusCode}"), string.Create(CultureInfo.InvariantCulture, $"Graph: HTTP {error.ResponseStatusCode}"), GraphRetry.After(error.ResponseHeaders)));
        }
        catch (HttpRequestException)
        {
            return (null, MeetingPage.Faulty("no-connection", "Graph: no connection."));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, MeetingPage.Faulty("timeout", "Graph: no answer in time."));
        }
    }

    private Task<DeltaGetResponse?> AskAsync(GraphServiceClient graph, string? link, CancellationToken cancellationToken)
    {
        var request = graph.Groups[group].CalendarView.Delta;
        if (link is not null)
            return request.WithUrl(link).GetAsDeltaGetResponseAsync(r => Prefer(r.Headers), cancellationToken);
        var now = time.GetUtcNow();
        return request.GetAsDeltaGetResponseAsync(
            r =>
            {
                Prefer(r.Headers);
                r.QueryParameters.StartDateTime = now.AddMonths(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
                r.QueryParameters.EndDateTime = now.AddYears(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            },
            cancellationToken);
    }

    private static void Prefer(RequestHeaders headers)
    {
        headers.Add("Prefer", "outlook.timezone=\"UTC\"");
        headers.Add("Prefer", "IdType=\"ImmutableId\"");
        headers.Add("Prefer", PageSize);
    }
}
