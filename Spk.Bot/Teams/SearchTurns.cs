using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>
/// Hits while somebody types. It comes with every few keystrokes, so it only reads. Regions and themes are public; needs are answered like the commands <c>offen</c> and
/// <c>bedarf</c>, and so only to whom those would be.
/// </summary>
internal sealed class SearchTurns(District district, AskerQuery askers, AnswerCommand commands)
{
    /// <summary>A card's field; its <c>dataset</c> is <c>regions</c>, <c>themes</c> or, whatever else it says, the needs.</summary>
    public async Task<InvokeAnswer?> InFieldAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        var request = SearchRequest.From(activity)!;
        return InvokeAnswer.SearchResults(request.Dataset switch
        {
            "regions" => Named(request, district.Regions.Select(r => (r.Id, r.Name))),
            "themes" => Named(request, district.Themes.Select(t => (t.Key, t.Name))),
            _ => Hits(await FindAsync(request, await askers.GetAsync(activity, cancellationToken), cancellationToken)),
        });
    }

    public async Task<InvokeAnswer?> BesideComposerAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        var asker = await askers.GetAsync(activity, cancellationToken);
        var found = await FindAsync(SearchRequest.From(activity)!, asker, cancellationToken);
        return found is NoticeView notice ? InvokeAnswer.Message(CardRenderer.Say(notice, asker.Language)) : InvokeAnswer.SearchResults(Hits(found));
    }

    private Task<CardView> FindAsync(SearchRequest request, Asker asker, CancellationToken cancellationToken) => commands.RunAsync(
        NeedId.TryParse(request.Text, district.NumberPrefix, out _) ? new ChatCommand.ShowNeed(request.Text) : new ChatCommand.Open(request.Text, request.Skip), asker, cancellationToken);

    private static IEnumerable<SearchResult> Hits(CardView found) => found switch
    {
        NeedView need => [Hit(need.Number, need.Title)],
        NeedListView list => list.Lines.Select(line => Hit(line.Number, line.Title)),
        _ => [],
    };

    private static SearchResult Hit(string number, string title) => new($"{number} · {title}", number);

    private static IEnumerable<SearchResult> Named(SearchRequest request, IEnumerable<(string Value, string Name)> all)
    {
        var key = NameWord.KeyOf(request.Text);
        return all.Where(one => NameWord.KeyOf(one.Name).Contains(key, StringComparison.Ordinal)).Skip(request.Skip).Select(one => new SearchResult(one.Name, one.Value));
    }
}
