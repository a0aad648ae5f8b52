namespace Spk.Bot.Protocol.Authentication;

/// <summary>The signing keys at hand.</summary>
/// <param name="FetchedAt">Null when none were ever fetched.</param>
/// <param name="FailedAt">The last request, when it failed; null after a success and before the first.</param>
internal sealed record KeysState(int Count, DateTimeOffset? FetchedAt, DateTimeOffset? FailedAt);
