using Spk.Bot.Core.Districts;

namespace Spk.Bot.Core.Needs;

/// <summary>A report that may become a need: trimmed, complete, with ids that exist.</summary>
public sealed record ValidReport(string Title, string Description, string RegionId, string? AreaId, string? Place, string? Theme, Urgency Urgency);

/// <summary>
/// Checks a form on the server again: what the client checked proves nothing. A title of 120, a description of 4,000 and a place of 200 characters are the limits of the
/// form and of the columns.
/// </summary>
public static class ReportCheck
{
    public const int TitleLimit = 120;
    public const int DescriptionLimit = 4000;
    public const int PlaceLimit = 200;

    /// <returns>Either a report, or every fault at once.</returns>
    public static (ValidReport? Report, IReadOnlyList<ReportFault> Faults) Check(ReportDraft draft, District district)
    {
        var faults = new List<ReportFault>();
        var title = UserText.Clean(draft.Title, singleLine: true);
        var description = UserText.Clean(draft.Description, singleLine: false);
        var place = UserText.Clean(draft.Place, singleLine: true);

        if (title.Length == 0)
            faults.Add(ReportFault.TitleMissing);
        else if (title.Length > TitleLimit)
            faults.Add(ReportFault.TitleTooLong);
        if (description.Length == 0)
            faults.Add(ReportFault.DescriptionMissing);
        else if (description.Length > DescriptionLimit)
            faults.Add(ReportFault.DescriptionTooLong);
        if (place.Length > PlaceLimit)
            faults.Add(ReportFault.PlaceTooLong);

        var (regionId, areaId) = Region(draft.Region.Trim(), district, faults);
        var theme = Theme(draft.Theme.Trim(), district, faults);
        if (UrgencyOf(draft.Urgency) is not { } urgency)
        {
            faults.Add(ReportFault.UrgencyUnknown);
            urgency = Urgency.Normal;
        }

        return faults.Count > 0
            ? (null, faults)
            : (new ValidReport(title, description, regionId, areaId, place.Length == 0 ? null : place, theme, urgency), faults);
    }

    /// <summary>The urgency of this word (niedrig, mittel, hoch), or null. An empty word is <see cref="Urgency.Normal"/>.</summary>
    public static Urgency? UrgencyOf(string word) => word.Trim().ToUpperInvariant() switch
    {
        "NIEDRIG" => Urgency.Low,
        "" or "MITTEL" => Urgency.Normal,
        "HOCH" => Urgency.High,
        _ => null,
    };

    private static (string RegionId, string? AreaId) Region(string value, District district, List<ReportFault> faults)
    {
        if (value.Length == 0)
        {
            faults.Add(ReportFault.RegionMissing);
            return ("", null);
        }

        if (district.FindRegion(value) is { } region)
            return (region.Id, null);
        if (district.FindArea(value) is { } found)
            return (found.Region.Id, found.Area.Id);
        faults.Add(ReportFault.RegionUnknown);
        return ("", null);
    }

    private static string? Theme(string value, District district, List<ReportFault> faults)
    {
        if (value == ReportDraft.UnknownTheme)
            return null;
        if (value.Length == 0)
            faults.Add(ReportFault.ThemeMissing);
        else if ((district.FindTheme(value) ?? district.Themes.FirstOrDefault(t => t.Name.Equals(value, StringComparison.OrdinalIgnoreCase))) is { } theme)
            return theme.Key;
        else
            faults.Add(ReportFault.ThemeUnknown);
        return null;
    }
}
