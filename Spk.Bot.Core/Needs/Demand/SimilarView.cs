using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Needs.Demand;

/// <summary>A need that may be the same demand.</summary>
/// <param name="Reporters">How many organisations have reported it.</param>
public sealed record SimilarNeed(string Number, string Title, NeedStatus Status, string RegionName, int AgeInDays, int Reporters)
{
    /// <summary>What has ended cannot be joined: who reports it again says that it is not done.</summary>
    public bool CanJoin => Status != NeedStatus.Completed;
}

/// <summary>To the OE SPK: a need and those that may be the same demand, to be merged; or, once merged, to be parted again.</summary>
/// <param name="Version">Of the need; goes into the card's data as <c>rev</c>.</param>
/// <param name="MergedInto">Number of the need that goes on for it; null: it stands alone.</param>
/// <param name="Similar">Likest first; empty once it is merged.</param>
/// <param name="HasChanged">The last click found another state than it showed, and changed nothing.</param>
public sealed record SimilarView(
    string Number, int Version, string Title, string RegionName, string ReportedBy, string? MergedInto, IReadOnlyList<SimilarNeed> Similar, bool HasChanged = false) : CardView;
