using System.Globalization;
using System.Text.RegularExpressions;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Teams;

/// <summary>
/// Reads the first word of a message as a command: case, umlauts, ß and one small typo do not matter, English words work too. Grammar:
/// <c>word [:] rest</c>; a bare number of a need stands for <c>bedarf NUMBER</c>; lists take <c>ab N</c> for the row to start from.
/// </summary>
internal static partial class CommandReader
{
    /// <summary>One more than the form takes, so that the form can say that it was too much.</summary>
    private const int TextLimit = Core.Needs.ReportCheck.DescriptionLimit + 1;

    private static readonly Dictionary<string, Func<string, ChatCommand>> Words = new(StringComparer.Ordinal)
    {
        ["melden"] = text => new ChatCommand.Report(text),
        ["melde"] = text => new ChatCommand.Report(text),
        ["report"] = text => new ChatCommand.Report(text),
        ["status"] = target => new ChatCommand.Status(target),
        ["stand"] = target => new ChatCommand.Status(target),
        ["offen"] = text => WithOffset(text, (target, offset) => new ChatCommand.Open(target, offset)),
        ["offene"] = text => WithOffset(text, (target, offset) => new ChatCommand.Open(target, offset)),
        ["open"] = text => WithOffset(text, (target, offset) => new ChatCommand.Open(target, offset)),
        ["ueberfaellig"] = text => WithOffset(text, (target, offset) => new ChatCommand.Overdue(target, offset)),
        ["ueberfaellige"] = text => WithOffset(text, (target, offset) => new ChatCommand.Overdue(target, offset)),
        ["overdue"] = text => WithOffset(text, (target, offset) => new ChatCommand.Overdue(target, offset)),
        ["bedarf"] = number => new ChatCommand.ShowNeed(number),
        ["need"] = number => new ChatCommand.ShowNeed(number),
        ["sitzungen"] = _ => new ChatCommand.Meetings(),
        ["sitzung"] = _ => new ChatCommand.Meetings(),
        ["meetings"] = _ => new ChatCommand.Meetings(),
        ["uebersicht"] = committee => new ChatCommand.Overview(committee),
        ["digest"] = committee => new ChatCommand.Overview(committee),
        ["overview"] = committee => new ChatCommand.Overview(committee),
        ["verbinden"] = target => new ChatCommand.Link(target),
        ["verbinde"] = target => new ChatCommand.Link(target),
        ["link"] = target => new ChatCommand.Link(target),
        ["connect"] = target => new ChatCommand.Link(target),
        ["hilfe"] = _ => new ChatCommand.Help(),
        ["help"] = _ => new ChatCommand.Help(),
        ["hallo"] = _ => new ChatCommand.Help(),
    };

    /// <param name="text">Without the mention of the bot.</param>
    /// <param name="prefix">Prefix of the borough's numbers.</param>
    public static ChatCommand Read(string text, string prefix)
    {
        text = text.Trim();
        if (text.Length == 0)
            return new ChatCommand.Nothing();
        if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Core.Needs.NeedId.TryParse(text, prefix, out _))
            return new ChatCommand.ShowNeed(text);

        var match = FirstWord().Match(text);
        if (!match.Success)
            return new ChatCommand.Unknown(Shorten(text, 60));
        var word = Fold(match.Groups["word"].Value);
        var rest = Shorten(match.Groups["rest"].Value.Trim(), TextLimit);
        return Find(word) is { } make ? make(rest) : new ChatCommand.Unknown(Shorten(text, 60));
    }

    private static Func<string, ChatCommand>? Find(string word)
    {
        if (Words.TryGetValue(word, out var exact))
            return exact;
        if (word.Length < 5)
            return null;

        // Two words at the same distance could mean different things: then it is better to ask.
        var near = Words.Where(w => w.Key.Length >= 5 && EditDistance.Between(word, w.Key, 1) == 1).Select(w => w.Value).ToList();
        var kinds = near.Select(make => make("").GetType()).Distinct().Count();
        return kinds == 1 ? near[0] : null;
    }

    private static ChatCommand WithOffset(string text, Func<string, int, ChatCommand> make)
    {
        var match = From().Match(text);
        return match.Success && int.TryParse(match.Groups["from"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? make(text[..match.Index].Trim(), Math.Clamp(from - 1, 0, 1_000_000))
            : make(text, 0);
    }

    /// <summary>Lower case, umlauts and ß written out.</summary>
    private static string Fold(string word) => word.ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);

    private static string Shorten(string text, int limit) => text.Length <= limit ? text : text[..limit];

    [GeneratedRegex(@"^/?(?<word>\p{L}+)\s*:?(?<rest>(\s.*|[^\p{L}].*)?)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 500)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"(?:^|\s)(?:ab|from)\s+(?<from>\d{1,7})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex From();
}
