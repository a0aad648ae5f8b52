using System.Globalization;

namespace Spk.Bot.Bench;

/// <summary>Bytes that an acknowledgement allocates, and how long it takes, with few needs in the database and with many. Bot and client share this process, the client's part does not grow.</summary>
internal static class GrowthBench
{
    private const int Clicks = 200;
    private static readonly int[] Sizes = [500, 2_000, 5_000];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var borough = await BenchBorough.CreateAsync(cancellationToken);
        Console.WriteLine("| needs | KB allocated per acknowledgement | p50 ms |");
        Console.WriteLine("|---|---|---|");
        var total = 0;
        foreach (var size in Sizes)
        {
            var needs = await borough.ReportAsync(size - total, cancellationToken);
            total = size;
            await borough.MarkShownAsync(cancellationToken);
            var clicks = await borough.AcknowledgementsAsync([.. needs.Take(2 * Clicks)], cancellationToken);
            var url = borough.Bot!.BaseUrl;
            var token = borough.Teams.MintToken();
            await Load.RunAsync(url, token, [.. clicks.Take(Clicks)], 1, cancellationToken);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var figures = await Load.RunAsync(url, token, [.. clicks.Skip(Clicks)], 1, cancellationToken);
            var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / Clicks;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | {bytes / 1024.0:0} | {figures.Median.TotalMilliseconds:0.0} |"));
        }
    }
}
