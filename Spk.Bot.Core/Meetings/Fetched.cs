namespace Spk.Bot.Core.Meetings;

/// <summary>What a server gave: a document, the word that it is as it was, or neither.</summary>
internal sealed record Fetched
{
    public byte[]? Document { get; init; }

    public bool IsUnchanged { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Short code.</summary>
    public string? Fault { get; init; }

    /// <summary>The same for a person.</summary>
    public string? Sentence { get; init; }

    /// <summary>Whether another attempt may help.</summary>
    public bool IsPassing { get; init; }

    /// <summary>As the server says it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Where it sends us, as it stands in the header.</summary>
    public string? Redirect { get; init; }

    public static Fetched Failed(string fault, string sentence) => new() { Fault = fault, Sentence = sentence };
}
