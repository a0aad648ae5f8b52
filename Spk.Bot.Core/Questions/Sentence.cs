using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Questions;

/// <summary>The words of a question, and which of them have been understood.</summary>
internal sealed class Sentence
{
    /// <summary>Nobody asks a question of more words; the rest is not read.</summary>
    private const int MostWords = 80;
    private const int LongestText = 1_000;
    private const int LongestWord = 60;

    private readonly bool[] _taken;

    public Sentence(string text)
    {
        Text = text.Length > LongestText ? text[..LongestText] : text;
        // Case says nothing: people write on phones.
        Words = [.. NameWord.Of(Text.ToLowerInvariant()).Where(w => w.Folded.Length <= LongestWord).Take(MostWords)];
        Bare = [.. Words.Select(w => Vocabulary.Bare(w.Folded))];
        _taken = new bool[Words.Count];
    }

    public string Text { get; }

    public IReadOnlyList<NameWord> Words { get; }

    /// <summary>The words as the vocabulary spells them.</summary>
    public IReadOnlyList<string> Bare { get; }

    public int Count => Words.Count;

    public bool IsFree(int at) => at >= 0 && at < Count && !_taken[at];

    public bool IsFree(int start, int count) => Enumerable.Range(start, count).All(at => IsFree(at));

    public void Take(int start, int count = 1) => Array.Fill(_taken, true, start, count);

    /// <summary>The bare word there, or nothing.</summary>
    public string At(int at) => at >= 0 && at < Count ? Bare[at] : "";

    public IEnumerable<int> Free() => Enumerable.Range(0, Count).Where(at => IsFree(at));
}
