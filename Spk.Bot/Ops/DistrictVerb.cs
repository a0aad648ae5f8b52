using System.CommandLine;
using System.Globalization;
using Spk.Bot.Core.Districts;

namespace Spk.Bot.Ops;

/// <summary><c>district check FILE</c>: every fault of a borough's file at once, each with its place.</summary>
internal static class DistrictVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The borough's JSON file." };
        var check = new Command("check", "Checks a borough's file whole and names every fault with its place.");
        check.Arguments.Add(file);
        check.SetAction((parsed, token) => CheckAsync(parsed.GetRequiredValue(file), token));
        var command = new Command("district", "The borough's file.");
        command.Subcommands.Add(check);
        return command;
    }

    private static async Task<int> CheckAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
            return SpkCommandLine.Refused;
        }

        var reading = DistrictFile.Parse(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        foreach (var fault in reading.Faults)
            Console.WriteLine($"{file.Name}:{fault}");
        Console.WriteLine(reading.District is { } district
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Name}: good. {district.Name}, version {district.Version}: {district.Regions.Count} regions, {district.Departments.Count} departments, {district.Themes.Count} themes, {district.Committees.Count} committees.")
            : string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {reading.Faults.Count} faults."));
        return reading.District is null ? SpkCommandLine.Refused : SpkCommandLine.Done;
    }
}
