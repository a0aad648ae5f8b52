using System.Text.Json.Nodes;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public sealed class ReportCardTests
{
    private static readonly string[] Fields = ["title", "description", "region", "theme", "urgency", "place"];

    [Fact]
    public void Form_Always_HasTheSixInputsAndAsksForAPreview()
    {
        var card = Render(CardSamples.Form);
        var button = card.Button("Weiter zur Vorschau");

        Assert.Equal(Fields.Order(), card.Shown().Where(e => e.Type().StartsWith("Input.", StringComparison.Ordinal)).Select(e => e.Text("id")!).Order());
        Assert.Equal("need.report", button.Text("verb"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "step": "preview" }"""), button["data"]));
        Assert.Equal(["title", "description", "region", "theme", "urgency"], Fields.Where(f => card.Input(f)["isRequired"] is not null));
        Assert.Equal([120, 4_000, 200], new[] { "title", "description", "place" }.Select(f => card.Input(f)["maxLength"]!.GetValue<int>()));
    }

    [Fact]
    public void Form_WhenPrefilled_ShowsTheDraftAsItIs()
    {
        var card = Render(CardSamples.Form with { Draft = CardSamples.Draft with { Title = "**nicht** <at>fett</at>" } });

        Assert.Equal("**nicht** <at>fett</at>", card.Input("title").Text("value"));
        Assert.Equal(CardSamples.Draft.Description, card.Input("description").Text("value"));
        Assert.Equal(["080102", "verkehr", "mittel"], new[] { "region", "theme", "urgency" }.Select(f => card.Input(f).Text("value")));
    }

    [Fact]
    public void Form_WhenTheDraftNamesAPlanningAreaThatIsNotOffered_ChoosesItsRegion() =>
        Assert.Equal("080102", Render(CardSamples.Form with { Draft = CardSamples.Draft with { Region = "08010203" } }).Input("region").Text("value"));

    [Fact]
    public void Form_WhenAnEntryIsNoChoice_SelectsNothing() =>
        Assert.Null(Render(CardSamples.Form with { Draft = CardSamples.Draft with { Theme = "kaffee" } }).Input("theme")["value"]);

    [Theory]
    [InlineData(ReportFault.TitleMissing, "<Titel>")]
    [InlineData(ReportFault.TitleTooLong, "<Titel>")]
    [InlineData(ReportFault.DescriptionMissing, "<Beschreibung>")]
    [InlineData(ReportFault.DescriptionTooLong, "<Beschreibung>")]
    [InlineData(ReportFault.RegionMissing, "<Region>")]
    [InlineData(ReportFault.RegionUnknown, "<Region>")]
    [InlineData(ReportFault.ThemeMissing, "<Thema>")]
    [InlineData(ReportFault.ThemeUnknown, "<Thema>")]
    [InlineData(ReportFault.UrgencyUnknown, "<Dringlichkeit>")]
    [InlineData(ReportFault.PlaceTooLong, "<Ort (wenn bekannt)>")]
    public void Fault_Always_StandsRightAboveItsInput(ReportFault fault, string input)
    {
        var aloud = Render(CardSamples.Form with { Faults = [fault] }).ReadAloud();
        var at = aloud.Index().Single(block => block.Item.StartsWith("! ", StringComparison.Ordinal)).Index;

        Assert.Equal("Bitte prüfen Sie noch eine Angabe.", aloud[2]);
        Assert.Equal(input, aloud[at + 1]);
    }

    [Fact]
    public void Faults_OfEveryKind_AreShown() => Assert.Equal(
        Enum.GetValues<ReportFault>().Length,
        CardSamples.Named("form-faults").Render().Card.ReadAloud().Count(block => block.StartsWith("! ", StringComparison.Ordinal)));

    [Fact]
    public void Form_WhenTheDescriptionIsTooLong_OffersWhatMaySurvive() => Assert.Equal(
        CardSamples.LongText(4_000),
        Render(CardSamples.Form with { Draft = CardSamples.Draft with { Description = CardSamples.LongText(20_000) } }).Input("description").Text("value"));

    [Theory]
    [InlineData("Bedarf senden", "send")]
    [InlineData("Zurück und ändern", "edit")]
    public void PreviewButton_WhenTheTextIsShort_CarriesAllSixFields(string title, string step)
    {
        var data = Render(CardSamples.Preview).Button(title)["data"]!.AsObject();

        Assert.Equal(step, data.Text("step"));
        Assert.Equal(CardSamples.Draft, DraftOf(name => data.Text(name)));
    }

    [Fact]
    public void Report_WhenTheFormsMessageIsKnown_NamesItInEveryStep()
    {
        foreach (var view in new CardView[] { CardSamples.Form, CardSamples.Preview })
            Assert.All(
                CardRenderer.Render(view, CardLanguage.German, new CardContext("41")).Card["actions"]!.AsArray(),
                action => Assert.Equal("41", action!["data"]!["placement"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("preview-long-text")]
    [InlineData("preview-long-text-dialog")]
    [InlineData("preview-long-other-script")]
    public void Preview_WhenTheTextIsLong_CarriesItOnceAndWhole(string name)
    {
        var sample = CardSamples.Named(name);
        var card = sample.Render().Card;

        Assert.Equal(((ReportPreviewView)sample.View).Draft, DraftOf(field => card.Input(field).Text("value")));
        Assert.All(Fields, field => Assert.False(card.Input(field)["isVisible"]!.GetValue<bool>()));
        Assert.Equal("send", card.Button("Bedarf senden")["data"]!.AsObject().Text("step"));
        Assert.Null(card.Button("Bedarf senden")["associatedInputs"]);
    }

    [Theory]
    [InlineData("form-dialog")]
    [InlineData("preview-dialog")]
    public void InDialog_Always_OnlyPlainSubmitsCarryTheVerb(string name)
    {
        var card = CardSamples.Named(name).Render().Card;

        Assert.Empty(card.Shown().Of("Action.Execute"));
        Assert.All(card["actions"]!.AsArray(), action => Assert.Equal("need.report", action!["data"]!["verb"]!.GetValue<string>()));
    }

    [Fact]
    public void Preview_WhenTheTextHoldsPersonalData_SaysWhatAndStillLetsSend()
    {
        var card = CardSamples.Named("preview-personal-data").Render().Card;

        Assert.Contains("Ihr Text enthält wohl persönliche Angaben (E-Mail-Adresse, Telefonnummer). Bitte entfernen Sie, was nicht nötig ist.", card.ReadAloud());
        Assert.Contains("Bedarf senden", card.ButtonTitles());
    }

    private static JsonObject Render(CardView view) => CardRenderer.Render(view, CardLanguage.German, new CardContext(null)).Card;

    private static ReportDraft DraftOf(Func<string, string?> field) =>
        new(field("title")!, field("description")!, field("region")!, field("theme")!, field("urgency")!, field("place")!);
}
