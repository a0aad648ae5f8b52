namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>One content line (RFC 5545 § 3.1), unfolded.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">Names in capitals, values without quotes.</param>
/// <param name="Value">As it stands, escapes and all.</param>
internal sealed record CalendarLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>Text with its escapes undone (§ 3.3.11).</summary>
    public string Text
    {
        get
        {
            var text = new System.Text.StringBuilder(Value.Length);
            for (var i = 0; i < Value.Length; i++)
                if (Value[i] == '\\' && i + 1 < Value.Length)
                    text.Append(Value[++i] is 'n' or 'N' ? '\n' : Value[i]);
                else
                    text.Append(Value[i]);
            return text.ToString();
        }
    }

    /// <summary>A line ends at CRLF or LF; what begins with a blank or a tab goes on with the line before.</summary>
    public static IEnumerable<string> Unfold(string document)
    {
        var line = new System.Text.StringBuilder();
        foreach (var raw in document.Split('\n'))
        {
            var piece = raw.TrimEnd('\r');
            if (piece.Length > 0 && piece[0] is ' ' or '\t')
            {
                line.Append(piece, 1, piece.Length - 1);
                continue;
            }

            if (line.Length > 0)
                yield return line.ToString();
            line.Clear().Append(piece);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    /// <returns>Null where there is no colon outside quotes.</returns>
    public static CalendarLine? Parse(string line)
    {
        var parts = new List<string>();
        var (from, isQuoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                isQuoted = !isQuoted;
            if (isQuoted || line[i] is not (';' or ':'))
                continue;
            parts.Add(line[from..i]);
            from = i + 1;
            if (line[i] == ':')
                return Of(parts, line[from..]);
        }

        return null;
    }

    private static CalendarLine Of(List<string> parts, string value)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
            if (part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
                parameters.TryAdd(part[..at].Trim().ToUpperInvariant(), part[(at + 1)..].Replace("\"", "", StringComparison.Ordinal));
        return new CalendarLine(parts[0].Trim().ToUpperInvariant(), parameters, value);
    }
}
