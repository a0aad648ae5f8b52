using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>
/// A hundred thousand mutated activities against the whole bot over HTTP. <c>SPK_HOSTILE_SEED</c> replays a run, <c>SPK_HOSTILE_INDEX</c> one request of it,
/// <c>SPK_HOSTILE_COUNT</c> makes the run longer or shorter.
/// </summary>
public sealed class HostileInputTests(HostileHost host, ITestOutputHelper output) : IClassFixture<HostileHost>
{
    private const int Lanes = 6;

    /// <summary>Real time; an answer takes a thousandth of it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentDictionary<int, int> statuses = new();
    private int written;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_WhateverIsSent_IsAnsweredAndARefusedOneLeavesNothing()
    {
        var seed = Setting("SPK_HOSTILE_SEED") ?? Random.Shared.Next();
        var cases = new HostileCases(seed, HostileBases.All(host.Need), host.Bearer);
        var began = Stopwatch.GetTimestamp();
        output.WriteLine($"SPK_HOSTILE_SEED={seed}");

        if (Setting("SPK_HOSTILE_INDEX") is { } only)
            await SendAsync([only], cases, seed);
        else
            await SendAsync(Enumerable.Range(0, Setting("SPK_HOSTILE_COUNT") ?? 100_000), cases, seed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s: {string.Join(", ", statuses.OrderBy(s => s.Key).Select(s => $"{s.Key} × {s.Value}"))}; {written} wrote"));
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Take(20)));
        Assert.True(host.Failures.Count == 0, string.Join("\n", host.Failures.Take(5)));

        Assert.InRange(written, 1, statuses.GetValueOrDefault(200) + statuses.GetValueOrDefault(202));
        Assert.Empty(await LongerThanTheirColumnAsync());
        Assert.Empty(await NotDrawnAsync());
        await AssertServesAsync();
    }

    /// <summary>After all that, a good message is answered by a card, and a good click at once.</summary>
    private async Task AssertServesAsync()
    {
        var before = await host.ReadAsync(db => db.Placements.CountAsync(Ct));
        var message = Payload.Json("01").With(activity => activity["text"] = "hilfe").With(activity => activity["id"] = "after all");
        Assert.Equal((HttpStatusCode.Accepted, ""), await host.PostAsync(message));
        Assert.Equal(before + 1, await host.ReadAsync(db => db.Placements.CountAsync(Ct)));

        var (status, body) = await host.PostAsync(HostileBases.Click("need.view", new JsonObject { ["need"] = host.Need }).Activity);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("{\"statusCode\":200", body, StringComparison.Ordinal);
        Assert.Contains("Bänke fehlen", body, StringComparison.Ordinal);
    }

    private Task SendAsync(IEnumerable<int> indexes, HostileCases cases, int seed)
    {
        var waiting = new ConcurrentQueue<int>(indexes);
        return Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(async () =>
        {
            using var wire = new WireConnection(new IPEndPoint(IPAddress.Loopback, host.Messages.Port));
            while (faults.Count < 20 && waiting.TryDequeue(out var index))
                await SendAsync(cases.Make(index), wire, seed);
        }, Ct)));
    }

    private async Task SendAsync(HostileCase hostile, WireConnection wire, int seed)
    {
        try
        {
            var (status, body) = await wire.ExchangeAsync(hostile.ToRequest(), !hostile.IsWellFormed, Limit, Ct);
            statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
            if (Fault(hostile, status, body) is { } fault)
                Report(hostile, seed, fault);
            var isRefused = status is 0 or >= 400 || body.StartsWith("{\"statusCode\":4", StringComparison.Ordinal);
            if (isRefused && host.Writes.Of(hostile.Index) is { } statement)
                Report(hostile, seed, $"was refused ({status}) and wrote: {statement}");
            Interlocked.Add(ref written, host.Writes.Of(hostile.Index) is null ? 0 : 1);
        }
        catch (InvalidDataException twice)
        {
            Report(hostile, seed, twice.Message);
        }
        catch (OperationCanceledException) when (!Ct.IsCancellationRequested)
        {
            Report(hostile, seed, $"no answer within {Limit.TotalSeconds} s");
        }
    }

    private static string? Fault(HostileCase hostile, int status, string body) => status switch
    {
        0 => hostile.IsWellFormed ? "closed without an answer" : null,
        501 => null,
        429 => "limited, so that nothing was tried",
        >= 500 or < 200 or (>= 300 and < 400) => $"answered {status}",
        _ when body.StartsWith("{\"statusCode\":5", StringComparison.Ordinal) => $"failed inside: {body}",
        _ => null,
    };

    /// <summary>SQLite takes any length; the other providers would have failed.</summary>
    private Task<List<string>> LongerThanTheirColumnAsync() => host.ReadAsync(async db =>
    {
        var limited = from entity in db.Model.GetEntityTypes()
                      from property in entity.GetProperties()
                      where property.ClrType == typeof(string) && property.GetMaxLength() is not null
                      select (Table: entity.GetTableName()!, Column: property.GetColumnName(), Limit: property.GetMaxLength()!.Value);
        var longer = new List<string>();
        await db.Database.OpenConnectionAsync(Ct);
        foreach (var (table, column, limit) in limited)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT COALESCE(MAX(LENGTH(\"{column}\")), 0) FROM \"{table}\"";
            if ((long)(await command.ExecuteScalarAsync(Ct))! is var longest && longest > limit)
                longer.Add($"{table}.{column}: {longest} characters, {limit} fit");
        }

        return longer;
    });

    /// <summary>What got in can be shown: every answer that waits to be posted is a card, and small enough.</summary>
    private async Task<List<string>> NotDrawnAsync()
    {
        var waiting = await host.ReadAsync(db => db.Placements.Where(p => p.AnswerJson != null).OrderBy(p => p.Id).Select(p => new { p.AnswerJson, p.Language }).ToListAsync(Ct));
        Assert.NotEmpty(waiting);
        return
        [
            .. waiting.Select(p => CardRenderer.Render(CardViewJson.Read(p.AnswerJson!), p.Language, new CardContext(null)).Card).Where(card => CardSize.Of(card) > CardRenderer.MaxBytes)
                .Select(card => card.ToJsonString()[..200]),
        ];
    }

    private void Report(HostileCase hostile, int seed, string fault)
    {
        var file = Path.Combine(Path.GetTempPath(), $"spk-hostile-{seed}-{hostile.Index}.http");
        File.WriteAllBytes(file, hostile.ToRequest());
        faults.Enqueue($"{fault}: SPK_HOSTILE_SEED={seed} SPK_HOSTILE_INDEX={hostile.Index}, request in {file}\n    {hostile.Recipe}");
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
