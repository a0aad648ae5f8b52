using System.IO.Compression;
using System.Text;

namespace Spk.Bot.Core.Documents;

/// <summary>An Open Packaging zip whose bytes depend on its parts alone: no time of day, no random id, parts in the order they are given.</summary>
internal static class DocxPackage
{
    /// <summary>The first instant that a zip can name.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IEnumerable<(string Path, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (path, content) in parts)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
