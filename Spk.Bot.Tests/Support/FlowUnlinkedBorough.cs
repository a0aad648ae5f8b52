namespace Spk.Bot.Tests.Support;

/// <summary>The bot is installed everywhere, and no channel is linked yet.</summary>
public sealed class FlowUnlinkedBorough : FlowBorough
{
    public override async ValueTask InitializeAsync()
    {
        await StartAsync();
        await Teams.InstallEverywhereAsync(TestContext.Current.CancellationToken);
        await QuietAsync();
    }
}
