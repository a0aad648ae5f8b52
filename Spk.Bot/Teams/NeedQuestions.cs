using System.Text.RegularExpressions;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Roles;
using Spk.Bot.Core.Search;

namespace Spk.Bot.Teams;

/// <summary>Questions about many needs at once, as far as the asker's reach goes: of what was named their own part, and the label says so.</summary>
internal sealed partial class NeedQuestions(
    District district, RegionStatusQuery status, NeedListQuery lists, INeedSearch search, FiguresQuery figures, LastQuestionQuery asked, NoteQuestion note, TimeProvider clock)
{
    public async Task<CardView> StatusAsync(NeedFilter filter, string label, string target, Asker asker, CancellationToken cancellationToken)
    {
        if (Limit(filter, label, asker, Ability.AskStatus, "status") is not { Filter: { } own } limited)
            return NotYours(label, asker, Ability.AskStatus, "status");
        var last = await asked.GetAsync(asker.PersonId, own, cancellationToken);
        var view = await status.GetAsync(own, own.IsBorough ? null : limited.Label, last, cancellationToken);
        await note.StageAsync(asker.PersonId, own, cancellationToken);
        return view with { Target = target, OffersFigures = asker.Reader.May(Ability.SeeExactFigures) };
    }

    public async Task<CardView> ListAsync(Question.NeedList list, Asker asker, CancellationToken cancellationToken)
    {
        var word = list.Command.Split(' ', 2)[0];
        return Limit(list.Filter, list.Label, asker, Ability.ListNeeds, word) is { Filter: { } own } limited
            ? await lists.GetAsync(own, own.IsBorough && own.Days is null ? null : limited.Label, FirstPage(list.Command), list.Offset, cancellationToken)
            : NotYours(list.Label, asker, Ability.ListNeeds, word);
    }

    public async Task<CardView> SearchAsync(Question.Search question, Asker asker, CancellationToken cancellationToken)
    {
        if (Limit(question.Filter, question.Label, asker, Ability.Search, "suche") is not { Filter: { } own } limited)
            return NotYours(question.Label, asker, Ability.Search, "suche");
        var found = await search.FindAsync(new SearchQuestion(question.Words, own, question.Offset, NeedListQuery.PageSize), cancellationToken);
        var (first, next) = (FirstPage(question.Command), question.Offset + found.Hits.Count);
        return new SearchView(
            question.Words, own.IsBorough ? null : limited.Label, found.Total, found.IsMore, question.Offset, found.Hits,
            found.Hits.Count > 0 && next < found.Total ? NeedListQuery.PageOf(first, next) : null,
            question.Offset == 0 ? null : NeedListQuery.PageOf(first, Math.Max(0, question.Offset - NeedListQuery.PageSize)),
            clock.GetUtcNow());
    }

    /// <summary>Only for readers who may see small numbers: the caller has asked.</summary>
    public Task<FiguresView> FiguresAsync(Question.Figures question, CancellationToken cancellationToken) =>
        FiguresAsync(question.Filter, question.Label, question.Target, cancellationToken);

    /// <summary>Needs that an asker may list, while they type.</summary>
    public async Task<IReadOnlyList<(string Number, string Title)>> TypedAsync(string text, int offset, int count, Asker asker, CancellationToken cancellationToken)
    {
        if (Limit(NeedFilter.All, "", asker, Ability.Search, "suche") is not { Filter: { } own })
            return [];
        if (string.IsNullOrWhiteSpace(text))
            return [.. (await lists.GetAsync(own with { Condition = NeedCondition.Open }, null, "offen", offset, cancellationToken)).Lines.Take(count).Select(l => (l.Number, l.Title))];
        var found = await search.FindAsync(new SearchQuestion(text, own, offset, count) { IsTyping = true }, cancellationToken);
        return [.. found.Hits.Select(h => (h.Number, h.Title))];
    }

    /// <summary>A part of what was asked for, named as such.</summary>
    public string Only(string whole, IReadOnlyList<string> regions, Asker asker) =>
        $"{whole} ({(asker.Language == CardLanguage.English ? "only" : "nur")} {string.Join(", ", regions.Select(NameOf))})";

    private async Task<FiguresView> FiguresAsync(NeedFilter filter, string label, string target, CancellationToken cancellationToken)
    {
        var view = await figures.GetAsync(filter, null, cancellationToken);
        return view with { Label = filter.IsBorough ? district.Name : label, Target = target };
    }

    private (NeedFilter? Filter, string Label) Limit(NeedFilter filter, string label, Asker asker, Ability ability, string command)
    {
        if (asker.Reader.RegionsOf(ability) is not { } own)
            return (filter, label);
        var within = filter.Regions.Count == 0 ? own : [.. filter.Regions.Where(own.Contains)];
        if (within.Count == 0)
            return (null, label);
        var isPart = within.Count != filter.Regions.Count;
        return (filter with { Regions = within }, isPart ? Only(filter.IsBorough ? district.Name : label, within, asker) : label);
    }

    private NoticeView NotYours(string label, Asker asker, Ability ability, string command)
    {
        var own = (asker.Reader.RegionsOf(ability) ?? []).Select(NameOf).ToList();
        return new NoticeView(NoticeKind.NotYourRegion, [label.Length == 0 ? district.Name : label, string.Join(", ", own)], [.. own.Select(name => new Suggestion(name, $"{command} {name}"))]);
    }

    private static string FirstPage(string command) => Page().Replace(command, "");

    private string NameOf(string region) => district.FindRegion(region)?.Name ?? region;

    [GeneratedRegex(@" ab \d{1,7}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Page();
}
