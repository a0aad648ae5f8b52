using System.Globalization;

namespace Spk.Bot.Bench;

/// <summary>
/// The bot as a process, against the bare endpoint as a process, the same load on both in one run. An acknowledgement is whole: token, admission, membership asked at Teams,
/// one save, the card in the answer; every click is the first one on its need.
/// </summary>
internal static class TurnBench
{
    private const int WarmUp = 1_000;
    private const int Turns = 400;
    private static readonly int[] Connections = [1, 8, 32];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var borough = await BenchBorough.CreateAsync(cancellationToken);
        var each = WarmUp + (Turns * Connections.Length);
        var needs = await borough.ReportAsync(2 * each, cancellationToken);
        await borough.MarkShownAsync(cancellationToken);
        var clicks = await borough.AcknowledgementsAsync(needs, cancellationToken);
        var (now, later) = (clicks.Take(each).ToList(), clicks.Skip(each).ToList());
        var messages = borough.Messages(each);
        await borough.StopBotAsync();

        Console.WriteLine("| turn | connections | p50 ms | p99 ms | per second | CPU ms per turn |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var bare = new Dictionary<string, string?> { ["BENCH_METADATA"] = borough.Teams.MetadataUrl.AbsoluteUri, ["BENCH_APP"] = borough.Teams.AppId };
        await using (var server = await BenchProcess.StartAsync("Spk.Bot.Bench.dll", ["bare"], bare, cancellationToken))
            await MeasureAsync("bare endpoint, token only", server, borough, now, cancellationToken);
        await using (var server = await BenchProcess.StartAsync("Spk.Bot.dll", [], borough.Settings, cancellationToken))
        {
            await MeasureAsync("acknowledgement (invoke)", server, borough, now, cancellationToken);
            await MeasureAsync("hilfe (message)", server, borough, messages, cancellationToken);
        }

        // A tenth of what Teams takes: the copies of the card are as good as not sent meanwhile, and what is left is the turn.
        borough.Settings["Delivery:LimitFactor"] = "0.1";
        await using (var server = await BenchProcess.StartAsync("Spk.Bot.dll", [], borough.Settings, cancellationToken))
            await MeasureAsync("acknowledgement, its deliveries held back", server, borough, later, cancellationToken);
    }

    private static async Task MeasureAsync(string name, BenchProcess server, BenchBorough borough, IReadOnlyList<string> bodies, CancellationToken cancellationToken)
    {
        var token = borough.Teams.MintToken();
        await Load.RunAsync(server.Url, token, [.. bodies.Take(WarmUp)], 8, cancellationToken);
        foreach (var (index, connections) in Connections.Index())
        {
            var before = server.Cpu;
            var figures = await Load.RunAsync(server.Url, token, [.. bodies.Skip(WarmUp + (index * Turns)).Take(Turns)], connections, cancellationToken);
            var cpu = (server.Cpu - before).TotalMilliseconds / Turns;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {connections} | {figures.Median.TotalMilliseconds:0.00} | {figures.P99.TotalMilliseconds:0.00} | {figures.PerSecond:0} | {cpu:0.00} |"));
        }
    }
}
