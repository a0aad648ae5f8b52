using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Questions;

/// <summary>What the words of a sentence say that name no place, Amt, theme or time.</summary>
internal sealed class WordSenses
{
    private static readonly NeedCondition[] _strongest =
    [
        NeedCondition.Overdue, NeedCondition.ExternallyOpen, NeedCondition.AwaitingReporter, NeedCondition.Unacknowledged, NeedCondition.Promised, NeedCondition.Declined, NeedCondition.NotFeasible, NeedCondition.Withdrawn, NeedCondition.Ended, NeedCondition.Solved, NeedCondition.Open,
    ];

    private static readonly string[] _polite = ["danke", "dank", "thanks", "thank", "guten", "moin", "hi", "hey", "hello", "servus", "mahlzeit", "super", "prima", "ok", "okay"];
    private static readonly string[] _happening = ["los", "passiert", "lauft", "gibts", "gibt", "jibts", "ansteht", "tut", "geht", "aussieht", "steht", "sieht", "up", "going", "wichtig", "ab"];

    private readonly Sentence _sentence;
    private readonly Sense?[] _senses;

    public WordSenses(Sentence sentence)
    {
        (_sentence, _senses) = (sentence, new Sense?[sentence.Count]);
        Reread();
    }

    public bool Has(Sense sense) => _senses.Contains(sense);

    /// <summary>Only greeted or thanked, and nothing else that says anything.</summary>
    public bool IsGreeting => Has(Sense.Greeting) || (Unexplained().Count == 0 && _sentence.Bare.Any(_polite.Contains));

    public bool HasLimitSense => Has(Sense.Need) || Has(Sense.List) || Has(Sense.Open) || Has(Sense.Overdue) || Has(Sense.Unacknowledged) || Has(Sense.Search) || Has(Sense.New);

    /// <summary>A list rather than how things stand.</summary>
    public bool IsList => !Has(Sense.Status) && (Has(Sense.List) || Has(Sense.Need) || Condition() != NeedCondition.Any);

    /// <summary>A sentence that tells of something missing and asks nothing.</summary>
    public bool IsStatement => Has(Sense.Missing) && !Asks && !Has(Sense.Need) && !_sentence.Text.Contains('?', StringComparison.Ordinal);

    public bool Asks => Enumerable.Range(0, _sentence.Count).Any(i => _sentence.At(i) is "was" or "wie" or "wo" or "welche" or "gibt" or "gibts" or "zeig" or "zeige" or "what" or "how" or "wat" or "wer" or "show" or "wann")
        || Has(Sense.Status) || Has(Sense.Count) || Has(Sense.Figures) || Has(Sense.List) || Condition() != NeedCondition.Any;

    /// <summary>Words that have been understood as something else in the meantime say nothing here.</summary>
    public void Reread()
    {
        for (var i = 0; i < _senses.Length; i++)
            _senses[i] = _sentence.IsFree(i) ? Vocabulary.Of(_sentence.At(i)) ?? Vocabulary.Near(_sentence.At(i)) : null;
        for (var i = 1; i < _senses.Length; i++)
            if (_sentence.At(i) is "viel" or "viele" or "many" && _sentence.At(i - 1) is "wie" or "how")
                _senses[i] = Sense.Count;
            else if (_sentence.At(i) is "lang" or "lange" or "long" or "schnell" && _sentence.At(i - 1) is "wie" or "how")
                _senses[i] = Sense.Figures;
    }

    /// <summary>Words that nothing explains.</summary>
    public IReadOnlyList<int> Unexplained() => [.. _sentence.Free().Where(i => _senses[i] is null && _sentence.At(i).Length > 1 && !_sentence.At(i).All(char.IsAsciiDigit))];

    public bool SaysSomething(bool hasTime) => hasTime || Condition() != NeedCondition.Any
        || _senses.Any(s => s is Sense.Status or Sense.Need or Sense.List or Sense.New or Sense.Own or Sense.Figures or Sense.Count or Sense.Handover or Sense.Export or Sense.Help)
        || (Unexplained().Count == 0 && _sentence.Bare.Any(_happening.Contains) && _sentence.Bare.Any(b => b is "was" or "wat" or "wie" or "whats" or "what" or "how" or "hows"));

    public bool AsksForHelp => _sentence.Bare.Any(b => b is "kannst" or "konnt" or "can" or "funktionierst") && _sentence.Bare.Any(b => b is "du" or "ihr" or "you" or "bot");

    public bool IsHandover(Sentence sentence) => Has(Sense.Handover) || (Has(Sense.New) && sentence.Bare.Any(b => b is "wissen" or "bin" or "anfange" or "starte" or "am" or "kollegin" or "kollege" or "stelle") && !sentence.Bare.Contains("ob"));

    public NeedCondition Condition()
    {
        var said = new List<NeedCondition>();
        var answer = Array.IndexOf(_senses, Sense.Answered);
        for (var i = 0; i < _senses.Length; i++)
            if (Of(i, IsDenied(i), answer >= 0) is { } condition)
                said.Add(condition);
        return Array.Find(_strongest, said.Contains);
    }

    private NeedCondition? Of(int at, bool isDenied, bool isAboutAnswers) => _senses[at] switch
    {
        Sense.Open => isDenied ? NeedCondition.Ended : NeedCondition.Open,
        Sense.Unacknowledged => NeedCondition.Unacknowledged,
        Sense.Answered => isDenied || _sentence.Bare.Any(b => b.StartsWith("wart", StringComparison.Ordinal)) ? NeedCondition.Unacknowledged : null,
        Sense.Overdue => isDenied ? NeedCondition.Open : NeedCondition.Overdue,
        Sense.External => NeedCondition.ExternallyOpen,
        Sense.AwaitingReporter => isDenied ? null : NeedCondition.AwaitingReporter,
        Sense.Promised => isDenied ? null : NeedCondition.Promised,
        Sense.Solved => isDenied ? NeedCondition.Open : NeedCondition.Solved,
        Sense.Ended => isDenied ? NeedCondition.Open : NeedCondition.Ended,
        Sense.Declined => isDenied ? null : NeedCondition.Declined,
        Sense.NotFeasible => NeedCondition.NotFeasible,
        Sense.Withdrawn => isDenied ? null : NeedCondition.Withdrawn,
        _ => null,
    };

    /// <summary>"nicht", "ohne" up to four words before, with no other state between.</summary>
    private bool IsDenied(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
            if (_senses[i] == Sense.Not)
                return true;
            else if (_senses[i] is Sense.Open or Sense.Solved or Sense.Ended or Sense.Overdue or Sense.Answered)
                return false;
        return false;
    }
}
