using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Spk.Bot.Protocol.Schema;

/// <content>What can be read off an activity without asking anybody.</content>
public sealed partial record InboundActivity
{
    private const string ThreadMark = ";messageid=";

    /// <summary><c>en</c> or, for everything else, <c>de</c>; the client's own language goes before the activity's.</summary>
    [JsonIgnore]
    public string Language
    {
        get
        {
            var client = Entities.FirstOrDefault(entity => entity.Type == "clientInfo")?.Locale;
            var locale = string.IsNullOrEmpty(client) ? Locale : client;
            return locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "de";
        }
    }

    [JsonIgnore]
    public bool IsPersonal => Conversation.ConversationType == "personal";

    /// <summary>The conversation without its thread: a post to it starts a new thread in a channel.</summary>
    [JsonIgnore]
    public string RootConversationId => ThreadMarkIndex < 0 ? Conversation.Id : Conversation.Id[..ThreadMarkIndex];

    /// <summary>The id of the message that opened the thread; null outside a thread.</summary>
    [JsonIgnore]
    public string? ThreadId => ThreadMarkIndex < 0 ? null : Conversation.Id[(ThreadMarkIndex + ThreadMark.Length)..];

    /// <summary>
    /// The Entra object id where there is one, otherwise the bot's own id of the person; empty when the wire named nobody. At most 100 characters: of a longer id, as the
    /// bot's own can be, it is the hash.
    /// </summary>
    [JsonIgnore]
    public string PersonKey
    {
        get
        {
            var id = string.IsNullOrEmpty(From.AadObjectId) ? From.Id : From.AadObjectId;
            return id.Length <= ActivityLimits.Person ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        }
    }

    /// <summary>Equal for every delivery of the same activity by the transport; keep it for at least 24 hours.</summary>
    [JsonIgnore]
    public string TransportKey => string.Join('|', Type, ChannelData.EventType, Name, Conversation.Id, Id,
        Timestamp?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The text as the person meant it for the bot: its mention taken out by entity, other mentions left, blanks collapsed, line breaks kept.</summary>
    [JsonIgnore]
    public string TextWithoutBotMention
    {
        get
        {
            var text = Text ?? "";
            foreach (var mention in Entities.Where(MentionsBot))
            {
                var at = text.IndexOf(mention.Text!, StringComparison.Ordinal);
                if (at >= 0)
                    text = text.Remove(at, mention.Text!.Length);
            }

            return Blanks().Replace(text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase), " ").Trim();
        }
    }

    private int ThreadMarkIndex => Conversation.Id.IndexOf(ThreadMark, StringComparison.Ordinal);

    private bool MentionsBot(ActivityEntity entity) =>
        entity is { Type: "mention", Mentioned.Id.Length: > 0, Text.Length: > 0 } && entity.Mentioned.Id == Recipient.Id;

    [GeneratedRegex(@"[ \t\u00A0\u2007\u202F]+")]
    private static partial Regex Blanks();
}
