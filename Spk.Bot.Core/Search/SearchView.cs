using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Search;

/// <summary>What was found, one page of it.</summary>
/// <param name="Words">What was looked for, as typed. User text.</param>
/// <param name="Scope">Of what the search was limited to; null: all that the asker may see.</param>
/// <param name="Total">How many there are, as far as is counted.</param>
/// <param name="IsMore">There may be more.</param>
/// <param name="Offset">Index of the first hit, from 0.</param>
/// <param name="NextCommand">Command for the next page, or null on the last.</param>
/// <param name="BackCommand">Command for the page before, or null on the first.</param>
public sealed record SearchView(
    string Words, string? Scope, int Total, bool IsMore, int Offset, IReadOnlyList<SearchHit> Hits, string? NextCommand, string? BackCommand, DateTimeOffset Now) : CardView;
