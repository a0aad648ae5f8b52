using System.CommandLine;
using System.Globalization;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Ops;

/// <summary><c>migrate</c>: creates the database or brings it to this version.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var command = new Command("migrate", "Creates the database or brings it to this version.");
        command.SetAction(async (_, token) =>
        {
            await using var services = CoreOnly.Create();
            await using var scope = services.CreateAsyncScope();
            var applied = await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(token);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{applied} migrations applied."));
            return SpkCommandLine.Done;
        });
        return command;
    }
}
