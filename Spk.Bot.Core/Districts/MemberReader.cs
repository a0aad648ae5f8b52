using System.Globalization;
using System.Text.Json;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Districts;

/// <summary>
/// Reads one object of the file, member by member. Whatever is missing or of the wrong type is noted and replaced by an empty value, so that the reading goes on and
/// the positions in lists stay true; what nobody asked for by the end is a typo.
/// </summary>
internal sealed class MemberReader
{
    private const string Comment = "$comment";

    private readonly PlacedJson _json;
    private readonly FaultList _faults;
    private readonly HashSet<string> _asked = [];

    public MemberReader(PlacedJson json, FaultList faults)
    {
        (_json, _faults) = (json, faults);
        if (json.Kind != JsonValueKind.Object)
            faults.Add(json, json.Path.Length == 0 ? PlacedJson.Root : json.Path, $"must be an object, not {Kind(json)}");
    }

    public string Text(string name) => Find(name) is { } value ? TextOf(value) : "";

    /// <summary>Null when the member is absent or null.</summary>
    public string? OptionalText(string name) => Find(name, required: false) is { } value ? TextOf(value) : null;

    public int Number(string name) => Find(name) is { } value ? NumberOf(value) : 0;

    public int? OptionalNumber(string name) => Find(name, required: false) is { } value ? NumberOf(value) : null;

    /// <summary>Local time <c>HH:mm</c>.</summary>
    public TimeOnly Time(string name) => Find(name) is { } value ? TimeOf(value) : default;

    public TimeOnly? OptionalTime(string name) => Find(name, required: false) is { } value ? TimeOf(value) : null;

    /// <summary>The words <c>oparl</c>, <c>icalendar</c>, <c>graph</c>, <c>file</c>.</summary>
    public MeetingFeedKind FeedKind(string name)
    {
        if (Find(name) is not { } value)
            return default;
        foreach (var kind in Enum.GetValues<MeetingFeedKind>())
            if (value.Kind == JsonValueKind.String && string.Equals(kind.ToString(), value.Text, StringComparison.OrdinalIgnoreCase))
                return kind;
        var known = Enum.GetNames<MeetingFeedKind>().Select(k => k.ToLowerInvariant());
        _faults.Add(value, value.Kind == JsonValueKind.String ? Quoted.Unknown("kind", value.Text, known) : $"must be a kind like \"oparl\", not {Kind(value)}");
        return default;
    }

    /// <summary>False when absent.</summary>
    public bool OptionalFlag(string name)
    {
        if (Find(name, required: false) is not { } value)
            return false;
        if (value.Kind is not (JsonValueKind.True or JsonValueKind.False))
            _faults.Add(value, $"must be true or false, not {Shown(value)}");
        return value.Kind == JsonValueKind.True;
    }

    /// <summary>The words <c>release</c> and <c>hold</c>.</summary>
    public UnreleasedDigest? OptionalUnreleased(string name)
    {
        if (Find(name, required: false) is not { } value)
            return null;
        if (value.Kind == JsonValueKind.String && value.Text is "release" or "hold")
            return value.Text == "hold" ? UnreleasedDigest.Hold : UnreleasedDigest.Release;
        _faults.Add(value, value.Kind == JsonValueKind.String ? Quoted.Unknown("rule", value.Text, ["release", "hold"]) : $"must be \"release\" or \"hold\", not {Kind(value)}");
        return null;
    }

    private TimeOnly TimeOf(PlacedJson value)
    {
        if (TimeOnly.TryParseExact(value.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && value.Kind == JsonValueKind.String)
            return time;
        _faults.Add(value, $"must be a time like \"08:00\", not {Shown(value)}");
        return default;
    }

    /// <summary>Day <c>yyyy-MM-dd</c>; null when absent.</summary>
    public DateOnly? Day(string name, bool required)
    {
        if (Find(name, required) is not { } value)
            return null;
        if (DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && value.Kind == JsonValueKind.String)
            return day;
        _faults.Add(value, $"must be a day like \"2020-11-01\", not {Shown(value)}");
        return null;
    }

    public DayOfWeek? OptionalWeekday(string name)
    {
        if (Find(name, required: false) is not { } value)
            return null;
        foreach (var day in Enum.GetValues<DayOfWeek>())
            if (value.Kind == JsonValueKind.String && string.Equals(day.ToString(), value.Text, StringComparison.OrdinalIgnoreCase))
                return day;
        var known = Enum.GetNames<DayOfWeek>().Select(d => d.ToLowerInvariant());
        _faults.Add(value, value.Kind == JsonValueKind.String ? Quoted.Unknown("weekday", value.Text, known) : $"must be a weekday like \"monday\", not {Kind(value)}");
        return null;
    }

    /// <summary>The wire's words <c>niedrig</c>, <c>mittel</c>, <c>hoch</c>.</summary>
    public Urgency? OptionalUrgency(string name)
    {
        if (Find(name, required: false) is not { } value)
            return null;
        if (value.Kind == JsonValueKind.String && value.Text.Length > 0 && ReportCheck.UrgencyOf(value.Text) is { } urgency)
            return urgency;
        _faults.Add(value, value.Kind == JsonValueKind.String ? Quoted.Unknown("urgency", value.Text, ["niedrig", "mittel", "hoch"]) : $"must be an urgency like \"hoch\", not {Kind(value)}");
        return null;
    }

    /// <summary>An absent list is empty.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name, required: false).Select(TextOf)];

    /// <summary>A list that must be there and hold something.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<MemberReader, T> read, bool required = true)
    {
        var items = Items(name, required);
        return [.. items.Select(item => Object(item, read))];
    }

    public T Object<T>(string name, Func<MemberReader, T> read, T absent) => Find(name) is { } value ? Object(value, read) : absent;

    /// <summary>Reads an object and then names its members that nobody asked for.</summary>
    public static T Object<T>(PlacedJson json, FaultList faults, Func<MemberReader, T> read)
    {
        var members = new MemberReader(json, faults);
        var value = read(members);
        members.NameTypos();
        return value;
    }

    private T Object<T>(PlacedJson json, Func<MemberReader, T> read) => Object(json, _faults, read);

    private IReadOnlyList<PlacedJson> Items(string name, bool required)
    {
        if (Find(name, required) is not { } value)
            return [];
        if (value.Kind != JsonValueKind.Array)
            _faults.Add(value, $"must be a list, not {Kind(value)}");
        else if (required && value.Items.Count == 0)
            _faults.Add(value, "must not be empty");
        return value.Items;
    }

    private PlacedJson? Find(string name, bool required = true)
    {
        _asked.Add(name);
        if (_json.Kind != JsonValueKind.Object)
            return null;
        var value = _json.Members.FirstOrDefault(m => m.Name == name)?.Value;
        if (value is { Kind: JsonValueKind.Null } && !required)
            return null;
        if (value is null && required)
            _faults.Add(_json, _json.Path.Length == 0 ? name : $"{_json.Path}.{name}", "is missing");
        return value;
    }

    private void NameTypos()
    {
        var seen = new HashSet<string>();
        foreach (var member in _json.Members.Where(m => m.Name != Comment))
        {
            if (!_asked.Contains(member.Name))
                _faults.Add(member.Line, member.Column, member.Value.Path, Quoted.Unknown("member", member.Name, _asked));
            else if (!seen.Add(member.Name))
                _faults.Add(member.Line, member.Column, member.Value.Path, $"member {Quoted.Value(member.Name)} is there twice; the first one counts");
        }
    }

    private string TextOf(PlacedJson value)
    {
        if (value.Kind != JsonValueKind.String)
            _faults.Add(value, $"must be a text, not {Kind(value)}");
        else if (string.IsNullOrWhiteSpace(value.Text))
            _faults.Add(value, "must not be empty");
        else if (value.Text.Trim() != value.Text || value.Text.Any(char.IsControl))
            _faults.Add(value, $"must be one line without blanks around it, not {Quoted.Value(value.Text)}");
        else
            return value.Text;
        return "";
    }

    private int NumberOf(PlacedJson value)
    {
        if (value.Kind == JsonValueKind.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        _faults.Add(value, $"must be a whole number, not {Shown(value)}");
        return 0;
    }

    private static string Shown(PlacedJson value) => value.Kind is JsonValueKind.String or JsonValueKind.Number ? Quoted.Value(value.Text) : Kind(value);

    private static string Kind(PlacedJson value) => value.Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text {Quoted.Value(value.Text)}",
        JsonValueKind.Number => $"the number {Quoted.Value(value.Text)}",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
