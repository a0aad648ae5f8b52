namespace Spk.Bot.Core.Meetings.ICalendar;

/// <summary>What stands between <c>BEGIN</c> and <c>END</c> (RFC 5545 § 3.6). A missing <c>END</c> ends with the one around it.</summary>
internal sealed class CalendarComponent(string name)
{
    private const int MaxDepth = 8;

    public string Name { get; } = name;

    public List<CalendarLine> Lines { get; } = [];

    public List<CalendarComponent> Children { get; } = [];

    /// <summary>The first line of this name, or null.</summary>
    public CalendarLine? Line(string lineName) => Lines.Find(l => l.Name == lineName);

    public IEnumerable<CalendarLine> All(string lineName) => Lines.Where(l => l.Name == lineName);

    /// <summary>The calendars of a document, as the children of one root.</summary>
    public static CalendarComponent Parse(string document)
    {
        var root = new CalendarComponent("");
        var open = new Stack<CalendarComponent>([root]);
        foreach (var line in CalendarLine.Unfold(document).Select(CalendarLine.Parse).OfType<CalendarLine>())
        {
            var name = line.Value.Trim().ToUpperInvariant();
            if (line.Name == "BEGIN" && open.Count <= MaxDepth)
            {
                var child = new CalendarComponent(name);
                open.Peek().Children.Add(child);
                open.Push(child);
            }
            else if (line.Name == "END")
            {
                while (open.Count > 1 && open.Any(c => c.Name == name) && open.Pop().Name != name)
                {
                }
            }
            else
            {
                open.Peek().Lines.Add(line);
            }
        }

        return root;
    }
}
