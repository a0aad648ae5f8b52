using System.Text.Json;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Routing;
using Spk.Bot.Teams;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Teams;

public sealed class ReportFormTests
{
    private static readonly ReportForm Form = new(District, new RoutingTable(District), new PlaceIndex(District), new ThemeGuess(District));

    [Fact]
    public void Open_WithoutASentence_IsEmpty()
    {
        var form = Form.Open(Asker(), "", inDialog: true);

        Assert.Equal(ReportDraft.Empty, form.Draft);
        Assert.Empty(form.Faults);
        Assert.True(form.InDialog);
        Assert.Equal([North, South, West], form.Regions.Select(r => r.Value));
        Assert.Equal([Play, YouthWork, Neighbours, ReportDraft.UnknownTheme], form.Themes.Select(t => t.Value));
    }

    [Fact]
    public void Open_ForACoordinationOfOneRegion_HasItChosen() => Assert.Equal(North, Form.Open(Asker(Coordination), "", inDialog: false).Draft.Region);

    [Fact]
    public void Open_WithASentence_FillsInWhatItTells()
    {
        var draft = Form.Open(Asker(), "Auf dem Spielplatz im Südkiez fehlt eine Bank.\nBitte bald.", inDialog: false).Draft;

        Assert.Equal(new ReportDraft("Auf dem Spielplatz im Südkiez fehlt eine Bank.", "Auf dem Spielplatz im Südkiez fehlt eine Bank.\nBitte bald.", South, Play, "mittel", ""), draft);
    }

    [Fact]
    public void Open_WithASentenceThatNamesAPlanningArea_OffersIt()
    {
        var form = Form.Open(Asker(), "Am Nordplatz ist es dunkel", inDialog: false);

        Assert.Equal(NorthSquare, form.Draft.Region);
        Assert.Equal(new Choice(NorthSquare, "Nordplatz (Nordkiez)"), form.Regions[0]);
    }

    [Fact]
    public void Open_WhenTheSentenceNamesAPlace_GoesBeforeTheOwnRegion() => Assert.Equal(South, Form.Open(Asker(Coordination), "Müll im Südkiez", inDialog: false).Draft.Region);

    [Theory]
    [InlineData(80)]
    [InlineData(81)]
    [InlineData(5000)]
    public void Open_WithALongSentence_CutsTheTitleAndKeepsTheText(int length)
    {
        var sentence = string.Concat(Enumerable.Repeat("Wort ", length / 5)).PadRight(length, 'x');

        var form = Form.Open(Asker(), sentence, inDialog: false);

        Assert.InRange(form.Draft.Title.Length, 20, 82);
        Assert.Equal(length > 80, form.Draft.Title.EndsWith(" …", StringComparison.Ordinal));
        Assert.Equal(sentence.Trim(), form.Draft.Description);
        Assert.Equal(length > 4000 ? [ReportFault.DescriptionTooLong] : [], form.Faults);
    }

    [Fact]
    public void Open_WithOneEndlessWord_CutsItAnyway() => Assert.Equal(new string('x', 80) + " …", Form.Open(Asker(), new string('x', 300), inDialog: false).Draft.Title);

    [Fact]
    public void View_ForACoordination_HasItsRegionsFirst()
    {
        var asker = Asker(Coordination);

        Assert.Equal([North, South, West], Form.View(ReportDraft.Empty, [], asker, inDialog: false).Regions.Select(r => r.Value));
        Assert.Equal([ReportFault.TitleMissing], Form.View(ReportDraft.Empty, [ReportFault.TitleMissing], asker, inDialog: false).Faults);
    }

    [Fact]
    public void Preview_WhenRouted_NamesTheDepartmentsAndTheReason()
    {
        var report = Report() with { AreaId = NorthSquare, Description = "Bitte an 0176 12345678 melden." };

        var preview = Form.Preview(report, Draft with { Title = "  wie getippt " }, inDialog: false);

        Assert.Equal(("Nordkiez", "Nordplatz", "Grün & Spielen", "Straßen- und Grünflächenamt"), (preview.RegionName, preview.AreaName, preview.ThemeName, preview.LeadName));
        Assert.Equal(["Ordnungsamt"], preview.WithNames);
        Assert.Equal("Das Thema „Grün & Spielen“ liegt beim Straßen- und Grünflächenamt.", preview.Reason);
        Assert.Equal([PersonalDataKind.PhoneNumber], preview.PersonalData);
        Assert.Equal((report.Title, report.Description, Draft.Region), (preview.Draft.Title, preview.Draft.Description, preview.Draft.Region));
    }

    [Fact]
    public void Preview_WhenNoRuleMatches_NamesNobody()
    {
        var preview = Form.Preview(Report(theme: null), Draft, inDialog: true);

        Assert.Equal((null, null, true), (preview.ThemeName, preview.LeadName, preview.InDialog));
        Assert.Empty(preview.WithNames);
        Assert.NotEmpty(preview.Reason);
    }

    [Theory]
    [InlineData("""{"title":"T","description":"D","region":"081001","theme":"play","urgency":"hoch","place":"P"}""", "T|D|081001|play|hoch|P")]
    [InlineData("""{"title":"T"}""", "T|||||")]
    [InlineData("""{"title":42,"description":null,"region":["x"],"theme":{},"urgency":true,"place":"P"}""", "|||||P")]
    [InlineData("""{"Title":"T"}""", "|||||")]
    [InlineData("""[1,2]""", "|||||")]
    [InlineData("\"text\"", "|||||")]
    [InlineData("null", "|||||")]
    public void Read_OfWhatAClientSends_IsTextOrEmpty(string json, string expected)
    {
        using var document = JsonDocument.Parse(json);

        var draft = ReportForm.Read(document.RootElement);

        Assert.Equal(expected, string.Join('|', draft.Title, draft.Description, draft.Region, draft.Theme, draft.Urgency, draft.Place));
    }

    [Fact]
    public void Read_WithoutData_IsEmpty() => Assert.Equal("", ReportForm.Read(default).Title);

    private static Asker Asker(params string[] coordinations) => new()
    {
        PersonId = "person",
        WireId = "29:person",
        Name = "Rita",
        Language = CardLanguage.German,
        ConversationId = "a:1",
        RootConversationId = "a:1",
        IsPersonal = true,
        Places = [],
        IsOfficeChannel = false,
        IsOffice = false,
        Person = Core.Roles.Reader.Nobody,
        Reader = Core.Roles.Reader.Nobody,
        Coordinations = coordinations,
        Committees = [],
    };
}
