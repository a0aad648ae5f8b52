using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Ops;

/// <summary><c>export needs|meetings|digests|figures</c>: to standard output, or into a file with its description beside it.</summary>
internal static class ExportVerb
{
    private static readonly string[] Formats = [.. Enum.GetValues<ExportFormat>().Select(ExportTable.EndingOf)];

    public static Command Create()
    {
        var command = new Command("export", "Gives data out: csv, jsonl or xlsx.");
        foreach (var kind in Enum.GetValues<ExportKind>())
            command.Subcommands.Add(Create(kind));
        return command;
    }

    private static Command Create(ExportKind kind)
    {
        var options = new ExportOptions(kind);
        var command = new Command(ExportTable.NameOf(kind), ExportTable.NameOf(kind) switch
        {
            "needs" => "One row per need: no person, no internal note.",
            "meetings" => "One row per meeting of a committee.",
            "digests" => "One row per digest that was posted.",
            _ => "Counts and durations per Amt, region, theme and month.",
        });
        options.AddTo(command, Formats);
        command.SetAction((parsed, token) => ExportAsync(options, parsed, token));
        return command;
    }

    private static async Task<int> ExportAsync(ExportOptions options, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var services = CoreOnly.Create();
        await using var scope = services.CreateAsyncScope();
        var (request, faults) = options.Read(parsed, scope.ServiceProvider);
        var file = parsed.GetValue(options.Out);
        if (faults.Count == 0 && file is null && request.Format == ExportFormat.Xlsx && !Console.IsOutputRedirected)
            faults = ["An xlsx is not for the screen: name a file with --out, or redirect the output."];
        if (faults.Count == 0 && file is { Directory.Exists: false })
            faults = [$"There is no folder {file.DirectoryName}."];
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(fault);
        if (faults.Count > 0)
            return SpkCommandLine.WrongUse;
        if (!await scope.ServiceProvider.GetRequiredService<CheckHistories>().CanReadAsync(cancellationToken))
        {
            await Console.Error.WriteLineAsync("The database is not of this version. Run migrate first.");
            return SpkCommandLine.Refused;
        }

        var export = scope.ServiceProvider.GetRequiredService<ExportQuery>();
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await ExportProgress.ShowAsync(export, request, output, cancellationToken);
            return SpkCommandLine.Done;
        }

        try
        {
            var exported = await ExportFile.WriteAsync(export, request, file, scope.ServiceProvider.GetRequiredService<District>(), TimeProvider.System, cancellationToken);
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {exported.Rows} rows, {exported.File.Bytes} bytes; {DataPackage.FileName} beside it."));
            return SpkCommandLine.Done;
        }
        catch (JsonException)
        {
            await Console.Error.WriteLineAsync($"{file.FullName} was not written: the {DataPackage.FileName} beside it is none. Move it away, or choose another folder.");
            return SpkCommandLine.Refused;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{file.FullName} was not written: {exception.Message}");
            return SpkCommandLine.Refused;
        }
    }
}
