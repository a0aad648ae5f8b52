namespace Spk.Bot.Core.Digests;

/// <summary>A digest that is to be posted; its <see cref="Key"/> is unique for all time.</summary>
/// <param name="CycleKey"><c>weekly:2026-W47</c>; or <c>first:</c>, <c>meeting:</c> (the final one) or <c>late:</c> and the meeting's id.</param>
/// <param name="MeetingId">The meeting it precedes; null for a weekly digest.</param>
/// <param name="DueAt">When it should have been there (UTC); can lie in the past, after a downtime or for a meeting that was known late.</param>
public sealed record DueDigest(DigestKind Kind, string CommitteeKey, string CycleKey, Guid? MeetingId, DateTimeOffset DueAt)
{
    public DigestKey Key => new(CommitteeKey, CycleKey);
}

/// <summary>Identity of a posted digest, a unique key in the database.</summary>
public readonly record struct DigestKey(string CommitteeKey, string CycleKey);
