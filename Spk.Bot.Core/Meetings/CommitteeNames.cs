using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Meetings;

/// <summary>
/// Finds the committee a meeting belongs to: by the organization's id, which survives a renaming, otherwise by the committee's name, short name or alias within the meeting's
/// name, German genitive included ("des Sozialausschusses"). A joint meeting belongs to the committee that is named first.
/// </summary>
internal sealed class CommitteeNames
{
    private readonly Dictionary<string, Committee> _byOrganization = new(StringComparer.Ordinal);
    private readonly List<(Committee Committee, string[] Words)> _names = [];

    public CommitteeNames(IReadOnlyList<Committee> committees)
    {
        foreach (var committee in committees)
        {
            foreach (var id in committee.OParlIds)
                _byOrganization.TryAdd(Opaque(id), committee);
            foreach (var name in committee.Aliases.Append(committee.ShortName).Prepend(committee.Name))
                if (MeetingText.Words(name) is { Length: > 0 } words)
                    _names.Add((committee, words));
        }
    }

    /// <summary>The first of the organizations that is a committee's; the first one leads (OParl 1.1, Meeting.organization).</summary>
    public Committee? ByOrganization(IEnumerable<string> ids) => ids.Select(id => _byOrganization.GetValueOrDefault(Opaque(id))).FirstOrDefault(c => c is not null);

    /// <summary>The committee that the text names, or null when it names none, or one name that two committees share.</summary>
    public Committee? ByName(string meetingName)
    {
        var words = MeetingText.Words(meetingName);
        var matches = _names.SelectMany(n => Places(n.Words, words).Select(at => (n.Committee, At: at, End: at + n.Words.Length))).ToList();
        var widest = matches.Where(m => !matches.Any(o => o.At <= m.At && m.End <= o.End && o.End - o.At > m.End - m.At)).ToList();
        if (widest.Count == 0)
            return null;
        var first = widest.Where(m => m.At == widest.Min(w => w.At)).Select(m => m.Committee).Distinct().ToList();
        return first.Count == 1 ? first[0] : null;
    }

    /// <summary>Ids are opaque, but one server says http here and https there.</summary>
    private static string Opaque(string id) => id.Trim() is var trimmed && trimmed.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? $"https://{trimmed[7..]}" : trimmed;

    private static IEnumerable<int> Places(string[] name, string[] text)
    {
        var isCommittee = name.Any(w => w.Contains("ausschuss", StringComparison.Ordinal));
        if (!isCommittee)
            return IsSubject(name, text) ? [0] : [];
        if (text.Any(IsSubcommittee) && !name.Any(IsSubcommittee))
            return [];
        return Enumerable.Range(0, Math.Max(0, text.Length - name.Length + 1)).Where(at => IsAt(name, text, at) && !GoesOn(name, text, at + name.Length));
    }

    private static bool IsAt(string[] name, string[] text, int at) => name.Index().All(n => IsForm(text[at + n.Index], n.Item));

    private static bool IsForm(string word, string name) => word == name || word == name + "s" || word == name + "es";

    private static bool IsSubcommittee(string word) => word.StartsWith("unterausschuss", StringComparison.Ordinal);

    /// <summary>Whether the text names a committee with a longer name: "für Soziales" within "für Soziales und Gesundheit" or "für Soziales, Gesundheit und Senioren".</summary>
    private static bool GoesOn(string[] name, string[] text, int end)
    {
        if (!name.Contains("fuer") || end >= text.Length)
            return false;
        if (text[end] is "und" or "sowie")
            return end + 1 < text.Length && !(text[end + 1] is "der" or "des" or "dem" or "die" || text[end + 1].Contains("ausschuss", StringComparison.Ordinal));
        return text[end] == "," && !name.Contains("und") && text.AsSpan(end).Contains("und");
    }

    /// <summary>A name without "Ausschuss", such as "BVV", must be all that the text is about; as a mere word it could stand in any other name.</summary>
    private static bool IsSubject(string[] name, string[] text)
    {
        var subject = text.Where(w => !w.All(char.IsAsciiDigit) && !Frame.Contains(w)).ToArray();
        return subject.Length == name.Length && IsAt(name, subject, 0);
    }

    private static readonly HashSet<string> Frame =
    [
        "sitzung", "sondersitzung", "fortsetzung", "tagung", "oeffentliche", "nichtoeffentliche", "oeffentlichen", "ordentliche", "ausserordentliche", "konstituierende", "gemeinsame",
        "der", "des", "die", "das", "im", "am", "vom", "von", ",", "faellt", "leider", "aus", "abgesagt", "entfaellt", "findet", "nicht", "statt", "verschoben",
    ];
}
