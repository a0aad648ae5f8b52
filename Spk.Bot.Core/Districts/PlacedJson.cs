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
    /// <summary>How messages call the file as a whole.</summary>
    public const string Root = "$";

    /// <summary>The value at this path, or its nearest owner that the file has.</summary>
    public PlacedJson Nearest(string path)
    {
        foreach (var child in Members.Select(m => m.Value).Concat(Items))
            if (IsAtOrBelow(path, child.Path))
                return child.Nearest(path);
        return this;
    }

    public static bool IsAtOrBelow(string path, string owner) =>
        path.StartsWith(owner, StringComparison.Ordinal) && (path.Length == owner.Length || path[owner.Length] is '.' or '[');
}

internal sealed record PlacedMember(string Name, int Line, int Column, PlacedJson Value);
