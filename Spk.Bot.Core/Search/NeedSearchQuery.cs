using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core.Search;

/// <summary>Search over the table of words, the same on each provider (<c>docs/adr/0014-search.md</c>).</summary>
public sealed class NeedSearchQuery(SpkDbContext db, District district, TimeProvider clock) : INeedSearch
{
    private const int MostWords = 6;
    private const int MostCount = 50;

    /// <summary>Words that one typed start may stand for.</summary>
    private const int MostEndings = 20;
    private const int ShortestStart = 2;

    /// <summary>Rows of the rarest word that are looked at, newest first; a filter that lets none of them through finds nothing older.</summary>
    private const int MostRows = 20_000;

    public async Task<SearchHits> FindAsync(SearchQuestion question, CancellationToken cancellationToken)
    {
        var needs = db.Needs.AsNoTracking().Matching(question.Filter, BerlinTime.DayOf(clock.GetUtcNow()));
        var text = question.Text.Trim();
        var found = new List<NeedId>();
        if (NeedId.TryParse(text, district.NumberPrefix, out var id) && await needs.AnyAsync(n => n.Id == id, cancellationToken))
            found.Add(id);
        var terms = await TermsAsync(question, cancellationToken);
        if (terms is { Count: > 0 })
            foreach (var rank in new[] { NeedWord.InTitle, NeedWord.InText })
                found.AddRange(await IdsAsync(needs, terms, rank, SearchHits.Bound + 1 - found.Count, cancellationToken));
        var ids = found.Distinct().Take(SearchHits.Bound).ToList();
        var hits = await HitsAsync(
            [.. ids.Skip(Math.Max(0, question.Offset)).Take(Math.Clamp(question.Count, 0, MostCount))], [.. terms?.SelectMany(t => t) ?? []], cancellationToken);
        return new SearchHits(ids.Count, found.Count > SearchHits.Bound, hits);
    }

    /// <summary>The stems that each word stands for, the rarest word first; null when one leads nowhere.</summary>
    private async Task<List<string[]>?> TermsAsync(SearchQuestion question, CancellationToken cancellationToken)
    {
        var words = SearchWords.OfQuestion(question.Text, MostWords);
        var terms = new List<(string[] Stems, int Rows)>();
        for (var i = 0; i < words.Count; i++)
        {
            var typed = question.IsTyping && i == words.Count - 1 ? SearchWords.LastTyped(question.Text) : null;
            var stems = await StemsAsync(words[i], typed, cancellationToken);
            if (stems.Length == 0)
                return null;
            terms.Add((stems, await db.NeedWords.Where(w => stems.Contains(w.Stem)).Take(SearchHits.Bound).CountAsync(cancellationToken)));
        }

        return [.. terms.OrderBy(t => t.Rows).Select(t => t.Stems)];
    }

    private async Task<string[]> StemsAsync(string stem, string? typed, CancellationToken cancellationToken)
    {
        if (typed is not null)
            return [.. (await StartingAsync(typed, cancellationToken)).Append(stem).Distinct(StringComparer.Ordinal)];
        if (await db.NeedWords.AnyAsync(w => w.Stem == stem, cancellationToken))
            return [stem];
        if (await StartingAsync(stem, cancellationToken) is { Count: > 0 } longer)
            return [.. longer];
        var around = TypoWords.Around(stem);
        return around.Count == 0 ? [] : await db.NeedWords.Where(w => around.Contains(w.Stem)).Select(w => w.Stem).Distinct().OrderBy(s => s).Take(MostEndings).ToArrayAsync(cancellationToken);
    }

    /// <summary>Words that start so, by jumps over the index: a word with many needs costs as much as one with few.</summary>
    private async Task<List<string>> StartingAsync(string start, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        if (start.Length < ShortestStart)
            return found;
        var (after, last) = (start, start.PadRight(SearchWords.Longest + 1, 'z'));
        if (await db.NeedWords.AnyAsync(w => w.Stem == start, cancellationToken))
            found.Add(start);
        while (found.Count < MostEndings)
        {
            var next = await db.NeedWords.Where(w => w.Stem.CompareTo(after) > 0 && w.Stem.CompareTo(last) <= 0).OrderBy(w => w.Stem).Select(w => w.Stem).FirstOrDefaultAsync(cancellationToken);
            if (next is null)
                break;
            found.Add(after = next);
        }

        return found;
    }

    private async Task<List<NeedId>> IdsAsync(IQueryable<Need> needs, List<string[]> terms, byte rank, int most, CancellationToken cancellationToken)
    {
        var first = terms[0];
        var ids = (first is [var only]
                ? db.NeedWords.Where(w => w.Stem == only && w.Rank == rank)
                : db.NeedWords.Where(w => first.Contains(w.Stem) && w.Rank == rank))
            .OrderByDescending(w => w.NeedId).Take(MostRows).Select(w => w.NeedId);
        foreach (var stems in terms.Skip(1))
            needs = stems is [var stem]
                ? needs.Where(n => db.NeedWords.Any(w => w.Stem == stem && (w.Rank == NeedWord.InTitle || w.Rank == NeedWord.InText) && w.NeedId == n.Id))
                : needs.Where(n => db.NeedWords.Any(w => stems.Contains(w.Stem) && (w.Rank == NeedWord.InTitle || w.Rank == NeedWord.InText) && w.NeedId == n.Id));
        return await ids.Join(needs, i => i, n => n.Id, (i, n) => i).OrderByDescending(i => i).Take(most).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(List<NeedId> ids, HashSet<string> stems, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var rows = await db.Needs.AsNoTracking().Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Title, n.RegionId, n.Status, n.ReportedAt, n.Description })
            .ToDictionaryAsync(n => n.Id, cancellationToken);
        return
        [
            .. ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(n => new SearchHit(
                n.Id.ToNumber(district.NumberPrefix), n.Title, district.FindRegion(n.RegionId)?.Name ?? n.RegionId, n.Status, n.ReportedAt, Snippet.Of(n.Description, stems))),
        ];
    }
}
