using System.Security.Cryptography;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Exports;

namespace Spk.Bot.Ops;

/// <summary>Writes an export into a file: whole or not at all, since it takes its name only when it is done.</summary>
internal static class ExportFile
{
    /// <exception cref="IOException">The disk or the folder refuses; what was there stays.</exception>
    /// <exception cref="System.Text.Json.JsonException">The <c>datapackage.json</c> that lies there is none.</exception>
    public static async Task<(ExportedFile File, int Rows)> WriteAsync(ExportQuery export, ExportRequest request, FileInfo file, District district, TimeProvider clock, CancellationToken cancellationToken)
    {
        var unfinished = file.FullName + ".part";
        var descriptor = Path.Combine(file.DirectoryName!, DataPackage.FileName);
        try
        {
            int rows;
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
                rows = await ExportProgress.ShowAsync(export, request, stream, cancellationToken);
            var exported = await DescribedAsync(request, file, unfinished, cancellationToken);
            var description = DataPackage.Describe(exported, district, clock.GetUtcNow(), File.Exists(descriptor) ? await File.ReadAllTextAsync(descriptor, cancellationToken) : null);
            File.Move(unfinished, file.FullName, overwrite: true);
            await File.WriteAllTextAsync(descriptor, description, cancellationToken);
            return (exported, rows);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<ExportedFile> DescribedAsync(ExportRequest request, FileInfo file, string written, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(written);
        return new ExportedFile(request, file.Name, stream.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken)));
    }
}
