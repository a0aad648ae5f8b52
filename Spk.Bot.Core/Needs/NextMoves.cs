namespace Spk.Bot.Core.Needs;

/// <summary>What somebody can do with a need now, the next sensible thing first: for the buttons of a card. Allowed is what <see cref="Need.Check"/> allows.</summary>
public static class NextMoves
{
    private static readonly EntryKind[] Fresh =
    [
        EntryKind.Acknowledged, EntryKind.Accepted, EntryKind.Transferred, EntryKind.Asked, EntryKind.InterimReplied, EntryKind.Answered, EntryKind.Promised,
        EntryKind.HandedOutside, EntryKind.Completed, EntryKind.Resubmitted, EntryKind.Noted,
    ];

    private static readonly EntryKind[] AtWork =
    [
        EntryKind.Answered, EntryKind.Completed, EntryKind.InterimReplied, EntryKind.Asked, EntryKind.Promised, EntryKind.HandedOutside, EntryKind.Accepted,
        EntryKind.Resubmitted, EntryKind.Transferred, EntryKind.Reopened, EntryKind.Noted,
    ];

    private static readonly EntryKind[] Outside =
    [
        EntryKind.HandedOutside, EntryKind.Answered, EntryKind.Completed, EntryKind.InterimReplied, EntryKind.Accepted, EntryKind.Asked, EntryKind.Promised,
        EntryKind.Resubmitted, EntryKind.Transferred, EntryKind.Noted,
    ];

    private static readonly EntryKind[] Answered =
    [
        EntryKind.Completed, EntryKind.Answered, EntryKind.InterimReplied, EntryKind.Asked, EntryKind.Promised, EntryKind.HandedOutside, EntryKind.Resubmitted,
        EntryKind.Transferred, EntryKind.Noted,
    ];

    private static readonly EntryKind[] Office =
    [
        EntryKind.Reopened, EntryKind.Replied, EntryKind.Transferred, EntryKind.Involved, EntryKind.Noted, EntryKind.Resubmitted, EntryKind.Completed, EntryKind.Withdrawn,
    ];

    private static readonly EntryKind[] Reporter = [EntryKind.Replied, EntryKind.Reopened, EntryKind.Withdrawn];

    /// <summary>All moves of this reader; to assign and to merge are no buttons of this list.</summary>
    /// <param name="reader">In the standing that the card's copy gives.</param>
    public static IReadOnlyList<EntryKind> Of(Need need, Mover reader)
    {
        var share = need.Responsibilities.FirstOrDefault(r => r.Department == reader.Department);
        return [.. Order(reader.Standing, share).Where(kind => need.Check(kind, reader) is null && !IsSo(kind, share))];
    }

    // Beneath an open question it may be accepted already.
    private static bool IsSo(EntryKind kind, Responsibility? share) => kind == EntryKind.Accepted && share is { Progress: NeedStatus.Accepted };

    private static EntryKind[] Order(Standing standing, Responsibility? share) => standing switch
    {
        Standing.Department => share switch
        {
            { Status: NeedStatus.Delivered or NeedStatus.Acknowledged } => Fresh,
            { Status: NeedStatus.ExternallyOpen } => Outside,
            { AnsweredAt: not null, Status: not NeedStatus.Completed } => Answered,
            _ => AtWork,
        },
        Standing.Office or Standing.RegionalCoordination => Office,
        Standing.Coordination => Reporter,
        _ => [],
    };
}
