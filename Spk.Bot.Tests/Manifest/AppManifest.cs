using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Manifest;

/// <summary>The app package's parts as they stand in the repository, and the package as <c>manifest/pack.cs</c> makes it.</summary>
internal static class AppManifest
{
    public const string BotId = "5b1d3c50-6e0f-4f0b-9a34-0c1f7a2e9d11";

    private static readonly string Root = FindRoot();

    public static string Part(string name) => Path.Combine(Root, "manifest", name);

    public static string Schema(string name) => Path.Combine(Root, "Spk.Bot.Tests", "Manifest", "Schema", name);

    public static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllBytes(Part(name)))!.AsObject();

    /// <summary>Runs the packer as a person would.</summary>
    /// <returns>Its exit code and what it said.</returns>
    public static async Task<(int ExitCode, string Said)> PackAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "manifest/pack.cs", "--", .. arguments])
        {
            WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };

        // The test run's own MSBuild must not leak into the one that builds the packer.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        var cancel = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, await said + await errors);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Spk.Bot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside of the repository.");
        return folder.FullName;
    }
}
