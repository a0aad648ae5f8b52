using System.CommandLine;
using Spk.Bot.Bench;

// Measures; never part of the test run. The figures of docs/performance.md come from here, with the command beside each table.
var root = new RootCommand("Measures the bot, in processes of its own, beside the sandbox's Teams.");
root.Subcommands.Add(Verb("turns", "A turn (message and card action) against a bare endpoint that only validates the token.", TurnBench.RunAsync));
root.Subcommands.Add(Verb("growth", "What an acknowledgement costs with few and with many needs.", GrowthBench.RunAsync));
root.Subcommands.Add(Verb("deliveries", "1,000 cards to 20 channels, in real time, against the documented limits.", DeliveryBench.RunAsync));
root.Subcommands.Add(Verb("ask", "Figures, lists and search with 10,000, 100,000 and 1,000,000 needs of ten years.", AskBench.RunAsync));
root.Subcommands.Add(Verb("export", "An export of 1,000, 10,000 and 100,000 needs in each format, and its memory.", ExportBench.RunAsync));
root.Subcommands.Add(Verb("bare", "Serves the bare endpoint; started by 'turns'.", BareEndpoint.RunAsync));
return await root.Parse(args).InvokeAsync();

static Command Verb(string name, string description, Func<CancellationToken, Task> run)
{
    var command = new Command(name, description);
    command.SetAction((_, token) => run(token));
    return command;
}
