using System.CommandLine;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Ops;

/// <summary>The options of one kind of export; those that mean nothing for it are not there.</summary>
internal sealed class ExportOptions(ExportKind kind)
{
    private readonly Option<string> format = new("--format") { Description = "csv, jsonl or xlsx.", DefaultValueFactory = _ => "csv" };
    private readonly Option<string[]> regions = Many("--region", "LOR id or name of a Bezirksregion; may be repeated.");
    private readonly Option<string[]> departments = Many("--department", "Key, abbreviation or name of an Amt that takes part; may be repeated.");
    private readonly Option<string[]> themes = Many("--theme", "Key or name of a theme; may be repeated.");
    private readonly Option<string?> condition = new("--condition") { Description = $"One of {string.Join(", ", FilterReading.Conditions.Keys)}." };
    private readonly Option<string?> from = new("--from") { Description = "First day in Berlin, 2026-03-01 or 01.03.2026." };
    private readonly Option<string?> to = new("--to") { Description = "Last day, included." };
    private readonly Option<string?> question = new("--question") { Description = "The filter as one would type it to the bot, e.g. \"offene Bedarfe in Britz seit 1.3.\"; instead of the others." };

    public Option<FileInfo?> Out { get; } = new("--out") { Description = $"Write into this file, with a {DataPackage.FileName} beside it; without it: standard output." };

    private bool HasNeeds => kind is ExportKind.Needs or ExportKind.Figures;

    public void AddTo(Command command, string[] formats)
    {
        format.AcceptOnlyFromAmong(formats);
        command.Options.Add(format);
        command.Options.Add(Out);
        command.Options.Add(from);
        command.Options.Add(to);
        foreach (var option in HasNeeds ? new Option[] { regions, departments, themes, question } : [])
            command.Options.Add(option);
        if (kind == ExportKind.Needs)
            command.Options.Add(condition);
    }

    /// <summary>What is asked for, and all that is wrong with it.</summary>
    public (ExportRequest Request, IReadOnlyList<string> Faults) Read(ParseResult parsed, IServiceProvider services)
    {
        var chosen = Enum.GetValues<ExportFormat>().Single(f => ExportTable.EndingOf(f) == parsed.GetValue(format));
        var district = services.GetRequiredService<District>();
        var reading = new FilterReading(district);
        var filter = reading.Read(
            HasNeeds ? parsed.GetValue(regions) ?? [] : [], HasNeeds ? parsed.GetValue(departments) ?? [] : [], HasNeeds ? parsed.GetValue(themes) ?? [] : [],
            kind == ExportKind.Needs ? parsed.GetValue(condition) : null, parsed.GetValue(from), parsed.GetValue(to));
        var faults = reading.Faults.ToList();
        if (HasNeeds && parsed.GetValue(question) is { } text)
        {
            if (!filter.IsBorough || filter.Condition != NeedCondition.Any || filter.Days is not null)
                faults.Add("--question stands alone, without the other filters.");
            else if (Ask(text, district, services) is { } asked)
                filter = asked;
            else
                faults.Add($"--question {text}: this was not understood as one filter.");
        }

        return (new ExportRequest(kind, chosen, filter), faults);
    }

    private static NeedFilter? Ask(string text, District district, IServiceProvider services)
    {
        var reader = new QuestionReader(district, services.GetRequiredService<PlaceIndex>(), services.GetRequiredService<NameIndex>());
        return reader.Read(text, new QuestionContext(TimeProvider.System.GetUtcNow()) { IsEnglish = true }) switch
        {
            Question.Export export => export.Filter,
            Question.NeedList list => list.Filter,
            Question.Figures figures => figures.Filter,
            Question.Status status => status.Filter,
            _ => null,
        };
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };
}
