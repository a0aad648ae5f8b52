using System.Globalization;
using System.Text.RegularExpressions;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Teams;

/// <summary>
/// Reads the first word of a message as a command: case, umlauts (written out or left out), ß and one small typo do not matter, English words work too. Grammar:
/// <c>word [:] rest</c>; a bare number of a need stands for <c>bedarf NUMBER</c>; lists take <c>ab N</c> for the row to start from.
/// </summary>
internal static partial class CommandReader
{
    /// <summary>One more than the form takes, so that the form can say that it was too much.</summary>
    private const int TextLimit = Core.Needs.ReportCheck.DescriptionLimit + 1;

    /// <summary>Of a name, an Amt or a number; the longest in a borough's file is a fraction of it.</summary>
    private const int TargetLimit = 200;

    /// <summary>Of what nobody understood, as it is quoted back.</summary>
    private const int UnknownLimit = 60;

    private static readonly Dictionary<string, Func<string, ChatCommand>> Words = new Dictionary<string, Func<string, ChatCommand>>
    {
        ["melden"] = text => new ChatCommand.Report(text),
        ["melde"] = text => new ChatCommand.Report(text),
        ["report"] = text => new ChatCommand.Report(text),
        ["status"] = target => new ChatCommand.Status(target),
        ["stand"] = target => new ChatCommand.Status(target),
        ["offen"] = text => WithOffset(text, (target, offset) => new ChatCommand.Open(target, offset)),
        ["offene"] = text => WithOffset(text, (target, offset) => new ChatCommand.Open(target, offset)),
        ["open"] = text => WithOffset(text, (target, offset) => new ChatCommand.Open(target, offset)),
        ["überfällig"] = text => WithOffset(text, (target, offset) => new ChatCommand.Overdue(target, offset)),
        ["überfällige"] = text => WithOffset(text, (target, offset) => new ChatCommand.Overdue(target, offset)),
        ["overdue"] = text => WithOffset(text, (target, offset) => new ChatCommand.Overdue(target, offset)),
        ["bedarf"] = number => new ChatCommand.ShowNeed(number),
        ["need"] = number => new ChatCommand.ShowNeed(number),
        ["sitzungen"] = _ => new ChatCommand.Meetings(),
        ["sitzung"] = _ => new ChatCommand.Meetings(),
        ["meetings"] = _ => new ChatCommand.Meetings(),
        ["übersicht"] = committee => new ChatCommand.Overview(committee),
        ["digest"] = committee => new ChatCommand.Overview(committee),
        ["overview"] = committee => new ChatCommand.Overview(committee),
        ["verbinden"] = target => new ChatCommand.Link(target),
        ["verbinde"] = target => new ChatCommand.Link(target),
        ["link"] = target => new ChatCommand.Link(target),
        ["connect"] = target => new ChatCommand.Link(target),
        ["hilfe"] = _ => new ChatCommand.Help(),
        ["help"] = _ => new ChatCommand.Help(),
        ["hallo"] = _ => new ChatCommand.Help(),
    }.SelectMany(word => new[] { word.Key, Fold(word.Key) }.Distinct().Select(key => (key, word.Value))).ToDictionary(word => word.key, word => word.Value, StringComparer.Ordinal);

    /// <param name="text">Without the mention of the bot.</param>
    /// <param name="prefix">Prefix of the borough's numbers.</param>
    public static ChatCommand Read(string text, string prefix)
    {
        var line = WithoutLeftovers(text).TrimEnd();
        if (line.Length == 0)
            return string.IsNullOrWhiteSpace(text) ? new ChatCommand.Nothing() : Unknown(text.Trim());
        if (line.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Core.Needs.NeedId.TryParse(Unpunctuated(line), prefix, out _))
            return new ChatCommand.ShowNeed(Unpunctuated(line));

        if (FindFirst(line) is not { } first)
            return Unknown(line);

        // "Bedarf melden" is how people say it.
        if (first.Make("") is ChatCommand.ShowNeed && FindFirst(first.Text) is { } second && second.Make("") is ChatCommand.Report)
            first = second;
        return first.Make("") is ChatCommand.Report ? first.Make(Shorten(first.Text, TextLimit)) : first.Make(Unpunctuated(Shorten(first.Text, TargetLimit)));
    }

    /// <summary>What the first word means, and what follows it.</summary>
    private static (Func<string, ChatCommand> Make, string Text)? FindFirst(string line) =>
        FirstWord().Match(line) is { Success: true } match && match.Groups["word"].Value.ToLowerInvariant() is var word && (Find(word) ?? Find(Fold(word))) is { } make
            ? (make, match.Groups["rest"].Value.Trim())
            : null;

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

    private static ChatCommand.Unknown Unknown(string text) => new(Shorten(text, UnknownLimit));

    /// <summary>What a mention leaves behind ("@Bot, status"), and what no one sees, is no part of the command.</summary>
    private static string WithoutLeftovers(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':' or '.' or '!' or '-' or '–' or '—' || char.GetUnicodeCategory(text[start]) == UnicodeCategory.Format))
            start++;
        return text[start..];
    }

    private static ChatCommand WithOffset(string text, Func<string, int, ChatCommand> make)
    {
        var match = From().Match(text);
        return match.Success && int.TryParse(match.Groups["from"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? make(text[..match.Index].Trim(), Math.Clamp(from - 1, 0, 1_000_000))
            : make(text, 0);
    }

    /// <summary>A question mark or full stop after a name is none of it.</summary>
    private static string Unpunctuated(string text) => text.TrimEnd('?', '!', '.', ',', ';', ':', ' ');

    /// <summary>An umlaut, written as itself, in two characters, written out or left out, is the bare vowel.</summary>
    private static string Fold(string word) => word
        .Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal)
        .Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u')
        .Replace("\u0308", "", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);

    /// <summary>Never cuts a character in half.</summary>
    private static string Shorten(string text, int limit) =>
        text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];

    [GeneratedRegex(@"^/?(?<word>[\p{L}\p{M}]+)(?:\s*:|(?![\p{L}\p{M}]))(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 500)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"(?:^|\s)(?:ab|from)\s+(?<from>\d{1,7})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex From();
}
