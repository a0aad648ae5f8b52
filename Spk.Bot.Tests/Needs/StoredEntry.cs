using System.Runtime.CompilerServices;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Needs;

/// <summary>An entry as a database gives it back: its columns, and nothing that was computed from them.</summary>
internal static class StoredEntry
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        .. typeof(Entry).GetProperties().Where(p => p.CanWrite).Select(p => p.Name),
    ];

    public static Entry Copy(Entry entry) => With(entry, null, null);

    /// <summary>The same with one column changed, past all rules.</summary>
    public static Entry With(Entry entry, string? column, object? value)
    {
        var copy = (Entry)RuntimeHelpers.GetUninitializedObject(typeof(Entry));
        foreach (var property in typeof(Entry).GetProperties().Where(p => p.CanWrite))
            property.SetValue(copy, property.Name == column ? value : property.GetValue(entry));
        return copy;
    }
}
