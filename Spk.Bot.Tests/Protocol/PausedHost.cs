namespace Spk.Bot.Tests.Protocol;

/// <summary>The whole bot without its jobs: what changes was changed by a turn.</summary>
public class PausedHost : EdgeHost
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await PauseJobsAsync();
    }
}
