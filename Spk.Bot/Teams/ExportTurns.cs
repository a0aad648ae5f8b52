using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Roles;
using Spk.Bot.Ops.Files;

namespace Spk.Bot.Teams;

/// <summary>"export …" in chat: how many rows it is, and the file: through Teams in a personal chat, or behind a link; where neither is set up, the command that writes it (<c>docs/export.md</c>).</summary>
internal sealed class ExportTurns(ExportQuery export, FileTickets tickets, TimeProvider clock)
{
    public async Task<CardView> AnswerAsync(Question.Export question, Asker asker, CancellationToken cancellationToken)
    {
        if (!asker.Reader.May(Ability.Export))
            return NoticeView.Of(NoticeKind.NotForYourRole);
        var format = Enum.GetValues<ExportFormat>().FirstOrDefault(f => ExportTable.EndingOf(f) == question.Format, ExportFormat.Xlsx);
        var request = new ExportRequest(ExportKind.Needs, format, question.Filter);
        var count = await export.CountAsync(request, cancellationToken) ?? 0;
        if (count == 0)
            return NoticeView.Of(NoticeKind.NothingToExport, question.Label);
        return File(request, question.Label, count, asker) is { } file
            ? file
            : NoticeView.Of(NoticeKind.ExportHow, question.Label, count.ToString(CultureInfo.InvariantCulture), CommandOf(question.Filter, format));
    }

    /// <summary>The file itself: by consent in a personal chat, else behind a link; null where neither is set up.</summary>
    private FileView? File(ExportRequest request, string label, int count, Asker asker)
    {
        var now = clock.GetUtcNow();
        var ticket = new FileTicket(asker.PersonId, now + FileTicket.ExportLife) { Export = request };
        var view = new FileView(FileStep.Link, FileMaker.NameOf(request, now), label, count) { Link = tickets.LinkTo(ticket), Until = ticket.Until };
        if (asker.IsPersonal && tickets.HasConsent)
            return view with { Step = FileStep.Offer, Ticket = tickets.Seal(ticket, FilePurpose.Consent), Bytes = BytesOf(request.Format) * (long)count };
        return view.Link is null ? null : view;
    }

    /// <summary>About that much is a row: the consent card wants a size before there is a file.</summary>
    private static int BytesOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => 700,
        ExportFormat.Jsonl => 1_600,
        ExportFormat.Xlsx => 250,
    };

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
