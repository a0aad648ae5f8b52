using Spk.Bot.Core.Meetings;

namespace Spk.Bot.Core.Exports;

/// <summary>Columns of the meetings; the first six are a contract (<c>docs/export.md</c>).</summary>
internal static class MeetingColumns
{
    public static IReadOnlyList<ExportColumn<MeetingRow>> All { get; } =
    [
        new("id", ExportType.Text, "Kennung der Sitzung in ihrer Quelle; zusammen mit source eindeutig.", m => m.Meeting.SourceId),
        new("committee", ExportType.Text, "Schlüssel des Ausschusses.", m => m.Meeting.CommitteeKey),
        new("name", ExportType.Text, "Name der Sitzung, wie die Quelle sie nennt.", m => m.Meeting.Name),
        new("start", ExportType.Instant, "Beginn, Berliner Zeit mit Abstand zu UTC.", m => m.Meeting.Start),
        new("state", ExportType.Text, "Stand der Sitzung.", m => Key(m.Meeting.State)) { Values = [.. Enum.GetValues<MeetingState>().Select(Key)] },
        new("source", ExportType.Text, "Quelle.", m => m.Meeting.Source),
        new("committee_name", ExportType.Text, "Name des Ausschusses.", m => m.Committee),
        new("start_on", ExportType.GermanDay, "Tag der Sitzung (TT.MM.JJJJ).", m => ExportText.DayOf(m.Meeting.Start)),
        new("end", ExportType.Instant, "Ende; leer: nicht bekannt.", m => m.Meeting.End),
        new("room", ExportType.Text, "Raum; leer: nicht bekannt.", m => m.Meeting.Room),
    ];

    private static string Key(MeetingState state) => state switch
    {
        MeetingState.Planned => "planned",
        MeetingState.Invited => "invited",
        MeetingState.Moved => "moved",
        MeetingState.Cancelled => "cancelled",
        MeetingState.Held => "held",
    };
}

/// <param name="Committee">Its name.</param>
internal sealed record MeetingRow(Meeting Meeting, string Committee);
