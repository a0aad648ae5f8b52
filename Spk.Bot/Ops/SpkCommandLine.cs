using System.CommandLine;
using Spk.Bot.Core;

namespace Spk.Bot.Ops;

/// <summary>The verbs of <c>Spk.Bot</c>. Exit codes: 0 done, 1 refused or faults found, 2 wrong use.</summary>
internal static class SpkCommandLine
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUse = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Carries what residents need to the Ämter of a Berlin borough, in Microsoft Teams. Without a verb: serve.");
        root.SetAction((_, token) => ServeVerb.RunAsync(token));
        root.Subcommands.Add(ServeVerb.Create());
        root.Subcommands.Add(MigrateVerb.Create());
        root.Subcommands.Add(DistrictVerb.Create());
        root.Subcommands.Add(ImportVerb.Create());
        root.Subcommands.Add(ExportVerb.Create());
        root.Subcommands.Add(DoctorVerb.Create());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Try --help.");
            return WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (ConfigurationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Refused;
        }
    }
}
