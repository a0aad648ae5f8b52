using System.CommandLine;

namespace Spk.Bot.Ops;

/// <summary><c>serve</c>: the bot, until it is stopped. Configuration comes from <c>appsettings*.json</c> and the environment.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var command = new Command("serve", "Runs the bot (default).");
        command.SetAction((_, token) => RunAsync(token));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var app = BotHost.Create([]);
        await app.RunAsync(cancellationToken);
        return SpkCommandLine.Done;
    }
}
