using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Documents;

public sealed class DigestPaperTests
{
    [Fact]
    public void Of_AView_HasAllOfIt()
    {
        var need = new NeedLine("SPK-2026-00042", "Bank am Weg", "Britz", "SGA", NeedStatus.Acknowledged, Papers.Stand.AddDays(-3), 3, IsOverdue: true);
        var view = new DigestView(
            DigestKind.BeforeMeeting, "Bauausschuss", new MeetingLine("Bauausschuss", "3. Sitzung", Papers.Stand.AddDays(2), "A 104", MeetingState.Invited), Papers.Stand.AddDays(-30), Papers.Stand,
            [need], [], [], 7, 1, [new DigestCount("Straßen- und Grünflächenamt", "SGA", 6, 2)])
        {
            Number = "Bau 2026/07", External = [need with { Number = "SPK-2026-00043", LeadAbbreviation = null, ExternalDays = 12 }], Regions = [new DigestCount("Britz", "082007", 7, 2)],
        };

        var document = DigestPaper.Of(view, CoreBorough.District);

        Assert.Equal(("Bauausschuss", "3. Sitzung", 7), (document.Committee, document.Meeting?.Name, document.Open));
        Assert.Equal(["Neu gemeldet", "Extern offen"], document.Sections.Select(s => s.Title));
        Assert.Equal(["SPK-2026-00042", "SPK-2026-00043"], document.Sections.SelectMany(s => s.Items).Select(i => i.Number));
        Assert.Equal(("zur Kenntnis genommen", 3, true), (document.Sections[0].Items[0].State, document.Sections[0].Items[0].AgeInDays, document.Sections[0].Items[0].IsOverdue));
        Assert.Equal(("Bau 2026/07", "extern offen seit 12 Tagen"), (document.Number, document.Sections[1].Items[0].Change));
        Assert.Equal([new DocumentCount("Straßen- und Grünflächenamt", 6, 2), new DocumentCount("Britz", 7, 2)], document.Counts.Select(c => c.Rows[0]));
        Assert.Equal(["Ein weiterer Bedarf ist hier nicht aufgeführt; die OE SPK gibt Auskunft."], document.Notes);
    }
}
