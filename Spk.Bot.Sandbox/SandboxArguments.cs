using System.Globalization;

namespace Spk.Bot.Sandbox;

/// <summary>The command line of the sandbox.</summary>
internal sealed record SandboxArguments(bool Headless, int Port)
{
    public const string Usage = "Aufruf: dotnet run --project Spk.Bot.Sandbox [-- --headless | --port N]";

    private const int PagePort = 5180;

    /// <summary>Null when the arguments are none of ours.</summary>
    public static SandboxArguments? Parse(string[] args) => args switch
    {
        [] => new(false, PagePort),
        ["--headless"] => new(true, 0),
        ["--port", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue => new(false, port),
        _ => null,
    };
}
