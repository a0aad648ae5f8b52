using Spk.Bot.Core.Digests;

namespace Spk.Bot.Core.Exports;

/// <summary>Columns of the digests that were posted.</summary>
internal static class DigestColumns
{
    public static IReadOnlyList<ExportColumn<DigestExportRow>> All { get; } =
    [
        new("id", ExportType.Text, "Kennung der Übersicht.", d => d.Id.ToString("D")) { IsKey = true },
        new("kind", ExportType.Text, "Art: wöchentlich, oder zu einer Sitzung: Vorschau, Übersicht, Nachtrag.", d => Key(d.Kind)) { Values = [.. Enum.GetValues<DigestKind>().Select(Key)] },
        new("committee", ExportType.Text, "Schlüssel des Ausschusses.", d => d.CommitteeKey),
        new("committee_name", ExportType.Text, "Name des Ausschusses.", d => d.Committee),
        new("cycle", ExportType.Text, "Woche oder Sitzung, zu der sie gehört.", d => d.CycleKey),
        new("meeting", ExportType.Text, "Kennung der Sitzung in ihrer Quelle; leer: keine.", d => d.Meeting),
        new("since", ExportType.Instant, "Beginn des Zeitraums, ausschließlich.", d => d.Since),
        new("composed_at", ExportType.Instant, "Ende des Zeitraums: Zeitpunkt der Zusammenstellung.", d => d.ComposedAt),
        new("composed_on", ExportType.GermanDay, "Tag der Zusammenstellung (TT.MM.JJJJ).", d => ExportText.DayOf(d.ComposedAt)),
    ];

    private static string Key(DigestKind kind) => kind switch
    {
        DigestKind.Weekly => "weekly",
        DigestKind.BeforeMeeting => "before_meeting",
        DigestKind.OnDemand => "on_demand",
        DigestKind.First => "first",
        DigestKind.Late => "late",
    };
}

/// <param name="Committee">Its name.</param>
/// <param name="Meeting">The source's id.</param>
internal sealed record DigestExportRow(Guid Id, DigestKind Kind, string CommitteeKey, string Committee, string CycleKey, string? Meeting, DateTimeOffset Since, DateTimeOffset ComposedAt);
