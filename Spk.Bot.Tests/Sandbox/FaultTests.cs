using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Tests.Sandbox;

public sealed class FaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fault_WithAnAnswer_TakesThePlaceOfTeams()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        stage.Teams.ConnectorFault = call => call.Method == "POST" ? new FaultDecision.Answer(429, null, TimeSpan.FromSeconds(6.2)) : null;

        using var response = await SendAsync(stage);

        Assert.Equal((429, 7.0), ((int)response.StatusCode, response.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Empty(stage.Teams.Messages(stage.Channel));
        Assert.Equal(429, stage.Teams.Trace[^1].Status);
    }

    [Fact]
    public async Task Fault_AfterEffect_LeavesTheMessageStanding()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        stage.Teams.ConnectorFault = _ => new FaultDecision.Answer(502) { AfterEffect = true };

        using var response = await SendAsync(stage);

        Assert.Equal(502, (int)response.StatusCode);
        Assert.Single(stage.Teams.Messages(stage.Channel));
    }

    [Fact]
    public async Task Fault_Close_DropsTheConnection()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        stage.Teams.ConnectorFault = _ => new FaultDecision.Close();

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(stage));

        Assert.Equal(0, stage.Teams.Trace[^1].Status);
    }

    [Fact]
    public async Task Fault_Hang_EndsWhenTheBotGivesUp()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var token = await stage.Bot.TokenAsync(Ct);
        using var patience = new CancellationTokenSource();
        stage.Teams.ConnectorFault = _ =>
        {
            patience.CancelAfter(TimeSpan.FromMilliseconds(100));
            return new FaultDecision.Hang();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Bot.SendAsync(HttpMethod.Post, Path(stage), SandboxStage.Card("x"), token, patience.Token));

        Assert.Empty(stage.Teams.Messages(stage.Channel));
    }

    [Fact]
    public async Task Fault_Hang_DoesNotHoldUpTheEnd()
    {
        var stage = await SandboxStage.InstalledAsync(Ct);
        var token = await stage.Bot.TokenAsync(Ct);
        var reached = new TaskCompletionSource();
        stage.Teams.ConnectorFault = _ =>
        {
            reached.SetResult();
            return new FaultDecision.Hang();
        };
        var call = stage.Bot.SendAsync(HttpMethod.Post, Path(stage), SandboxStage.Card("x"), token, Ct);
        await reached.Task.WaitAsync(SandboxStage.Patience, Ct);

        await stage.Teams.DisposeAsync().AsTask().WaitAsync(SandboxStage.Patience, Ct);

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        await stage.Bot.DisposeAsync();
    }

    private static string Path(SandboxStage stage) => $"conversations/{Uri.EscapeDataString(stage.Channel)}/activities";

    private static async Task<HttpResponseMessage> SendAsync(SandboxStage stage) =>
        await stage.Bot.SendAsync(HttpMethod.Post, Path(stage), SandboxStage.Card("x"), await stage.Bot.TokenAsync(Ct), Ct);
}
