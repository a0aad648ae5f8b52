using Microsoft.AspNetCore.Connections;
using Spk.Bot;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Sandbox.World;

if (SandboxArguments.Parse(args) is not { } arguments)
{
    await Console.Error.WriteLineAsync(SandboxArguments.Usage);
    return 2;
}
// The simulator keeps its messages in memory, so the bot's database begins anew with each start as well.
var data = Directory.CreateTempSubdirectory("spk-sandbox-");
try
{
    var clock = new MovableClock();
    await using var teams = await SandboxTeams.StartAsync(NeukoellnWorld.Create(), new() { Port = arguments.Port, TimeProvider = clock, Limits = ConnectorLimits.Documented });
    await using var bot = await BotBeside.StartAsync(BotHost.Create, teams, clock, data.FullName);
    var stage = new StoryStage(teams, bot, clock);
    if (arguments.Headless) return await StoryPlayer.PlayAsync(MainStory.Steps, stage, Console.Out);
    var opened = await StoryPlayer.PlayAsync([.. OpeningStory.Steps, ExampleNeeds.Step], stage, Console.Error);
    if (opened != 0) return opened;
    Console.WriteLine($"Sandkasten: {teams.BaseUrl}");
    Console.WriteLine("Im Browser öffnen, oben eine Person wählen, z. B. die Stadtteilkoordination Gropiusstadt.");
    Console.WriteLine("Zum Probieren im Chat: „melden“, „status Gropiusstadt“, „hilfe“. Die Uhr lässt sich oben vorstellen.");
    Console.WriteLine("Beenden mit Strg+C.");
    await bot.WaitForShutdownAsync();
    return 0;
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"Port {arguments.Port} ist belegt. {SandboxArguments.Usage}");
    return 1;
}
finally
{
    data.Delete(recursive: true);
}
