using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Spk.Bot.Core;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Bench;

/// <summary>What an export of all needs costs, in time and memory, with few and with many; inside one process, on SQLite. The peak is the process's own, so each size runs after the smaller one.</summary>
internal static class ExportBench
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var district = DistrictFile.Load(null).District!;
        Console.WriteLine("| needs | format | s | MB written | MB allocated and alive, most | MB working set, most |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var size in Sizes)
        {
            var folder = Directory.CreateTempSubdirectory("spk-export-");
            try
            {
                await MeasureAsync(district, Path.Combine(folder.FullName, "spk.db"), size, cancellationToken);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(District district, string file, int size, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSpkCore(new ConfigurationBuilder().AddInMemoryCollection([new("Database:ConnectionString", $"Data Source={file}")]).Build(), district);
        await using var provider = services.BuildServiceProvider();
        await using (var scope = provider.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        await AskRows.FillAsync(file, district, size, TimeProvider.System.GetUtcNow(), cancellationToken);
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            GC.Collect();
            var (alive, workingSet) = (0L, 0L);
            var target = $"{file}.{format}";
            var watch = Stopwatch.StartNew();
            await using (var scope = provider.CreateAsyncScope())
            await using (var stream = File.Create(target))
                await scope.ServiceProvider.GetRequiredService<ExportQuery>().WriteAsync(new ExportRequest(ExportKind.Needs, format, NeedFilter.All), stream, Look, cancellationToken);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size:N0} | {ExportTable.EndingOf(format)} | {watch.Elapsed.TotalSeconds:0.0} | {new FileInfo(target).Length / 1e6:0.0} | {alive / 1e6:0} | {workingSet / 1e6:0} |"));

            void Look(int count)
            {
                if (count % 500 != 0)
                    return;
                alive = Math.Max(alive, GC.GetTotalMemory(forceFullCollection: false));
                workingSet = Math.Max(workingSet, Environment.WorkingSet);
            }
        }
    }
}
