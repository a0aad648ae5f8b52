using System.Text.Json;

namespace Spk.Bot.Core.Districts;

/// <summary>A JSON value that knows where it stands in its file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
/// <param name="Text">A string's value, a number's digits, otherwise empty.</param>
/// <param name="Members">An object's members, in the order of the file, doubles included.</param>
/// <param name="Items">An array's items.</param>
internal sealed record PlacedJson(
    string Path,
    int Line,
    int Column,
    JsonValueKind Kind,
    string Text,
    IReadOnlyList<PlacedMember> Members,
    IReadOnlyList<PlacedJson> Items)
{
    /// <summary>The value at this path, or its nearest owner that the file has.</summary>
    public PlacedJson Nearest(string path)
    {
        foreach (var child in Members.Select(m => m.Value).Concat(Items))
            if (path == child.Path || path.StartsWith(child.Path + ".", StringComparison.Ordinal) || path.StartsWith(child.Path + "[", StringComparison.Ordinal))
                return child.Nearest(path);
        return this;
    }
}

internal sealed record PlacedMember(string Name, int Line, int Column, PlacedJson Value);
