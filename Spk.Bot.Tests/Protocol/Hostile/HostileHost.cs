namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>The whole bot, with everything in it that a hostile activity could reach, and nothing that changes the database by itself.</summary>
public sealed class HostileHost : PausedHost
{
    /// <summary>Number of the one need there is.</summary>
    public string Need { get; private set; } = "";

    /// <summary>No limit: a limited activity is one that was not tried.</summary>
    protected override Dictionary<string, string?> Settings => new()
    {
        ["Teams:TurnsPerPerson:PerSecond"] = "1000000",
        ["Teams:TurnsPerPerson:Burst"] = "1000000",
        ["Teams:TurnsPerTenant:PerSecond"] = "1000000",
        ["Teams:TurnsPerTenant:Burst"] = "1000000",
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Need = await ReportAsync();
    }
}
