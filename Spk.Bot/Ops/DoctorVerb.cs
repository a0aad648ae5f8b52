using System.CommandLine;
using System.Globalization;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Ops.Health;

namespace Spk.Bot.Ops;

/// <summary><c>doctor</c>: whether every need's history is what was written, and whether the sources of meetings answer; one line per finding. Changes nothing.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        var command = new Command("doctor", "Checks the history of every need and names each that is not what was written. Changes nothing.");
        command.SetAction((_, token) => CheckAsync(token));
        return command;
    }

    private static async Task<int> CheckAsync(CancellationToken cancellationToken)
    {
        await using var services = CoreOnly.Create();
        await using var scope = services.CreateAsyncScope();
        var histories = scope.ServiceProvider.GetRequiredService<CheckHistories>();
        if (!await histories.CanReadAsync(cancellationToken))
        {
            await Console.Error.WriteLineAsync("The database is not of this version. Run migrate first.");
            return SpkCommandLine.Refused;
        }

        var check = await histories.RunAsync(cancellationToken);
        var prefix = scope.ServiceProvider.GetRequiredService<District>().NumberPrefix;
        foreach (var fault in check.Faults)
            Console.WriteLine($"{fault.Need.ToNumber(prefix)}: {Say(fault)}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Histories: {check.Needs} needs, {check.Faults.Count} faults."));
        var failing = (await scope.ServiceProvider.GetRequiredService<FeedStateQuery>().GetAsync(cancellationToken)).Where(f => f.FailingSince is not null).ToList();
        foreach (var feed in failing)
            Console.WriteLine($"Meeting source {MeetingsHealth.Say(feed)}");
        return check.Faults.Count > 0 || failing.Count > 0 ? SpkCommandLine.Refused : SpkCommandLine.Done;
    }

    private static string Say(HistoryFault fault) => fault.Sequence is { } sequence
        ? string.Create(CultureInfo.InvariantCulture, $"entry {sequence} is not what was written, or is missing")
        : "the stored state is not what the history tells, or its last entries are missing";
}
