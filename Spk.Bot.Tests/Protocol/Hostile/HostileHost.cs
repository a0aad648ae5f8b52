namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>The whole bot, with everything in it that a hostile activity could reach, and nothing that changes the database by itself.</summary>
public sealed class HostileHost : EdgeHost
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
        await PauseJobsAsync();
        await PostAsync(Payload.Json("17"));
        await PostAsync(Payload.Json("02").With(activity => activity["text"] = "<at>Bedarfsmelder</at> verbinden Straßen- und Grünflächenamt"));
        var (_, body) = await PostAsync(HostileBases.Click("need.report", HostileBases.Form("send")).Activity);
        Need = System.Text.RegularExpressions.Regex.Match(body, @"SPK-\d{4}-\d{5}").Value;
        Assert.True(Need.Length > 0, body);
    }
}
