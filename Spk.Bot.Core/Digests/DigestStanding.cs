using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Core.Digests;

/// <summary>What stands beside a frozen digest when its card is drawn.</summary>
/// <param name="Id">Of the digest; goes into the card's data.</param>
/// <param name="Hash">SHA-256 of the snapshot; null in old rows.</param>
/// <param name="Page">Page of the items, from 0.</param>
/// <param name="MeetingNow">The meeting when it is not as the snapshot says: moved or cancelled; otherwise null.</param>
/// <param name="Outcomes">The last outcome of each item that has one.</param>
public sealed record DigestStanding(Guid Id, string? Hash, int Page, MeetingLine? MeetingNow, IReadOnlyList<ItemOutcome> Outcomes);

/// <summary>What the committee made of one item.</summary>
/// <param name="Number">Of the need.</param>
/// <param name="Count">How many records the item has in this digest.</param>
public sealed record ItemOutcome(string Number, CommitteeOutcome Outcome, string Note, DateOnly On, string? Paper, DateOnly? Until, int Count);
