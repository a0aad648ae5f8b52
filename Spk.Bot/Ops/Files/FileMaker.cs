using Microsoft.Extensions.Options;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Ops.Files;

/// <summary>
/// Makes the file of a ticket. An export is written into a temporary file first, which only this process can read and which is gone when it is closed: its size is then known,
/// a slow reader holds no statement of the database open, and what fails has not begun to be sent.
/// </summary>
internal sealed class FileMaker(ExportQuery exports, DigestPaperQuery papers, PaperLinks links, IOptions<DownloadOptions> options, TimeProvider clock)
{
    private const int BytesPerMegabyte = 1_000_000;

    /// <returns>Null when there is no such thing.</returns>
    /// <exception cref="FileTooBigException">It is bigger than allowed.</exception>
    public async Task<MadeFile?> MakeAsync(FileTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Digest is { } id)
            return await papers.GetAsync(id, cancellationToken) is { } paper
                ? new MadeFile(new MemoryStream(DigestDocx.Write(paper, links)), DigestDocx.FileName(paper), DigestDocx.ContentType)
                : null;
        return ticket.Export is { } request ? await ExportAsync(request, cancellationToken) : null;
    }

    /// <summary>E.g. <c>bedarfe-2026-11-23.csv</c>.</summary>
    public static string NameOf(ExportRequest request, DateTimeOffset now) => $"bedarfe-{BerlinTime.DayOf(now):yyyy-MM-dd}.{ExportTable.EndingOf(request.Format)}";

    private async Task<MadeFile> ExportAsync(ExportRequest request, CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"spk-{Guid.NewGuid():N}"), TempFile());
        try
        {
            await exports.WriteAsync(request, new CappedStream(file, options.Value.MaxMegabytes * (long)BytesPerMegabyte), null, cancellationToken);
            await file.FlushAsync(cancellationToken);
            file.Position = 0;
            return new MadeFile(file, NameOf(request, clock.GetUtcNow()), request.Format switch
            {
                ExportFormat.Csv => "text/csv; charset=utf-8",
                ExportFormat.Jsonl => "application/jsonl; charset=utf-8",
                ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            });
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static FileStreamOptions TempFile()
    {
        var temp = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            temp.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return temp;
    }
}

/// <summary>A file that is whole.</summary>
/// <param name="Content">At its beginning; its length is known.</param>
internal sealed record MadeFile(Stream Content, string Name, string ContentType) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
