using Spk.Bot.Core.Exports;

namespace Spk.Bot.Ops.Files;

/// <summary>Which file, for whom, until when. It travels sealed (<see cref="FileTickets"/>): nobody else can read, change or make one.</summary>
/// <param name="Person">Key of the person who asked.</param>
/// <param name="Until">UTC, exclusive.</param>
internal sealed record FileTicket(string Person, DateTimeOffset Until)
{
    /// <summary>An export is about now: whoever wants it later asks again.</summary>
    public static readonly TimeSpan ExportLife = TimeSpan.FromMinutes(15);

    /// <summary>A document is frozen, and read until the meeting.</summary>
    public static readonly TimeSpan DocumentLife = TimeSpan.FromDays(7);

    /// <summary>The paper of a stored digest.</summary>
    public Guid? Digest { get; init; }

    /// <summary>Rows as of the moment when the file is written.</summary>
    public ExportRequest? Export { get; init; }

    /// <summary>Where Teams wants the file; only in a ticket of <see cref="FilePurpose.Upload"/>.</summary>
    public UploadPlace? Upload { get; init; }
}

/// <summary>What Teams says of the file that somebody has agreed to get. The client's words: checked before they are used.</summary>
/// <param name="UploadUrl">Whoever has it may write the file.</param>
/// <param name="ContentUrl">Where the person will find it.</param>
internal sealed record UploadPlace(string UploadUrl, string ContentUrl, string UniqueId, string FileType);

/// <summary>What a ticket opens; one of another purpose opens nothing.</summary>
internal enum FilePurpose : byte
{
    /// <summary>A link to click.</summary>
    Download = 1,

    /// <summary>The consent card in a personal chat.</summary>
    Consent = 2,

    /// <summary>Stored with the card that is to bring the file.</summary>
    Upload = 3,
}
