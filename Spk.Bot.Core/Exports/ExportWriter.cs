namespace Spk.Bot.Core.Exports;

/// <summary>Writes the rows of one table into a stream, each when it comes; nothing of a row is kept. What was not ended is no whole file.</summary>
internal abstract class ExportWriter : IDisposable
{
    /// <summary>The stream is only written forwards, and stays open.</summary>
    public static ExportWriter Create(ExportFormat format, ExportTable table, Stream stream) => format switch
    {
        ExportFormat.Csv => new CsvRows(table, stream),
        ExportFormat.Jsonl => new JsonlRows(table, stream),
        ExportFormat.Xlsx => new XlsxRows(table, stream),
    };

    /// <param name="values">One per column, as its type says; the caller may use the array again.</param>
    public abstract void Write(IReadOnlyList<object?> values);

    public abstract void End();

    public abstract void Dispose();
}
