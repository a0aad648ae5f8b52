using System.Globalization;

namespace Spk.Bot.Core.Districts;

/// <summary>One thing that is wrong in a district file, and where.</summary>
/// <param name="Line">From 1; 0 when there is no text to point into (the file cannot be read).</param>
/// <param name="Column">From 1, in characters, as editors count; 0 with line 0.</param>
/// <param name="Path">For example <c>themes[3].lead</c>; <c>$</c> is the file as a whole. A missing member is named by the path it should have, at the place of its owner.</param>
/// <param name="Message">One English line that names the wrong value and, where one is near, the right one.</param>
public sealed record DistrictFault(int Line, int Column, string Path, string Message)
{
    /// <summary><c>line:column path: message</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column} {Path}: {Message}");
}
