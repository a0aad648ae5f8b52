namespace Spk.Bot.Protocol.Schema;

/// <summary>The plain text of a message that Teams hands over as HTML.</summary>
public static class MessageHtml
{
    /// <summary>Tags fall away, blocks become lines, entities their characters; scripts, styles and comments vanish, names of mentions stay.</summary>
    public static string ToText(string html) => throw new NotImplementedException();
}
