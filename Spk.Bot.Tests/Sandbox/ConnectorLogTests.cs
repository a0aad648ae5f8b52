using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Tests.Sandbox;

public sealed class ConnectorLogTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_OfEachCall_SaysWhatItDidToWhich()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        stage.Clock.Advance(TimeSpan.FromDays(1));
        var (before, channel) = (stage.Clock.GetUtcNow(), Uri.EscapeDataString(stage.Channel));

        var id = await stage.Bot.PostAsync(stage.Channel, Card("p-1"), Ct);
        var thread = $"{stage.Channel};messageid={id}";
        var reply = await stage.Bot.PostAsync(thread, SandboxStage.Card("x"), Ct);
        await stage.Bot.CallAsync(HttpMethod.Put, $"conversations/{channel}/activities/{id}", Card("p-1"), Ct);
        await stage.Bot.CallAsync(HttpMethod.Delete, $"conversations/{Uri.EscapeDataString(thread)}/activities/{reply}", null, Ct);
        await stage.Bot.CallAsync(HttpMethod.Get, $"conversations/{channel}/pagedmembers", null, Ct);

        Assert.Equal(
        [
            new(1, default, CallKind.Post, stage.Channel, stage.Channel, id, "p-1", true, 201, null),
            new(2, default, CallKind.Post, thread, stage.Channel, reply, null, true, 201, null),
            new(3, default, CallKind.Update, stage.Channel, stage.Channel, id, "p-1", true, 200, null),
            new(4, default, CallKind.Delete, thread, stage.Channel, reply, null, true, 200, null),
            new(5, default, CallKind.Read, stage.Channel, stage.Channel, null, null, true, 200, null),
        ],
            stage.Teams.Log.Entries.Select(e => e with { At = default }));
        Assert.All(stage.Teams.Log.Entries, e => Assert.InRange(e.At, before, stage.Clock.GetUtcNow()));
        Assert.Equal([id], stage.Teams.Log.Entries.Standing().Select(e => e.ActivityId));
    }

    [Fact]
    public async Task Log_OfAThreadAndOfAChat_NamesTheirPlaces()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var tenantId = stage.World.TenantId;

        await stage.Bot.CallAsync(HttpMethod.Post, "conversations", new { isGroup = true, tenantId, channelData = new { channel = new { id = stage.Channel } }, activity = Card("p-2") }, Ct);
        await stage.Bot.CallAsync(HttpMethod.Post, "conversations", new { isGroup = false, tenantId, members = new[] { new { id = stage.World.Person("jug-1").TeamsId } } }, Ct);

        var (thread, chat) = (stage.Teams.Log.Entries[0], stage.Teams.Log.Entries[1]);
        Assert.Equal((stage.Channel, stage.Teams.Messages(stage.Channel)[0].Id, "p-2"), (thread.PlaceId, thread.ActivityId, thread.Placement));
        Assert.Equal((stage.World.Chat("jug-1"), null, true), (chat.PlaceId, chat.ActivityId, chat.TookEffect));
    }

    [Fact]
    public async Task Log_OfASpoiledCall_SaysWhetherItArrivedAllTheSame()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var path = $"conversations/{Uri.EscapeDataString(stage.Channel)}/activities";
        stage.Teams.ConnectorFault = _ => new FaultDecision.Answer(502);
        await stage.Bot.CallAsync(HttpMethod.Post, path, Card("p-1"), Ct);
        stage.Teams.ConnectorFault = _ => new FaultDecision.Close { AfterEffect = true };
        await Assert.ThrowsAsync<HttpRequestException>(() => stage.Bot.CallAsync(HttpMethod.Post, path, Card("p-1"), Ct));
        stage.Teams.ConnectorFault = null;
        await stage.Bot.SendAsync(HttpMethod.Post, path, Card("p-1"), "worthless", Ct);
        await stage.Bot.PostAsync(stage.Channel, Card("p-1"), Ct);

        var entries = stage.Teams.Log.Entries;
        Assert.Equal([(502, false), (0, true), (401, false), (201, true)], entries.Select(e => (e.Status, e.TookEffect)));
        Assert.Equal(stage.Teams.Messages(stage.Channel).Select(m => m.Id), entries.Standing().Select(e => e.ActivityId!));
        Assert.Equal(2, Assert.Single(entries.Doubled()).Value);
    }

    [Fact]
    public void Standing_OfATwinThatWasMadeAPointer_IsNotItsPlacementAnyMore()
    {
        ConnectorLogEntry[] entries =
        [
            At(0) with { ActivityId = "1", Placement = "p" },
            At(1) with { ActivityId = "2", Placement = "p" },
            At(2) with { ActivityId = "3", Placement = "q" },
            At(3) with { ActivityId = "1", Kind = CallKind.Update },
            At(4) with { ActivityId = "3", Kind = CallKind.Delete },
        ];

        Assert.Equal([("1", null), ("2", "p")], entries.Standing().Select(e => (e.ActivityId!, e.Placement)));
        Assert.Empty(entries.Doubled());
        Assert.Single(entries.Take(3).Doubled());
    }

    [Fact]
    public void MostWithin_CountsTheFullestWindow_ItsEndNotIncluded()
    {
        ConnectorLogEntry[] entries = [At(0), At(400, "b"), At(999), At(1000), At(1399, "b"), At(5000)];

        Assert.Equal(4, entries.MostWithin(TimeSpan.FromSeconds(1)));
        Assert.Equal(2, entries.MostWithinAnyPlace(TimeSpan.FromSeconds(1)));
        Assert.Equal(0, Array.Empty<ConnectorLogEntry>().MostWithinAnyPlace(TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Add_BeyondTheCapacity_ForgetsTheOldestAndSaysSo()
    {
        var log = new ConnectorLog();

        for (var i = 0; i < ConnectorLog.Capacity + 2; i++) log.Add(n => At(0) with { N = n });

        Assert.Equal((ConnectorLog.Capacity, 3, 2), (log.Entries.Count, log.Entries[0].N, log.Forgotten));
        log.Clear();
        Assert.Equal((0, 0), (log.Entries.Count, log.Forgotten));
    }

    private static ConnectorLogEntry At(int milliseconds, string place = "a") =>
        new(0, Noon.AddMilliseconds(milliseconds), CallKind.Post, place, place, null, null, true, 201, null);

    /// <summary>As the bot writes them: the copy's id in the data of a button, however deep.</summary>
    private static object Card(string placement) => new
    {
        type = "message",
        attachments = new[]
        {
            new
            {
                contentType = "application/vnd.microsoft.card.adaptive",
                content = new
                {
                    type = "AdaptiveCard",
                    version = "1.5",
                    body = new object[] { new { type = "ActionSet", actions = new[] { new { type = "Action.Execute", verb = "need.view", data = new { need = "SPK-2026-00001", placement } } } } },
                },
            },
        },
    };
}
