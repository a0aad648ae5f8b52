using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Spk.Bot.Core.Needs;

/// <summary>A change as its entry stores it: JSON with camel-case names, words for enums, ISO days, nothing for null. The entry's kind tells the type.</summary>
internal static class NeedChangeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly FrozenDictionary<EntryKind, Type> Types = new Dictionary<EntryKind, Type>
    {
        [EntryKind.Reported] = typeof(NeedChange.Reported),
        [EntryKind.Routed] = typeof(NeedChange.Routed),
        [EntryKind.Acknowledged] = typeof(NeedMove.Acknowledge),
        [EntryKind.Assigned] = typeof(NeedMove.Assign),
        [EntryKind.Accepted] = typeof(NeedMove.Accept),
        [EntryKind.Transferred] = typeof(NeedMove.Transfer),
        [EntryKind.Asked] = typeof(NeedMove.Ask),
        [EntryKind.Replied] = typeof(NeedMove.Reply),
        [EntryKind.InterimReplied] = typeof(NeedMove.Interim),
        [EntryKind.Promised] = typeof(NeedMove.Promise),
        [EntryKind.HandedOutside] = typeof(NeedMove.External),
        [EntryKind.Answered] = typeof(NeedMove.Answer),
        [EntryKind.Completed] = typeof(NeedMove.Complete),
        [EntryKind.Reopened] = typeof(NeedMove.Reopen),
        [EntryKind.Withdrawn] = typeof(NeedMove.Withdraw),
        [EntryKind.Resubmitted] = typeof(NeedMove.Resubmit),
        [EntryKind.Involved] = typeof(NeedMove.Involve),
        [EntryKind.Merged] = typeof(NeedMove.Merge),
        [EntryKind.Unmerged] = typeof(NeedMove.Unmerge),
        [EntryKind.Noted] = typeof(NeedMove.Note),
        [EntryKind.Decided] = typeof(NeedMove.Decide),
        [EntryKind.Marked] = typeof(NeedMove.Mark),
        [EntryKind.Unmarked] = typeof(NeedMove.Unmark),
    }.ToFrozenDictionary();

    public static string Write(NeedChange change) => JsonSerializer.Serialize(change, change.GetType(), Options);

    /// <exception cref="JsonException">The text is not what this kind of entry stores.</exception>
    public static NeedChange Read(EntryKind kind, string json) =>
        JsonSerializer.Deserialize(json, Types[kind], Options) as NeedChange ?? throw new JsonException($"An entry of the kind {kind} without its change.");
}

/// <summary>A need's id within a change: its one number.</summary>
internal sealed class NeedIdJson : JsonConverter<NeedId>
{
    public override NeedId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, NeedId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
