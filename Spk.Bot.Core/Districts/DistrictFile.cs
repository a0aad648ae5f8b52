using System.Text;

namespace Spk.Bot.Core.Districts;

/// <summary>
/// Reads a borough's file: UTF-8 JSON, comments and trailing commas allowed, a member named <c>$comment</c> ignored anywhere. The format is told in
/// <c>docs/district-file.md</c>. A syntax fault stops the reading; all others, of form and of sense, are reported together.
/// </summary>
public static class DistrictFile
{
    private const string EmbeddedName = "neukoelln.json";

    /// <summary>Reads the file at this path, or the built-in <c>neukoelln.json</c> for null. A file that cannot be opened is a fault of the reading, not an exception.</summary>
    public static DistrictReading Load(string? path)
    {
        if (path is null)
            return Parse(Embedded());
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new DistrictReading(null, [new DistrictFault(0, 0, PlacedJson.Root, $"the file cannot be read: {Quoted.OneLine(failure.Message)}")]);
        }
    }

    public static DistrictReading Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    public static DistrictReading Parse(ReadOnlySpan<byte> utf8)
    {
        var found = new FaultList();
        var root = PlacedJsonReader.Read(utf8, found);
        if (root is null)
            return new DistrictReading(null, found.InFileOrder());
        var district = new DistrictReader(found).Read(root);
        // What could not be read is not judged: its stand-in values would only raise faults that nobody made.
        var judged = DistrictCheck.Of(district).Where(fault => !found.HasAtOrBelow(fault.Path)).ToList();
        foreach (var fault in judged)
            found.Add(root.Nearest(fault.Path), fault.Path, fault.Message);
        return new DistrictReading(found.Any ? null : district, found.InFileOrder());
    }

    private static byte[] Embedded()
    {
        using var stream = typeof(DistrictFile).Assembly.GetManifestResourceStream(EmbeddedName)
            ?? throw new InvalidOperationException($"{EmbeddedName} is not embedded in this assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
