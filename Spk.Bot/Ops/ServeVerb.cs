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
        var loops = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await app.RunAsync(cancellationToken);

        // A loop that fails stops the host, which then ends as if it had been asked to; whoever restarts it must see the difference.
        return loops.Exists(l => l.ExecuteTask is { IsFaulted: true }) ? SpkCommandLine.Refused : SpkCommandLine.Done;
    }
}
