namespace Spk.Bot.Core.Exports;

/// <summary>Writes an export into a stream, row by row.</summary>
public sealed class ExportQuery(NeedExportQuery needs, MeetingExportQuery meetings, FigureExportQuery figures)
{
    /// <summary>How many rows it will be; null where that is not known before.</summary>
    public async Task<int?> CountAsync(ExportRequest request, CancellationToken cancellationToken) => request.Kind switch
    {
        ExportKind.Needs => await needs.CountAsync(request.Filter, cancellationToken),
        ExportKind.Meetings => await meetings.CountMeetingsAsync(request.Filter.Days, cancellationToken),
        ExportKind.Digests => await meetings.CountDigestsAsync(request.Filter.Days, cancellationToken),
        _ => null,
    };

    /// <param name="told">Is told after each row how many there are by now; may be null.</param>
    /// <returns>How many rows were written. The stream stays open.</returns>
    public async Task<int> WriteAsync(ExportRequest request, Stream stream, Action<int>? told, CancellationToken cancellationToken) => request.Kind switch
    {
        ExportKind.Needs => await WriteAsync(request, stream, NeedColumns.All, needs.ReadAsync(request.Filter, cancellationToken), told),
        ExportKind.Meetings => await WriteAsync(request, stream, MeetingColumns.All, meetings.ReadMeetingsAsync(request.Filter.Days, cancellationToken), told),
        ExportKind.Digests => await WriteAsync(request, stream, DigestColumns.All, meetings.ReadDigestsAsync(request.Filter.Days, cancellationToken), told),
        ExportKind.Figures => await WriteAsync(
            request, stream, FigureColumns.All, (await figures.ReadAsync(request.Filter, cancellationToken)).ToAsyncEnumerable(), told),
    };

    private static async Task<int> WriteAsync<TRow>(ExportRequest request, Stream stream, IReadOnlyList<ExportColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, Action<int>? told)
    {
        using var writer = ExportWriter.Create(request.Format, ExportTable.Of(request.Kind), stream);
        var values = new object?[columns.Count];
        var count = 0;
        await foreach (var row in rows)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = columns[i].Of(row);
            writer.Write(values);
            count++;
            told?.Invoke(count);
        }

        writer.End();
        return count;
    }
}
