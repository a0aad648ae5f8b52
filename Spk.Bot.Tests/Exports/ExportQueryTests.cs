using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Time;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Exports;

public sealed class ExportQueryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Read_OfAnyFilter_IsTheRowsThatTheListCounts(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var needs = (await LivelyNeeds.StoreAsync(world, 150, seed: 23)).ToDictionary(n => n.Id.ToNumber("SPK"));
        var today = BerlinTime.DayOf(world.Clock.GetUtcNow());
        var random = new Random(8);
        var met = 0;
        for (var i = 0; i < 60; i++)
        {
            var filter = LivelyNeeds.Filter(random, today);
            var page = await world.InScopeAsync(s => s.GetRequiredService<NeedListQuery>().GetAsync(filter, null, "liste", 0, Token));

            var rows = await world.InScopeAsync(async s => await s.GetRequiredService<NeedExportQuery>().ReadAsync(filter, Token).ToListAsync(Token));

            Assert.Equal(page.Total, rows.Count);
            Assert.Equal(rows.Select(r => r.Number).Order(StringComparer.Ordinal), rows.Select(r => r.Number));
            Assert.All(rows, r => Assert.True(LivelyNeeds.IsMeant(needs[r.Number], filter, today)));
            met += rows.Count;
        }

        Assert.True(met > 300, $"{met} rows");
    }

    [Fact]
    public async Task Read_OfNeedsInEveryState_TellsWhatTheNeedTells()
    {
        await using var world = await CoreWorld.CreateAsync();
        var needs = (await LivelyNeeds.StoreAsync(world, 120, seed: 4)).ToDictionary(n => n.Id.ToNumber("SPK"));

        var rows = await world.InScopeAsync(async s => await s.GetRequiredService<NeedExportQuery>().ReadAsync(NeedFilter.All, Token).ToListAsync(Token));

        Assert.Equal(needs.Count, rows.Count);
        Assert.All(rows, row =>
        {
            var need = needs[row.Number];
            Assert.Equal((need.Title, need.Status, need.Lead, need.Completion?.Kind), (row.Title, row.Status, row.Lead?.Key, row.EndedAs));
            Assert.Equal(need.Completion?.Reason, row.EndReason);
            Assert.Equal(need.Completion?.At, row.EndedAt);
            Assert.Equal(need.Responsibilities.Where(r => r.IsActive && !r.IsLead).Select(r => r.Department).Order(StringComparer.Ordinal), row.Involved.Select(i => i.Key));
            Assert.Equal(need.Responsibilities.SingleOrDefault(r => r.IsLead)?.AcknowledgedAt, row.AcknowledgedAt);
        });
        Assert.Contains(rows, r => r.DaysToAnswer > 0);
        Assert.Contains(rows, r => r.ExternalSince is not null && r.FollowUpOn is not null);
        Assert.Contains(rows, r => r.IsOverdue);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Write_OfSoManyNeeds_HasAsManyRowsInEachFormat(int count)
    {
        await using var world = await CoreWorld.CreateAsync();
        if (count > 0)
            await CoreNeeds.StoreAsync(world, count, seed: 3);

        var (csv, written) = await WriteAsync(world, ExportFormat.Csv);
        var (jsonl, _) = await WriteAsync(world, ExportFormat.Jsonl);
        var (xlsx, _) = await WriteAsync(world, ExportFormat.Xlsx);

        Assert.Equal(count, written);
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, csv[..3]);
        using var reader = new CsvReader(new StreamReader(new MemoryStream(csv)), CultureInfo.InvariantCulture);
        Assert.Equal(count, reader.GetRecords<dynamic>().Count());
        var lines = Encoding.UTF8.GetString(jsonl).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(count, lines.Length);
        Assert.All(lines, l => Assert.Equal(NeedColumns.All.Select(c => c.Name), JsonDocument.Parse(l).RootElement.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(count + 1, XlsxReading.Read(xlsx)[0].Rows.Count);
    }

    [Fact]
    public async Task Write_OfNeeds_SaysNoPerson()
    {
        await using var world = await CoreWorld.CreateAsync();
        await LivelyNeeds.StoreAsync(world, 80, seed: 5);
        var people = await world.ReadAsync(db => db.Entries.Select(e => e.ActorName).Concat(db.Entries.Select(e => e.ActorId)).Distinct().ToListAsync(Token));

        foreach (var kind in Enum.GetValues<ExportKind>())
        {
            var text = Encoding.UTF8.GetString((await WriteAsync(world, ExportFormat.Csv, kind)).Bytes);
            Assert.All(people, p => Assert.DoesNotContain(p, text, StringComparison.Ordinal));
        }

        Assert.NotEmpty(people);
    }

    [Fact]
    public async Task Write_OfFigures_AreTheNumbersOfTheCard()
    {
        await using var world = await CoreWorld.CreateAsync();
        await LivelyNeeds.StoreAsync(world, 100, seed: 6);
        var filter = new NeedFilter { Regions = [North] };
        var view = await world.InScopeAsync(s => s.GetRequiredService<Core.Figures.FiguresQuery>().GetAsync(filter, null, Token));

        var lines = Encoding.UTF8.GetString((await WriteAsync(world, ExportFormat.Jsonl, ExportKind.Figures, filter)).Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Equal(1 + view.Departments.Count + view.Regions.Count + view.Themes.Count + view.Months.Count, lines.Count);
        Assert.Equal(view.Counts.Open, lines[0].GetProperty("open").GetInt32());
        Assert.Equal(view.Counts.Open, lines.Where(l => l.GetProperty("scope").GetString() == "department").Sum(l => l.GetProperty("open").GetInt32()));
    }

    private static Task<(byte[] Bytes, int Rows)> WriteAsync(CoreWorld world, ExportFormat format, ExportKind kind = ExportKind.Needs, NeedFilter? filter = null) => world.InScopeAsync(async s =>
    {
        using var stream = new MemoryStream();
        var rows = await s.GetRequiredService<ExportQuery>().WriteAsync(new ExportRequest(kind, format, filter ?? NeedFilter.All), stream, null, Token);
        return (stream.ToArray(), rows);
    });
}
