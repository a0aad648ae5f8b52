using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Tests.Protocol;

namespace Spk.Bot.Tests.Sandbox;

public sealed class ThrottleTests
{
    private const string Place = "19:a@thread.tacv2";

    private readonly ManualClock clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CallKind.Post, 7, 1, 1000)]
    [InlineData(CallKind.Update, 7, 1, 1000)]
    [InlineData(CallKind.Delete, 7, 1, 1000)]
    [InlineData(CallKind.Read, 14, 1, 1000)]
    public void Take_OneTooManyAtOnce_WaitsForTheWindow(CallKind kind, int calls, int seconds, int milliseconds)
    {
        var throttle = new Throttle(clock, ConnectorLimits.Documented);
        for (var i = 0; i < calls; i++) Assert.Null(throttle.Take(kind, Place).Wait);

        var refused = throttle.Take(kind, Place);
        clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        var stillRefused = throttle.Take(kind, Place);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal((TimeSpan.FromMilliseconds(milliseconds), new RateLimit(calls, seconds)), (refused.Wait, refused.Limit));
        Assert.Equal(TimeSpan.FromMilliseconds(1), stillRefused.Wait);
        Assert.Null(throttle.Take(kind, Place).Wait);
    }

    [Theory]
    [InlineData(CallKind.Post, 8, 2, 249)]
    [InlineData(CallKind.Post, 60, 30, 499)]
    [InlineData(CallKind.Post, 1800, 3600, 1990)]
    [InlineData(CallKind.Read, 16, 2, 120)]
    [InlineData(CallKind.Read, 120, 30, 249)]
    [InlineData(CallKind.Read, 3600, 3600, 990)]
    public void Take_AtASteadyPace_MeetsTheLongerWindow(CallKind kind, int calls, int seconds, int everyMilliseconds)
    {
        var throttle = new Throttle(clock, ConnectorLimits.Documented);
        for (var i = 0; i < calls; i++)
        {
            Assert.Null(throttle.Take(kind, Place).Wait);
            clock.Advance(TimeSpan.FromMilliseconds(everyMilliseconds));
        }

        var refused = throttle.Take(kind, Place);

        Assert.Equal(new RateLimit(calls, seconds), refused.Limit);
        Assert.Equal(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds((double)everyMilliseconds * calls), refused.Wait);
    }

    [Fact]
    public void Take_InManyConversations_MeetsTheTenantsLimit()
    {
        var throttle = new Throttle(clock, ConnectorLimits.Documented);
        for (var i = 0; i < 30; i++) Assert.Null(throttle.Take(i % 2 == 0 ? CallKind.Post : CallKind.Read, $"place {i % 10}").Wait);

        var refused = throttle.Take(CallKind.Post, "one more place");

        Assert.Equal(new RateLimit(30, 1), refused.Limit);
    }

    [Fact]
    public void Take_OtherConversationAndOtherKind_HaveTheirOwnCount()
    {
        var throttle = new Throttle(clock, ConnectorLimits.Documented);
        for (var i = 0; i < 7; i++) throttle.Take(CallKind.Post, Place);

        Assert.NotNull(throttle.Take(CallKind.Post, Place).Wait);
        Assert.Null(throttle.Take(CallKind.Read, Place).Wait);
        Assert.Null(throttle.Take(CallKind.Post, "19:b@thread.tacv2").Wait);
    }

    [Fact]
    public void Take_WhoeverWaitsAsTold_IsTakenAndNoWindowHoldsMore() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte>().Generator.ListOf(300).ToArbitrary(),
        pauses =>
        {
            var time = new ManualClock();
            var throttle = new Throttle(time, ConnectorLimits.Documented);
            var taken = new List<ConnectorLogEntry>();
            foreach (var pause in pauses)
            {
                time.Advance(TimeSpan.FromMilliseconds(pause));
                if (throttle.Take(CallKind.Post, Place) is { Wait: { } wait }) time.Advance(wait);
                else
                {
                    taken.Add(Entry(time.GetUtcNow()));
                    continue;
                }
                Assert.Null(throttle.Take(CallKind.Post, Place).Wait);
                taken.Add(Entry(time.GetUtcNow()));
            }
            Assert.Equal(pauses.Count, taken.Count);
            Assert.All(ConnectorLimits.Documented.Writes, limit => Assert.InRange(taken.MostWithin(limit.Window), 1, limit.Calls));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Call_BeyondTheLimits_IsAnsweredAsDocumented()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct, new() { Limits = new() { Writes = [new(2, 3600)] } });
        await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("1"), Ct);
        await stage.Bot.PostAsync(stage.Channel + ";messageid=" + stage.Teams.Messages(stage.Channel)[0].Id, SandboxStage.Card("2"), Ct);

        var path = $"conversations/{Uri.EscapeDataString(stage.Channel)}/activities";
        using var refused = await stage.Bot.SendAsync(HttpMethod.Post, path, SandboxStage.Card("3"), await stage.Bot.TokenAsync(Ct), Ct);

        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 3590, 3600);
        Assert.Contains("""{"error":{"code":"Throttled",""", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(2, stage.Teams.Messages(stage.Channel).Count);
        Assert.Equal("Grenze von Teams: 2 in 3600 s", stage.Teams.Trace[^1].SpoiledBy);
        stage.Clock.Advance(TimeSpan.FromHours(1));
        await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("3"), Ct);
    }

    [Fact]
    public async Task Limits_WhenSetLater_HoldFromTheNextCallOn()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        for (var i = 0; i < 40; i++) await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("x"), Ct);

        stage.Teams.Limits = ConnectorLimits.Documented with { Writes = [new(40, 3600)] };
        var (status, _) = await stage.Bot.CallAsync(HttpMethod.Post, $"conversations/{Uri.EscapeDataString(stage.Channel)}/activities", SandboxStage.Card("x"), Ct);

        Assert.Equal(429, status);
    }

    private static ConnectorLogEntry Entry(DateTimeOffset at) => new(0, at, CallKind.Post, Place, Place, null, null, true, 201, null);
}
