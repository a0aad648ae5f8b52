using System.Globalization;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Authentication;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Graph;

/// <summary>
/// Transitive members of a group: https://learn.microsoft.com/graph/api/group-list-transitivemembers. Nothing is tried twice here: a throttled reading ends, keeps the last
/// answer, and says when to come again.
/// </summary>
internal sealed class GraphGroups(HttpClient http, GraphToken token, string baseUrl) : IGroupDirectory, IDisposable
{
    public const string HttpClientName = "Spk.Bot.Graph";

    /// <summary>Most that Graph gives at once.</summary>
    private const int PageSize = 999;

    private readonly GraphServiceClient graph = new(http, new BaseBearerTokenAuthenticationProvider(token), baseUrl);

    public async Task<GroupAnswer> MembersAsync(string id, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out _))
            return new GroupAnswer.NotAGroup();
        if (await token.AskAsync(cancellationToken) is null)
            return new GroupAnswer.Away("no token");
        try
        {
            return await ReadAsync(id, cancellationToken);
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            return new GroupAnswer.NotAGroup();
        }
        catch (ODataError error)
        {
            return new GroupAnswer.Away(string.Create(CultureInfo.InvariantCulture, $"HTTP {error.ResponseStatusCode}"), GraphRetry.After(error.ResponseHeaders));
        }
        catch (HttpRequestException)
        {
            return new GroupAnswer.Away("unreachable");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new GroupAnswer.Away("timeout");
        }
    }

    public void Dispose() => graph.Dispose();

    private async Task<GroupAnswer> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var members = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var request = graph.Groups[id].TransitiveMembers;
        var page = await request.GetAsync(
            query =>
            {
                query.QueryParameters.Select = ["id"];
                query.QueryParameters.Top = PageSize;
            },
            cancellationToken);
        while (page is not null)
        {
            members.UnionWith((page.Value ?? []).Select(member => member.Id).OfType<string>());
            if (page.OdataNextLink is not { Length: > 0 } next)
                return new GroupAnswer.Members(members);

            // The token goes to no other host.
            if (!next.StartsWith(baseUrl + "/", StringComparison.OrdinalIgnoreCase))
                return new GroupAnswer.Away("a link to another host");
            page = await request.WithUrl(next).GetAsync(cancellationToken: cancellationToken);
        }

        return new GroupAnswer.Away("an empty page");
    }
}
