using Spk.Bot.Cards;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Roles;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>
/// Hits while somebody types. It comes with every few keystrokes, so it only reads. Regions, themes and Ämter are public; needs are found like with the commands
/// <c>suche</c> and <c>bedarf</c>, and so only by whom those would answer.
/// </summary>
internal sealed class SearchTurns(District district, AskerQuery askers, AnswerCommand commands, NeedQuestions needs)
{
    private const int Most = 15;

    /// <summary>A card's field; its <c>dataset</c> is <c>regions</c>, <c>themes</c>, <c>departments</c> or, whatever else it says, the needs.</summary>
    public async Task<InvokeAnswer?> InFieldAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        var request = SearchRequest.From(activity)!;
        return InvokeAnswer.SearchResults(request.Dataset switch
        {
            "regions" => Named(request, district.Regions.Select(r => (r.Id, r.Name))),
            "themes" => Named(request, district.Themes.Select(t => (t.Key, t.Name))),
            "departments" => Named(request, district.Departments.Select(d => (d.Key, d.Name))),
            _ => await FindAsync(request, await askers.GetAsync(activity, cancellationToken), cancellationToken),
        });
    }

    public async Task<InvokeAnswer?> BesideComposerAsync(InboundActivity activity, CancellationToken cancellationToken)
    {
        var asker = await askers.GetAsync(activity, cancellationToken);
        var request = SearchRequest.From(activity)!;
        return asker.MayAsk && asker.Reader.May(Ability.Search)
            ? InvokeAnswer.SearchResults(await FindAsync(request, asker, cancellationToken))
            : InvokeAnswer.Message(CardRenderer.Say(AnswerCommand.NoRole(asker), asker.Language));
    }

    private async Task<IEnumerable<SearchResult>> FindAsync(SearchRequest request, Asker asker, CancellationToken cancellationToken) => !asker.MayAsk
        ? []
        : NeedId.TryParse(request.Text, district.NumberPrefix, out _)
            ? await commands.RunAsync(new Question.ShowNeed(request.Text), asker, cancellationToken) is NeedView need ? [Hit(need.Number, need.Title)] : []
            : (await needs.TypedAsync(request.Text, request.Skip, Most, asker, cancellationToken)).Select(found => Hit(found.Number, found.Title));

    private static SearchResult Hit(string number, string title) => new($"{number} · {title}", number);

    private static IEnumerable<SearchResult> Named(SearchRequest request, IEnumerable<(string Value, string Name)> all)
    {
        var key = NameWord.KeyOf(request.Text);
        return all.Where(one => NameWord.KeyOf(one.Name).Contains(key, StringComparison.Ordinal)).Skip(request.Skip).Select(one => new SearchResult(one.Name, one.Value));
    }
}
