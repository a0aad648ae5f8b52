using System.CommandLine;
using System.Globalization;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Meetings.ICalendar;
using Spk.Bot.Core.Meetings.OParl;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Ops;

/// <summary><c>import meetings FILE|URL</c>: meetings in OParl or iCalendar form, from a file or from a server.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var source = new Argument<string>("FILE|URL") { Description = "An OParl document or an iCalendar (.ics), or the address of either." };
        var meetings = new Command("meetings", "Takes over meetings in OParl or iCalendar form; run again, it changes only what has changed.");
        meetings.Arguments.Add(source);
        meetings.SetAction((parsed, token) => ImportAsync(parsed.GetRequiredValue(source), token));
        var command = new Command("import", "Takes data over.");
        command.Subcommands.Add(meetings);
        return command;
    }

    private static async Task<int> ImportAsync(string fileOrUrl, CancellationToken cancellationToken)
    {
        await using var services = CoreOnly.Create();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().RunAsync(cancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var contact = scope.ServiceProvider.GetRequiredService<District>().Contact;
        IMeetingSource source = !(Uri.TryCreate(fileOrUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") ? new MeetingFileSource(fileOrUrl, TimeProvider.System)
            : url.AbsolutePath.EndsWith(".ics", StringComparison.OrdinalIgnoreCase) ? new CalendarHttpSource(http, url, TimeProvider.System, contact)
            : new OParlHttpSource(http, url, TimeProvider.System, contact);
        var import = await scope.ServiceProvider.GetRequiredService<ImportMeetings>().RunAsync(source, cancellationToken, ImportProgress.OnError(TimeProvider.System));
        if (!Console.IsErrorRedirected)
            await Console.Error.WriteLineAsync();
        foreach (var skip in import.Skipped)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"skipped {(skip.Page is { } page ? $"{page} " : "")}[{skip.Index}] {skip.Id}: {skip.Reason}"));
        foreach (var fault in import.Faults)
            await Console.Error.WriteLineAsync(fault);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Meetings: {import.Added} added, {import.Changed} changed, {import.Unchanged} unchanged, {import.Skipped.Count} skipped, {import.Faults.Count} faults."));
        return import.Faults.Count > 0 ? SpkCommandLine.Refused : SpkCommandLine.Done;
    }
}
