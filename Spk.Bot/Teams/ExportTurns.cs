using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Teams;

/// <summary>"export …" in chat: how many rows it is, and the command that writes the file. The file itself does not come through Teams (<c>docs/export.md</c>).</summary>
internal sealed class ExportTurns(ExportQuery export)
{
    public async Task<CardView> AnswerAsync(Question.Export question, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.Reader.May(Ability.Export))
            return NoticeView.Of(NoticeKind.NotForYourRole);
        var format = Enum.GetValues<ExportFormat>().FirstOrDefault(f => ExportTable.EndingOf(f) == question.Format, ExportFormat.Xlsx);
        var count = await export.CountAsync(new ExportRequest(ExportKind.Needs, format, question.Filter), cancellationToken) ?? 0;
        return count == 0
            ? NoticeView.Of(NoticeKind.NothingToExport, question.Label)
            : NoticeView.Of(NoticeKind.ExportHow, question.Label, count.ToString(CultureInfo.InvariantCulture), CommandOf(question.Filter, format));
    }

    /// <summary>Of keys, ids and days alone: nothing of what was typed reaches a shell.</summary>
    internal static string CommandOf(NeedFilter filter, ExportFormat format)
    {
        List<string> words = ["Spk.Bot export needs"];
        words.AddRange(filter.Regions.Select(id => $"--region {id}"));
        words.AddRange(filter.Departments.Select(key => $"--department {key}"));
        words.AddRange(filter.Themes.Select(key => $"--theme {key}"));
        if (filter.Condition != NeedCondition.Any)
            words.Add($"--condition {FilterReading.Conditions.Single(c => c.Value == filter.Condition).Key}");
        if (filter.Days?.From is { } from)
            words.Add($"--from {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        if (filter.Days?.To is { } to)
            words.Add($"--to {to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        var ending = ExportTable.EndingOf(format);
        words.Add($"--format {ending} --out bedarfe.{ending}");
        return string.Join(' ', words);
    }
}
