using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Sandbox.Story;

/// <summary>Where a step plays. What one step leaves for a later one, e.g. the number of a need, stands in <see cref="Notes"/>.</summary>
public sealed record StoryStage(SandboxTeams Teams, BotBeside Bot, MovableClock Clock)
{
    public Dictionary<string, string> Notes { get; } = [];
}
