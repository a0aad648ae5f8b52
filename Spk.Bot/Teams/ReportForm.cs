using System.Text.Json;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Routing;

namespace Spk.Bot.Teams;

/// <summary>The form to report a need: prefilled from a sentence, read back from a submission, previewed.</summary>
internal sealed class ReportForm(District district, RoutingTable routing, PlaceIndex places, ThemeGuess themes)
{
    private const int TitleFromSentence = 80;

    /// <summary>An empty form, or one that a sentence has filled as far as it tells something.</summary>
    public ReportFormView Open(Asker asker, string sentence, bool inDialog)
    {
        var draft = sentence.Length == 0 ? ReportDraft.Empty : Prefill(sentence);
        if (draft.Region.Length == 0 && OwnRegions(asker) is [var only])
            draft = draft with { Region = only };
        return View(draft, draft.Description.Length > ReportCheck.DescriptionLimit ? [ReportFault.DescriptionTooLong] : [], asker, inDialog);
    }

    public ReportFormView View(ReportDraft draft, IReadOnlyList<ReportFault> faults, Asker asker, bool inDialog)
    {
        var own = OwnRegions(asker);
        var regions = district.Regions.OrderByDescending(r => own.Contains(r.Id)).Select(r => new Choice(r.Id, r.Name)).ToList();

        // A Planungsraum that the sentence named stays chosen: it is offered beside the regions.
        if (district.FindArea(draft.Region) is { } found)
            regions.Insert(0, new Choice(found.Area.Id, $"{found.Area.Name} ({found.Region.Name})"));
        return new ReportFormView(draft, regions, [.. district.Themes.Select(t => new Choice(t.Key, t.Name)), new Choice(ReportDraft.UnknownTheme, "")], faults, inDialog);
    }

    /// <summary>A valid report with the Amt that would get it.</summary>
    /// <param name="decision">What is true now, approved changes included; left out: what the borough's file says.</param>
    public ReportPreviewView Preview(ValidReport report, ReportDraft draft, bool inDialog, RoutingDecision? decision = null)
    {
        decision ??= routing.Route(report.Theme, report.RegionId);
        var routed = decision as Routed;
        return new ReportPreviewView(
            draft with { Title = report.Title, Description = report.Description },
            district.FindRegion(report.RegionId)?.Name ?? report.RegionId,
            report.AreaId is { } area ? district.FindArea(area)?.Area.Name : null,
            report.Theme is { } theme ? district.FindTheme(theme)?.Name : null,
            routed is null ? null : Name(routed.Lead),
            routed is null ? [] : [.. routed.With.Select(Name)],
            decision.Reason,
            PersonalDataScan.Find(report.Title, report.Description, report.Place ?? ""),
            inDialog);
    }

    /// <summary>The six inputs as a card sent them. Anything that is no text is empty.</summary>
    public static ReportDraft Read(JsonElement data) => new(
        Text(data, "title"), Text(data, "description"), Text(data, "region"), Text(data, "theme"), Text(data, "urgency"), Text(data, "place"));

    private ReportDraft Prefill(string sentence)
    {
        var title = sentence.Split(['\n', '\r'], 2)[0].Trim();
        if (title.Length > TitleFromSentence)
            title = string.Concat(title.AsSpan(0, title.LastIndexOf(' ', TitleFromSentence) is > 20 and var cut ? cut : TitleFromSentence), " …");
        var mention = places.FindIn(sentence);
        return ReportDraft.Empty with
        {
            Title = title,
            Description = sentence.Trim(),
            Region = mention?.AreaId ?? mention?.RegionId ?? "",
            Theme = themes.Guess(sentence) ?? "",
        };
    }

    private List<string> OwnRegions(Asker asker) => [.. asker.Coordinations.SelectMany(key => district.FindCoordination(key)?.Regions ?? []).Distinct(StringComparer.Ordinal)];

    private string Name(string department) => district.FindDepartment(department)?.Name ?? department;

    private static string Text(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
