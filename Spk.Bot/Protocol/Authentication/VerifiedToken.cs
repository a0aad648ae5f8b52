namespace Spk.Bot.Protocol.Authentication;

/// <summary>What a token proves, once its signature, issuer, audience and lifetime hold.</summary>
/// <param name="ServiceUrl">The claim <c>serviceurl</c>; null when the token has none.</param>
/// <param name="Endorsements">The channels that the signing key may speak for.</param>
internal sealed record VerifiedToken(string? ServiceUrl, IReadOnlyCollection<string> Endorsements);

/// <summary>What came of a request's token.</summary>
/// <param name="Token">Null when it is missing or not valid here.</param>
/// <param name="KeysMissing">Nobody's token can be judged, since no keys could be fetched yet: an outage, not the caller's fault.</param>
internal readonly record struct TokenVerdict(VerifiedToken? Token, bool KeysMissing = false);
