namespace Spk.Bot.Core.Search;

/// <summary>Finds needs by words. Whatever is typed is data: no character of it has a meaning, nothing of it is an error, and the work is bounded.</summary>
public interface INeedSearch
{
    /// <summary>
    /// Needs that all words of the question lead to: the one whose number it is, then those whose title says so, then the others, the newest first. A word that nothing is found by is
    /// taken for the start of one, then for one with a letter wrong.
    /// </summary>
    Task<SearchHits> FindAsync(SearchQuestion question, CancellationToken cancellationToken);
}
