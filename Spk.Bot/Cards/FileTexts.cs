using Spk.Bot.Core.Documents;

namespace Spk.Bot.Cards;

/// <summary>The words around a file.</summary>
internal abstract class FileTexts
{
    /// <summary>A fixed heading, which is also the notification's text, and a sentence.</summary>
    public abstract (string Heading, string Sentence) Say(FileView view);
    public abstract string Open { get; }

    /// <summary>Button of a digest's card.</summary>
    public abstract string AsDocument { get; }
    public abstract string Contents(FileView view);
}
