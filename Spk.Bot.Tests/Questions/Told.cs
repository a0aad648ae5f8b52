using System.Globalization;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;

namespace Spk.Bot.Tests.Questions;

/// <summary>A question in one line, without its label and command: <c>list r=081003 d=jugendamt t=housing c=Open days=2026-03-01..</c>.</summary>
internal static class Told
{
    public static string Of(Question question) => question switch
    {
        Question.Status q => Join("status", q.Filter),
        Question.NeedList q => Join("list", q.Filter, q.Offset == 0 ? "" : $"from={q.Offset}"),
        Question.Search q => Join($"search[{q.Words.ToLowerInvariant()}]", q.Filter, q.Offset == 0 ? "" : $"from={q.Offset}"),
        Question.Figures q => Join("figures", q.Filter),
        Question.Handover q => Join("handover", q.Filter),
        Question.Export q => Join($"export[{q.Format}]", q.Filter),
        Question.ShowNeed q => $"need {q.Number}".TrimEnd(),
        Question.Meetings q => $"meetings {q.Committee}".TrimEnd(),
        Question.Overview q => $"overview {q.Committee}".TrimEnd(),
        Question.Link q => $"link {q.Target}".TrimEnd(),
        Question.Report q => $"report {q.Text}".TrimEnd(),
        Question.Choose q => $"choose {q.Choices.Count}",
        Question.Unknown q => $"unknown {q.Kind}",
        _ => question.GetType().Name.ToLowerInvariant(),
    };

    private static string Join(string kind, NeedFilter filter, string more = "") => string.Join(' ', new[]
    {
        kind,
        filter.Regions.Count == 0 ? "" : $"r={string.Join(',', filter.Regions)}",
        filter.Departments.Count == 0 ? "" : $"d={string.Join(',', filter.Departments)}",
        filter.Themes.Count == 0 ? "" : $"t={string.Join(',', filter.Themes)}",
        filter.Condition == NeedCondition.Any ? "" : $"c={filter.Condition}",
        filter.Days is null ? "" : $"days={Day(filter.Days.From)}..{Day(filter.Days.To)}",
        more,
    }.Where(part => part.Length > 0));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
