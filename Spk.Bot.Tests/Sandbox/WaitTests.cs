namespace Spk.Bot.Tests.Sandbox;

public sealed class WaitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WaitFor_WhatStandsAlready_ReturnsAtOnce()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);

        var waiting = stage.Teams.WaitForAsync(stage.Channel, m => m.Cards.Count == 1, SandboxStage.Patience, Ct);

        Assert.True(waiting.IsCompletedSuccessfully);
        Assert.Equal(id, (await waiting).Id);
    }

    [Fact]
    public async Task WaitFor_WhatComesLater_ReturnsWhenItComes()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var waiting = stage.Teams.WaitForAsync(stage.Channel, m => m.Edited, SandboxStage.Patience, Ct);
        var id = await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("alt"), Ct);
        Assert.False(waiting.IsCompleted);

        await stage.Bot.CallAsync(HttpMethod.Put, $"conversations/{Uri.EscapeDataString(stage.Channel)}/activities/{id}", SandboxStage.Card("neu"), Ct);

        Assert.Equal(id, (await waiting).Id);
    }

    [Fact]
    public async Task WaitFor_WhatNeverComes_SaysWhatStandsThere()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("etwas anderes"), Ct);

        var exception = await Assert.ThrowsAsync<TimeoutException>(
            () => stage.Teams.WaitForAsync(stage.Channel, m => m.Deleted, TimeSpan.FromMilliseconds(20), Ct));

        Assert.Contains("etwas anderes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitFor_InAnotherPlace_DoesNotSeeIt()
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        await stage.Bot.PostAsync(stage.Channel, SandboxStage.Card("Bedarf"), Ct);

        await Assert.ThrowsAsync<TimeoutException>(
            () => stage.Teams.WaitForAsync(stage.World.Chat("jug-1"), _ => true, TimeSpan.FromMilliseconds(20), Ct));
    }
}
