using Spectre.Console;
using Spk.Bot.Core.Exports;

namespace Spk.Bot.Ops;

/// <summary>A bar on standard error while an export runs, when somebody looks at it.</summary>
internal static class ExportProgress
{
    private const int Step = 500;

    /// <returns>How many rows were written.</returns>
    public static async Task<int> ShowAsync(ExportQuery export, ExportRequest request, Stream stream, CancellationToken cancellationToken)
    {
        if (Console.IsErrorRedirected || await export.CountAsync(request, cancellationToken) is not { } rows || rows <= Step)
            return await export.WriteAsync(request, stream, null, cancellationToken);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(progress =>
        {
            var bar = progress.AddTask(ExportTable.NameOf(request.Kind), maxValue: rows);
            return export.WriteAsync(
                request,
                stream,
                count =>
                {
                    if (count % Step == 0 || count == rows)
                        bar.Value = count;
                },
                cancellationToken);
        });
    }
}
