using System.Text.Json;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Tests.Sandbox;

public sealed class FaultPlanTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Catalogue_EachFault_AnswersAsItSays()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        foreach (var known in ConnectorFaults.All.Where(f => f.Decision is FaultDecision.Answer))
        {
            var expected = (FaultDecision.Answer)known.Decision;
            var standing = stage.Teams.Messages(stage.Channel).Count;
            using var fault = stage.Teams.Faults.Plant(known);

            using var response = await stage.Bot.SendAsync(HttpMethod.Post, Activities(stage.Channel), SandboxStage.Card("x"), await stage.Bot.TokenAsync(Ct), Ct);

            Assert.Equal(expected.Status, (int)response.StatusCode);
            Assert.Equal(expected.RetryAfter, response.Headers.RetryAfter?.Delta);
            var code = ConnectorError.Code(await response.Content.ReadAsByteArrayAsync(Ct));
            Assert.Equal(char.IsAsciiDigit(known.Key[0]) ? StandardCode(expected.Status) : known.Key, code);
            Assert.Equal(expected.AfterEffect ? 1 : 0, stage.Teams.Messages(stage.Channel).Count - standing);
            Assert.Equal((1, known.Title), (fault.Hits, stage.Teams.Trace[^1].SpoiledBy));
            Assert.Equal((known.Title, expected.AfterEffect), (stage.Teams.Log.Entries[^1].SpoiledBy, stage.Teams.Log.Entries[^1].TookEffect));
        }
    }

    [Fact]
    public void Catalogue_Keys_AreUniqueAndKnowBothEnvelopes()
    {
        Assert.Equal(ConnectorFaults.All.Count, ConnectorFaults.All.Select(f => f.Key).Distinct().Count());
        Assert.Equal(ConnectorFaults.All.Count, ConnectorFaults.All.Select(f => f.Title).Distinct().Count());
        var bodies = ConnectorFaults.All.Select(f => f.Decision).OfType<FaultDecision.Answer>().Select(a => a.Body?.GetRawText() ?? "").ToList();
        Assert.Contains(bodies, b => b.StartsWith("""{"error":{"code":""", StringComparison.Ordinal));
        Assert.Contains(bodies, b => b.StartsWith("""{"errorCode":209,"message":"{""", StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => ConnectorFaults.Get("no such"));
    }

    [Theory]
    [InlineData("close", 0)]
    [InlineData("close-arrived", 1)]
    public async Task Close_BeforeOrAfterTheEffect_DropsTheConnection(string key, int standing)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        using var fault = stage.Teams.Faults.Plant(key);

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(stage));

        Assert.Equal((standing, 1, 0), (stage.Teams.Messages(stage.Channel).Count, fault.Hits, stage.Teams.Log.Entries[^1].Status));
    }

    [Theory]
    [InlineData("hang", 0)]
    [InlineData("hang-arrived", 1)]
    public async Task Hang_BeforeOrAfterTheEffect_EndsWhenItIsLifted(string key, int standing)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var fault = stage.Teams.Faults.Plant(key);
        var call = SendAsync(stage);
        await Support.FlowBorough.UntilAsync(() => stage.Teams.Log.Entries.Count == 1);
        Assert.False(call.IsCompleted);

        fault.Dispose();

        await Assert.ThrowsAsync<HttpRequestException>(() => call.WaitAsync(SandboxStage.Patience, Ct));
        Assert.Equal(standing, stage.Teams.Messages(stage.Channel).Count);
    }

    [Fact]
    public async Task Scope_OfPlaceAndKind_SpoilsOnlyThese()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("x"), Ct);
        var (thread, chat) = ($"{stage.Channel};messageid={id}", stage.World.Chat("jug-1"));
        using var fault = stage.Teams.Faults.Plant("503", new() { PlaceId = stage.Channel, Kind = CallKind.Post });
        using var change = stage.Teams.Faults.Plant("412", new() { PlaceId = chat, Kind = CallKind.Update });
        using var read = stage.Teams.Faults.Plant("500", new() { Kind = CallKind.Read });

        Assert.Equal(503, await StatusAsync(stage, HttpMethod.Post, Activities(stage.Channel)));
        Assert.Equal(503, await StatusAsync(stage, HttpMethod.Post, Activities(thread)));
        Assert.Equal(200, await StatusAsync(stage, HttpMethod.Put, $"{Activities(stage.Channel)}/{id}"));
        Assert.Equal(201, await StatusAsync(stage, HttpMethod.Post, Activities(chat)));
        Assert.Equal(412, await StatusAsync(stage, HttpMethod.Put, $"{Activities(chat)}/1"));
        Assert.Equal(412, await StatusAsync(stage, HttpMethod.Delete, $"{Activities(chat)}/1"));
        Assert.Equal(500, await StatusAsync(stage, HttpMethod.Get, $"conversations/{Uri.EscapeDataString(chat)}/pagedmembers"));
        Assert.Equal((2, 2, 1), (fault.Hits, change.Hits, read.Hits));
    }

    [Fact]
    public async Task Times_WhenUsedUp_LeaveTheFaultStandingButOver()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        using var first = stage.Teams.Faults.Plant("503", new() { Times = 2 });
        using var second = stage.Teams.Faults.Plant("412", new() { Times = 1 });

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++) statuses.Add(await StatusAsync(stage, HttpMethod.Post, Activities(stage.Channel)));

        Assert.Equal([503, 503, 412, 201], statuses);
        Assert.Equal([(2, true), (1, true)], stage.Teams.Faults.Planted.Select(p => (p.Hits, p.IsOver)));
        stage.Teams.Faults.LiftAll();
        Assert.Empty(stage.Teams.Faults.Planted);
    }

    [Fact]
    public void Share_WithASeed_SpoilsThatShareAndTheSameCallsEachTime()
    {
        var (first, again, other) = (Struck(0.25, 7), Struck(0.25, 7), Struck(0.25, 8));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.InRange(first.Count(struck => struck), 200, 300);

        static List<bool> Struck(double share, int seed)
        {
            var plan = new FaultPlan(new());
            plan.Plant("503", new() { Share = share, Seed = seed });
            return [.. Enumerable.Range(0, 1000).Select(_ => plan.Strike(new(CallKind.Post, "19:a", null, null)) is not null)];
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(null, 0)]
    [InlineData(null, 1.1)]
    [InlineData(null, double.NaN)]
    public void Plant_WithANumberThatCannotBe_IsRefused(int? times, double share) =>
        Assert.Throws<ArgumentException>(() => new FaultPlan(new()).Plant("503", new() { Times = times, Share = share }));

    private static string? StandardCode(int status) => status switch
    {
        429 => "Throttled",
        412 => "PreconditionFailed",
        500 => "ServiceError",
        _ => null,
    };

    private static string Activities(string conversation) => $"conversations/{Uri.EscapeDataString(conversation)}/activities";

    private static async Task<int> StatusAsync(SandboxStage stage, HttpMethod method, string path) =>
        (await stage.Bot.CallAsync(method, path, method == HttpMethod.Get || method == HttpMethod.Delete ? null : SandboxStage.Card("x"), Ct)).Status;

    private static Task<(int Status, JsonElement Body)> SendAsync(SandboxStage stage) =>
        stage.Bot.CallAsync(HttpMethod.Post, Activities(stage.Channel), SandboxStage.Card("x"), Ct);
}
