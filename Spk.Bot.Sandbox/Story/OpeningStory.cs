namespace Spk.Bot.Sandbox.Story;

/// <summary>What must be before anybody can work: the bot is installed, the channels are linked, the meetings are known.</summary>
public static class OpeningStory
{
    private const string Lead = "spk-lead";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<StoryStep> Steps { get; } =
    [
        new("Der Bot wird in alle Teams und Chats aufgenommen", InstallAsync),
        new("Die OE SPK verbindet die Kanäle", LinkAsync),
        new("Die Sitzungen der Ausschüsse werden übernommen", ImportAsync),
    ];

    private static async Task<string> InstallAsync(StoryStage stage, CancellationToken ct)
    {
        await stage.Teams.InstallEverywhereAsync(ct);
        var refused = stage.Teams.Trace.Count(e => e.Status is < 200 or > 299);
        return refused == 0
            ? $"{stage.Teams.World.Teams.Count} Teams, {stage.Teams.World.Persons.Count} Personen"
            : throw new StoryBrokenException($"{refused} Aktivitäten oder Aufrufe wurden abgelehnt.");
    }

    /// <summary>Every channel is named after what it is linked with, or its team is.</summary>
    private static async Task<string> LinkAsync(StoryStage stage, CancellationToken ct)
    {
        var linked = new List<string>();
        foreach (var team in stage.Teams.World.Teams)
        {
            foreach (var channel in team.ChannelNames)
            {
                var target = team.Name == "Ausschussdienst" ? channel : team.Name;
                var place = team.ChannelId(channel);
                await stage.Teams.SayAsync(Lead, place, $"verbinden {target}", ct: ct);
                await stage.WaitForAsync(place, "verbunden", Patience, ct);
                linked.Add(target);
            }
        }

        return string.Join(", ", linked);
    }

    private static async Task<string> ImportAsync(StoryStage stage, CancellationToken ct)
    {
        var import = await stage.Bot.ImportMeetingsAsync(ct);
        return import.Faults.Count == 0 && import.Added > 0 ? $"{import.Added} Sitzungen" : throw new StoryBrokenException(string.Join(' ', import.Faults));
    }
}
