namespace Spk.Bot.Sandbox.Story;

/// <summary>The main job from end to end, with real regions and Ämter.</summary>
public static class MainStory
{
    public static IReadOnlyList<StoryStep> Steps { get; } =
    [
        new("Der Bot wird in alle Teams und Chats aufgenommen", async (stage, ct) =>
        {
            await stage.Teams.InstallEverywhereAsync(ct);
            var refused = stage.Teams.Trace.Count(e => e.Status is < 200 or > 299);
            return refused == 0
                ? $"{stage.Teams.World.Teams.Count} Teams, {stage.Teams.World.Persons.Count} Personen"
                : throw new StoryBrokenException($"{refused} Aktivitäten oder Aufrufe wurden abgelehnt.");
        }),
    ];
}
