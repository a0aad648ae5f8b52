using System.IO.Compression;

namespace Spk.Bot.Tests.Manifest;

/// <summary>The package as <c>manifest/pack.cs</c> makes it, taken apart.</summary>
public sealed class AppPackage : IAsyncLifetime
{
    private readonly string zip = Path.Combine(Path.GetTempPath(), $"spk-bot-{Guid.NewGuid():N}.zip");
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    /// <summary>By full name in the archive.</summary>
    public IReadOnlyDictionary<string, byte[]> Parts => parts;

    public async ValueTask InitializeAsync()
    {
        var (exitCode, said) = await AppManifest.PackAsync(
            "--bot-id", AppManifest.BotId, "--website", "https://example.org/spk-bot", "--developer", "Amt \"für\" Tests", "--out", zip);
        Assert.True(exitCode == 0, said);
        await using var archive = await ZipFile.OpenReadAsync(zip, TestContext.Current.CancellationToken);
        foreach (var entry in archive.Entries)
        {
            await using var stream = await entry.OpenAsync(TestContext.Current.CancellationToken);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
            parts.Add(entry.FullName, memory.ToArray());
        }
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(zip);
        return ValueTask.CompletedTask;
    }
}
