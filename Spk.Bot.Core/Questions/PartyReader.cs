using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Questions;

/// <summary>Ämter and committees named in a sentence.</summary>
internal sealed class PartyReader
{
    private const int MostWords = 9;
    private const int ShortestForgiven = 6;

    /// <summary>These stand before the name of an Amt, so that "beim JA" is no "ja".</summary>
    private static readonly string[] _before = ["beim", "bei", "vom", "am", "ans", "im", "das", "dem", "des", "amt", "furs", "for", "fur", "an", "von", "at", "mit", "ubergabe", "verbinden", "und"];

    private readonly List<(string Key, Committee Committee)> _committees = [];
    private readonly Dictionary<string, Department> _departments = [];
    private readonly Dictionary<string, Department> _soft = [];

    public PartyReader(District district)
    {
        var themes = district.Themes.SelectMany(t => t.Keywords.Append(t.Name)).SelectMany(NameWord.Of).Select(w => Vocabulary.Bare(w.Folded)).ToHashSet();
        foreach (var committee in district.Committees)
            foreach (var name in committee.Aliases.Append(committee.Key).Prepend(committee.Name))
                if (Key(name) is var key && (key.Contains("ausschuss", StringComparison.Ordinal) || !name.Contains(' ', StringComparison.Ordinal)))
                    _committees.Add((key, committee));
        foreach (var department in district.Departments)
            foreach (var name in department.Aliases.Append(department.Abbreviation).Append(department.Key).Prepend(department.Name))
                (IsSoft(name, department, themes) ? _soft : _departments).TryAdd(Key(name), department);
    }

    /// <summary>The departments and committees that are named; their words are taken.</summary>
    public (IReadOnlyList<Department> Departments, IReadOnlyList<Committee> Committees) Read(Sentence sentence)
    {
        var departments = new List<Department>();
        var committees = new List<Committee>();
        for (var at = 0; at < sentence.Count; at++)
            for (var count = Math.Min(MostWords, sentence.Count - at); count > 0; count--)
            {
                // The end of another name ("Rütli-Schule") begins none.
                if (sentence.Words[at].JoinsPrevious || !sentence.IsFree(at, count))
                    continue;
                if (CommitteeOf(sentence, at, count) is { } committee)
                    committees.Add(committee);
                else if (DepartmentOf(sentence, at, count) is { } department)
                    departments.Add(department);
                else
                    continue;
                sentence.Take(at, count);
                break;
            }

        return ([.. departments.Distinct()], [.. committees.Distinct()]);
    }

    /// <summary>A word that is an Amt and a theme alike ("Sport", "Kultur"), as the Amt.</summary>
    public Department? SoftOf(string bare) => _soft.GetValueOrDefault(bare);

    /// <summary>A committee by its whole name, by one with "ausschuss", or by its abbreviation.</summary>
    public Committee? CommitteeOf(Sentence sentence, int at, int count)
    {
        var key = Joined(sentence, at, count);
        return _committees.Find(c => IsForm(key, c.Key, true)).Committee;
    }

    private Department? DepartmentOf(Sentence sentence, int at, int count)
    {
        var key = Joined(sentence, at, count);
        if (key == "ja" && at > 0 && !_before.Contains(sentence.At(at - 1)) && Vocabulary.Of(sentence.At(at - 1)) is null or Sense.Filler or Sense.Preposition)
            return null;
        if (key == "ja" && at == 0)
            return null;
        if (count == 1 && _soft.TryGetValue(key, out var soft))
            return sentence.At(at - 1) is "beim" or "vom" or "amt" or "abteilung" or "fachamt" ? soft : null;
        return _departments.FirstOrDefault(d => IsForm(key, d.Key, count == 1 || key.Length > 10)).Value;
    }

    /// <summary>The name, its genitive, or one slip from it.</summary>
    private static bool IsForm(string typed, string name, bool mayBeMistyped)
    {
        if (typed == name || (typed.Length > name.Length && name.Length > 3 && typed.StartsWith(name, StringComparison.Ordinal) && typed[name.Length..] is "s" or "es" or "n"))
            return true;
        return mayBeMistyped && typed.Length >= ShortestForgiven && name.Length >= ShortestForgiven && Math.Abs(typed.Length - name.Length) <= 2
            && (EditDistance.Between(typed, name, 1) == 1 || (name.Length > 11 && EditDistance.Between(typed, name, 2) == 2)) && Vocabulary.Of(typed) is null;
    }

    private static bool IsSoft(string name, Department department, HashSet<string> themes) =>
        name != department.Name && name.Any(char.IsLower) && name != department.Abbreviation && !name.EndsWith("amt", StringComparison.OrdinalIgnoreCase) && themes.Contains(Key(name));

    private static string Key(string name) => Vocabulary.Bare(NameWord.KeyOf(name));

    private static string Joined(Sentence sentence, int at, int count) => string.Concat(sentence.Bare.Skip(at).Take(count));
}
