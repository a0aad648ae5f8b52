using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Spk.Bot.Core.Roles;

/// <summary>The last good answer of the directory per group, and for how long it counts.</summary>
/// <param name="counts">After so long without a new one an answer counts no longer.</param>
/// <param name="isAsked">False: no directory is asked, every id is a person's.</param>
public sealed class GroupBook(TimeProvider clock, TimeSpan counts, bool isAsked)
{
    private readonly ConcurrentDictionary<string, Reading> readings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Default of <c>Graph:StaleHours</c>.</summary>
    public static readonly TimeSpan Counts = TimeSpan.FromHours(24);

    public bool IsAsked => isAsked;

    /// <summary>Why the last attempt ended early; null when it did not.</summary>
    public string? Failure { get; private set; }

    public bool IsMember(IEnumerable<string> groups, string person) => groups.Any(group => Current(group)?.Members.Contains(person) == true);

    public IEnumerable<string> MembersOf(IEnumerable<string> groups) => groups.SelectMany(group => Current(group)?.Members ?? []);

    /// <summary>Of one of them nobody knows now who is in it.</summary>
    public bool IsUnclear(IEnumerable<string> groups) => isAsked && groups.Any(group => Current(group) is null);

    /// <summary>When the oldest of their answers was read (UTC); null: one was never.</summary>
    public DateTimeOffset? OldestOf(IReadOnlyCollection<string> groups) =>
        groups.Count > 0 && groups.All(readings.ContainsKey) ? groups.Min(group => readings[group].At) : null;

    /// <param name="members">Empty for a person's id.</param>
    public void Note(string group, IEnumerable<string> members) => readings[group] = new Reading(members.ToFrozenSet(StringComparer.OrdinalIgnoreCase), clock.GetUtcNow());

    public void Ended(string? failure) => Failure = failure;

    private Reading? Current(string group) => readings.TryGetValue(group, out var reading) && clock.GetUtcNow() - reading.At < counts ? reading : null;

    private sealed record Reading(FrozenSet<string> Members, DateTimeOffset At);
}
