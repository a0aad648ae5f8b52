using System.Text;
using System.Text.Unicode;

namespace Spk.Bot.Core.Districts;

/// <summary>Turns offsets in UTF-8 text into lines and columns as an editor shows them: both from 1, columns in characters.</summary>
internal sealed class LinePlaces
{
    private readonly List<int> _starts = [0];

    public LinePlaces(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < utf8.Length; i++)
            if (utf8[i] == '\n')
                _starts.Add(i + 1);
    }

    public (int Line, int Column) At(ReadOnlySpan<byte> utf8, long offset)
    {
        var found = _starts.BinarySearch((int)offset);
        var line = found >= 0 ? found : ~found - 1;
        return At(utf8, line, offset - _starts[line]);
    }

    /// <param name="line">From 0.</param>
    /// <param name="bytes">Bytes from the start of that line.</param>
    public (int Line, int Column) At(ReadOnlySpan<byte> utf8, long line, long bytes)
    {
        var start = _starts[(int)Math.Min(line, _starts.Count - 1)];
        var length = (int)Math.Min(bytes, utf8.Length - start);
        return ((int)line + 1, Encoding.UTF8.GetCharCount(utf8.Slice(start, length)) + 1);
    }

    public (int Line, int Column) FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < _starts.Count; i++)
        {
            var end = i + 1 < _starts.Count ? _starts[i + 1] : utf8.Length;
            if (!Utf8.IsValid(utf8[_starts[i]..end]))
                return (i + 1, 1);
        }

        return (1, 1);
    }
}
