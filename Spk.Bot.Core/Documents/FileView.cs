using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Documents;

/// <summary>A file on its way to somebody.</summary>
/// <param name="FileName">Made by the bot, never typed.</param>
/// <param name="Label">What is in it: a filter in words, or the name of a committee.</param>
/// <param name="Needs">How many needs an export has; null: a document.</param>
public sealed record FileView(FileStep Step, string FileName, string Label, int? Needs) : CardView
{
    /// <summary>Sealed: which file for whom, readable by the bot alone; null where nothing is to be fetched any more.</summary>
    public string? Ticket { get; init; }

    /// <summary>https address of the file; null: there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Until when the link holds (UTC); null: as long as the file lies there.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>About how big it is; what the consent card says.</summary>
    public long? Bytes { get; init; }
}

/// <summary>How far the file has come.</summary>
public enum FileStep
{
    /// <summary>Teams asks the person whether the bot may put it into their OneDrive.</summary>
    Offer = 0,

    /// <summary>They agreed: it is uploaded when this leaves.</summary>
    Bring = 1,

    /// <summary>It is to lie in the channel's files: uploaded when this leaves.</summary>
    Shelve = 2,

    /// <summary>It can be had behind the link.</summary>
    Link = 3,

    /// <summary>It lies in the channel's files.</summary>
    Shelved = 4,

    /// <summary>They did not agree.</summary>
    Declined = 5,

    /// <summary>The offer was over, or another person's.</summary>
    Expired = 6,

    /// <summary>It did not arrive.</summary>
    Failed = 7,

    /// <summary>There is no way to give it out here.</summary>
    NoWay = 8,
}
