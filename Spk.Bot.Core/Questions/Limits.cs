using System.Globalization;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Questions;

/// <summary>What a question is limited to, with its label and the words that say so again.</summary>
internal sealed record Limits
{
    public required District District { get; init; }

    public bool IsEnglish { get; init; }

    public IReadOnlyList<NamedPlace> Places { get; init; } = [];

    public IReadOnlyList<Department> Departments { get; init; } = [];

    public IReadOnlyList<Committee> Committees { get; init; } = [];

    public IReadOnlyList<Theme> Themes { get; init; } = [];

    public NeedCondition Condition { get; init; }

    public DayRange? Days { get; init; }

    public NeedFilter Filter => new()
    {
        Regions = [.. Places.SelectMany(p => p.Regions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Departments = [.. Departments.Select(d => d.Key).Concat(Committees.SelectMany(c => c.Departments)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Themes = [.. Themes.Select(t => t.Key).Order(StringComparer.Ordinal)],
        Condition = Condition,
        Days = Days,
    };

    public string Label => string.Join(" · ", new[]
    {
        string.Join(", ", Places.Select(p => p.Label)),
        string.Join(", ", Departments.Select(d => d.Name).Concat(Committees.Select(c => c.Name))),
        string.Join(", ", Themes.Select(t => t.Name)),
        Places.Count + Departments.Count + Committees.Count + Themes.Count == 0 ? District.Name : "",
        Days is null ? "" : Told(Days, IsEnglish),
    }.Where(part => part.Length > 0));

    /// <summary>The limits without the condition, as a person would type them.</summary>
    public string Typed => string.Join(' ', new[]
    {
        string.Join(", ", Places.Select(p => p.Typed)),
        string.Join(", ", Departments.Select(NameOf).Concat(Committees.Select(c => c.Name))),
        string.Join(", ", Themes.Select(t => $"Thema {t.Name}")),
        Places.Count + Departments.Count + Committees.Count + Themes.Count == 0 ? $"Bezirk {District.Name}" : "",
        Days is null ? "" : Told(Days, false),
    }.Where(part => part.Length > 0));

    public string TypedCondition => WordOf(Condition);

    public static string WordOf(NeedCondition condition) => condition switch
    {
        NeedCondition.Open => "offen",
        NeedCondition.Unacknowledged => "unbeantwortet",
        NeedCondition.Overdue => "überfällig",
        NeedCondition.ExternallyOpen => "extern offen",
        NeedCondition.AwaitingReporter => "rückfrage",
        NeedCondition.Promised => "zugesagt",
        NeedCondition.Solved => "gelöst",
        NeedCondition.Ended => "abgeschlossen",
        NeedCondition.Declined => "abgelehnt",
        NeedCondition.NotFeasible => "nicht umsetzbar",
        NeedCondition.Withdrawn => "zurückgezogen",
        _ => "",
    };

    /// <summary>A short abbreviation may be a word of its own ("ja").</summary>
    private static string NameOf(Department department) => department.Abbreviation.Length > 2 ? department.Abbreviation : department.Name;

    private static string Told(DayRange days, bool isEnglish) => days switch
    {
        { From: { } from, To: { } to } when from == to => $"{(isEnglish ? "on" : "am")} {Told(from)}",
        { From: { } from, To: { } to } => isEnglish ? $"from {Told(from)} to {Told(to)}" : $"vom {Told(from)} bis {Told(to)}",
        { From: { } from } => $"{(isEnglish ? "since" : "seit")} {Told(from)}",
        { To: { } to } => $"{(isEnglish ? "until" : "bis")} {Told(to)}",
        _ => "",
    };

    private static string Told(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
