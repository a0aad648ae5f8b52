using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Spk.Bot.Core.Needs;

/// <summary>Holds a need against its own history.</summary>
public static class NeedHistory
{
    private static readonly JsonSerializerOptions WithoutEntries = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                static type =>
                {
                    if (type.Type == typeof(Need) && type.Properties.FirstOrDefault(p => p.Name == nameof(Need.Entries)) is { } entries)
                        type.Properties.Remove(entries);
                },
            },
        },
    };

    /// <summary>The chain is looked at first; then whether the history tells the state that is stored, its version included, so that a cut at the end is found too.</summary>
    /// <param name="need">With all its shares and entries.</param>
    /// <returns>Null when all is well.</returns>
    public static HistoryFault? Check(Need need)
    {
        if (EntryChain.Verify(need.Entries) is { } broken)
            return new HistoryFault(need.Id, broken);
        return need.Entries.Count > 0 && StateOf(Need.Rebuild(need.Entries)) == StateOf(need) ? null : new HistoryFault(need.Id, null);
    }

    /// <summary>Everything that is stored of a need but its history, as one text; shares in the order of their keys.</summary>
    internal static string StateOf(Need need)
    {
        var state = JsonSerializer.SerializeToNode(need, WithoutEntries)!.AsObject();
        var shares = state[nameof(Need.Responsibilities)]!.AsArray().Select(s => s!.ToJsonString()).Order(StringComparer.Ordinal);
        state.Remove(nameof(Need.Responsibilities));
        return $"{state.ToJsonString()} {string.Join(' ', shares)}";
    }
}

/// <summary>A history that is not what was written.</summary>
/// <param name="Sequence">The first broken entry; null: the chain holds, but the stored state is another than the history tells.</param>
public sealed record HistoryFault(NeedId Need, int? Sequence);
