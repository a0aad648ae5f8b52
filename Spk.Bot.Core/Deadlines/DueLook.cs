using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Deadlines;

/// <summary>What a look at a need found: what is to be said now, and when to look again.</summary>
/// <param name="Due">Due and unsaid.</param>
/// <param name="Next">When the first of the others is due (UTC); null: never, as things stand.</param>
public sealed record DueLook(NeedId Id, int Version, string Title, string ReporterId, string? Coordination, IReadOnlyList<ReminderStep> Due, DateTimeOffset? Next)
{
    public static DueLook At(Need need, IReadOnlyList<ReminderStep> steps, IReadOnlySet<StepKey> said, DateTimeOffset now)
    {
        var due = steps.Where(s => s.IsDue(now) && !said.Contains(s.Key)).ToList();
        DateTimeOffset? next = null;
        foreach (var step in steps)
            if (step.At > now && !said.Contains(step.Key) && !(next <= step.At))
                next = step.At;
        return new DueLook(need.Id, need.Version, need.Title, need.ReporterId, need.Coordination, due, next);
    }
}
