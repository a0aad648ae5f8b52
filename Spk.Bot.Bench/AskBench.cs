using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Spk.Bot.Core;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Search;

namespace Spk.Bot.Bench;

/// <summary>What a question costs with few needs and with many of ten years: figures, lists, search; inside one process, on SQLite. Databases lie in the folder for temporary files and are deleted.</summary>
internal static class AskBench
{
    private const int Rounds = 30;
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var district = DistrictFile.Load(null).District!;
        Console.WriteLine("| needs | question | p50 ms | p95 ms | p99 ms |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var size in Sizes)
        {
            var folder = Directory.CreateTempSubdirectory("spk-ask-");
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
        await using var services = Services(district, file);
        await InScopeAsync(services, s => s.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken));
        var watch = Stopwatch.StartNew();
        var words = await AskRows.FillAsync(file, district, size, TimeProvider.System.GetUtcNow(), cancellationToken);
        await Console.Error.WriteLineAsync($"{size:N0} needs, {words:N0} words, {new FileInfo(file).Length / 1_000_000:N0} MB in {watch.Elapsed.TotalSeconds:0} s");

        var regions = district.Regions.Take(10).Select(r => r.Id).ToList();
        var departments = district.Departments.Select(d => d.Key).ToList();
        var themes = district.Themes.Select(t => t.Key).ToList();
        await Row("status of a region", i => Status(new NeedFilter { Regions = [regions[i % regions.Count]] }));
        await Row("status of the borough", _ => Status(NeedFilter.All), 8);
        await Row("status of an Amt", i => Status(new NeedFilter { Departments = [departments[i % departments.Count]] }), 8);
        await Row("figures of a region", i => Figures(new NeedFilter { Regions = [regions[i % regions.Count]] }));
        await Row("figures of the borough", _ => Figures(NeedFilter.All), 5);
        await Row("figures of an Amt", i => Figures(new NeedFilter { Departments = [departments[i % departments.Count]] }), 8);
        await Row("figures of a theme", i => Figures(new NeedFilter { Themes = [themes[i % themes.Count]] }), 8);
        await Row("list, page 1", _ => List(new NeedFilter { Condition = NeedCondition.Open }, 0));
        await Row("list, page 1,000", _ => List(NeedFilter.All, 9_990));
        await Row("search, a frequent word", _ => Search("Spielplatz"));
        await Row("search, a rare word", i => Search($"kennwort{i * 7 % 1000}"));
        await Row("search, two frequent words", _ => Search("Spielplatz Beleuchtung"));
        await Row("search, start of a word", _ => Search("spielp", isTyping: true));
        await Row("search, a letter wrong", _ => Search("Spielpltaz"));
        await Row("search, frequent word in a region", i => Search("Spielplatz", new NeedFilter { Regions = [regions[i % regions.Count]], Condition = NeedCondition.Open }));

        Task Status(NeedFilter filter) => InScopeAsync(services, s => s.GetRequiredService<RegionStatusQuery>().GetAsync(filter, "x", TimeProvider.System.GetUtcNow().AddDays(-5), cancellationToken));

        Task Figures(NeedFilter filter) => InScopeAsync(services, s => s.GetRequiredService<FiguresQuery>().GetAsync(filter, "person", cancellationToken));

        Task List(NeedFilter filter, int offset) => InScopeAsync(services, s => s.GetRequiredService<NeedListQuery>().GetAsync(filter, null, "liste", offset, cancellationToken));

        Task Search(string text, NeedFilter? filter = null, bool isTyping = false) => InScopeAsync(services, s =>
            s.GetRequiredService<INeedSearch>().FindAsync(new SearchQuestion(text, filter ?? NeedFilter.All, 0, 10) { IsTyping = isTyping }, cancellationToken));

        async Task Row(string name, Func<int, Task> ask, int rounds = Rounds)
        {
            for (var i = 0; i < 2; i++)
                await ask(i);
            var times = new List<double>();
            for (var i = 0; i < rounds; i++)
            {
                var one = Stopwatch.StartNew();
                await ask(i);
                times.Add(one.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            double At(int percent) => times[((times.Count * percent) + 99) / 100 - 1];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | {name} | {At(50):0.0} | {At(95):0.0} | {At(99):0.0} |"));
        }
    }

    private static ServiceProvider Services(District district, string file)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSpkCore(new ConfigurationBuilder().AddInMemoryCollection([new("Database:ConnectionString", $"Data Source={file}")]).Build(), district);
        return services.BuildServiceProvider();
    }

    private static async Task<T> InScopeAsync<T>(ServiceProvider services, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
