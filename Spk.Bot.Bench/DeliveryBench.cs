using System.Diagnostics;
using System.Globalization;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Bench;

/// <summary>1,000 cards to 20 channels in real time, through HTTP, to a Teams that keeps its limits: how long it takes against what the limits allow.</summary>
internal static class DeliveryBench
{
    private const int Channels = 20;
    private const int Cards = 1_000;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var borough = await BenchBorough.CreateAsync(cancellationToken);
        var need = (await borough.ReportAsync(1, cancellationToken))[0];
        await borough.MarkShownAsync(cancellationToken);
        var channels = await ChannelsAsync(borough, cancellationToken);
        var known = borough.Teams.Trace.Count > 0 ? borough.Teams.Trace[^1].N : 0;
        var now = TimeProvider.System.GetUtcNow();
        await using (var scope = borough.Bot!.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SpkDbContext>();
            for (var i = 0; i < Cards; i++)
                db.Placements.Add(CardPlacement.OfNeedIn(PlacementId.New(now), need.Value.ToString(CultureInfo.InvariantCulture), channels[i % channels.Count], Audience.Department, CardLanguage.German, now));
            await db.SaveChangesAsync(cancellationToken);
        }

        var began = Stopwatch.GetTimestamp();
        borough.Bot.Services.GetRequiredService<DeliverySignal>().Raise();
        while (await LeftAsync(borough, cancellationToken) > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(began);
        var posts = borough.Teams.Trace.Where(e => e.N > known && e.Direction == TraceDirection.FromBot && e.What.StartsWith("POST", StringComparison.Ordinal)).ToList();
        var allowed = TimeSpan.FromSeconds(Cards / 30.0);
        Console.WriteLine("| cards | channels | seconds | limits allow | factor | throttled (429) |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {Cards:N0} | {channels.Count} | {elapsed.TotalSeconds:0.0} | {allowed.TotalSeconds:0.0} | {elapsed / allowed:0.00} | {posts.Count(p => p.Status == 429)} |"));
    }

    /// <summary>Those that are linked, and the General ones of their teams.</summary>
    private static async Task<List<string>> ChannelsAsync(BenchBorough borough, CancellationToken cancellationToken)
    {
        var channels = borough.Teams.Places.Where(p => p.Kind == Sandbox.Teams.PlaceKind.Channel).Take(Channels).Select(p => p.Id).ToList();
        var known = await borough.AddressAsync(cancellationToken);
        await using var scope = borough.Bot!.Services.CreateAsyncScope();
        foreach (var channel in channels)
        {
            await scope.ServiceProvider.GetRequiredService<RecordConversation>().SeenAsync(
                channel, new ConversationSeen(ConversationKind.Channel, known.ServiceUrl, known.TenantId, null, null, null, null, TimeProvider.System.GetUtcNow()), cancellationToken);
        }

        if (!await scope.ServiceProvider.GetRequiredService<CommitTurn>().RunAsync(null, cancellationToken))
            throw new InvalidOperationException("Another turn was faster.");
        return channels;
    }

    private static async Task<int> LeftAsync(BenchBorough borough, CancellationToken cancellationToken)
    {
        await using var scope = borough.Bot!.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<DeliveryFiguresQuery>().GetAsync(cancellationToken)).Due;
    }
}
