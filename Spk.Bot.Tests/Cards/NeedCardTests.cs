using System.Text.Json.Nodes;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public sealed class NeedCardTests
{
    private static readonly CardContext Here = new("41");

    [Fact]
    public void Acknowledge_WhenOwnShareIsDelivered_CarriesNeedRevisionAndPlacement()
    {
        var button = Render(CardSamples.Need).Button("Zur Kenntnis nehmen");

        Assert.Equal("need.acknowledge", button.Text("verb"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{ "need": "SPK-2026-00042", "rev": 7, "placement": "41" }"""), button["data"]));
        Assert.Equal("positive", button.Text("style"));
    }

    [Fact]
    public void Data_WhenThereIsNoPlacement_LeavesItOut()
    {
        var data = CardRenderer.Render(CardSamples.Need, CardLanguage.German, new CardContext(null)).Card.Button("Zur Kenntnis nehmen")["data"]!.AsObject();

        Assert.Equal(["need", "rev"], data.Select(member => member.Key));
    }

    [Fact]
    public void Acknowledge_WhenTheViewDoesNotOfferIt_IsNoButton() => Assert.Equal(
        ["Warum bei uns?", "Verlauf", "Aktualisieren"],
        Render(CardSamples.Need with { Moves = [] }).ButtonTitles());

    [Fact]
    public void Status_WhenTheLeadIsSilentButOwnShareIsAcknowledged_IsThatOfTheOwnShare()
    {
        var lead = CardSamples.Need.Departments[0] with { IsOwn = false };
        var own = lead with { IsLead = false, IsOwn = true, Status = NeedStatus.Acknowledged, AcknowledgedAt = CardSamples.Now };

        var (card, summary) = CardRenderer.Render(CardSamples.Need with { Departments = [lead, own] }, CardLanguage.German, Here);

        Assert.Equal("✓ Zur Kenntnis genommen", card.ReadAloud()[2]);
        Assert.Equal("Bedarf SPK-2026-00042: zur Kenntnis genommen", summary);
    }

    [Fact]
    public void Summary_WhenItIsTheDepartmentsTurn_AsksForIt() =>
        Assert.Equal("Bedarf SPK-2026-00042: bitte zur Kenntnis nehmen", CardRenderer.Render(CardSamples.Need, CardLanguage.German, Here).Summary);

    [Fact]
    public void Assign_WhenTheOfficeMayDecide_SendsDepartmentAndReason()
    {
        var card = Render(CardSamples.TriageNeed);

        Assert.Equal("need.transfer", card.Button("Amt zuweisen").Text("verb"));
        Assert.Equal(["sga", "jugendamt", "ordnungsamt", "stadtentwicklungsamt", "umweltamt"], card.Input("to")["choices"]!.AsArray().Select(c => c!["value"]!.GetValue<string>()));
        Assert.Equal("Input.Text", card.Input("reason").Type());
        Assert.Null(card.Button("Amt zuweisen")["associatedInputs"]);
        Assert.Equal("none", card.Button("Aktualisieren").Text("associatedInputs"));
    }

    [Theory]
    [InlineData(Audience.Coordination)]
    [InlineData(Audience.Committee)]
    [InlineData(Audience.Department)]
    public void Assign_WhenTheReaderIsNotTheOffice_IsNotOffered(Audience audience) =>
        Assert.DoesNotContain("Amt zuweisen", Render(CardSamples.TriageNeed with { Audience = audience }).ButtonTitles());

    [Fact]
    public void Receipt_WhenJustReported_LeadsWithThanksAndTheNumber() => Assert.Equal(
        "Danke! Ihr Bedarf hat die Nummer SPK-2026-00042.",
        Render(CardSamples.Need with { JustReported = true, Audience = Audience.Coordination }).ReadAloud()[0]);

    [Fact]
    public void Reason_WhenARuleDecided_WaitsBehindItsButton()
    {
        var card = Render(CardSamples.Need);
        var target = card.Button("Warum bei uns?")["targetElements"]![0]!.GetValue<string>();
        var hidden = card.Shown().Single(e => e.Text("id") == target);

        Assert.False(hidden["isVisible"]!.GetValue<bool>());
        Assert.Contains(hidden.Shown().Of("TextRun"), run => run.Text("text") == CardSamples.Need.RuleReason);
        Assert.Contains(hidden.Shown().Of("TextRun"), run => run.Text("text") == "Regel R-07, Fassung 12");
    }

    [Fact]
    public void Description_WhenLong_IsFoldedAndNothingOfItIsLost()
    {
        var text = CardSamples.LongText(4_000);
        var card = Render(CardSamples.Need with { Description = text });
        var folded = card.Shown().Single(e => e.Text("id") == "rest");

        Assert.Contains("Ganzen Text zeigen", card.ButtonTitles());
        Assert.Equal(Letters(text), Letters(string.Concat(card.Shown().Of("TextRun").Select(r => r.Text("text")).Where(t => t!.Contains("Trinkbrunnen", StringComparison.Ordinal) || t.Contains('…')))));
        Assert.NotEmpty(folded.Shown().Of("TextRun"));
    }

    [Fact]
    public void Description_WhenLongerThanItMayBe_IsCutAndSaysSo()
    {
        var aloud = string.Join('\n', Render(CardSamples.Need with { Description = CardSamples.LongText(20_000) }).Shown().Of("TextBlock").Select(t => t.Text("text")));

        Assert.Contains("Der Text ist hier gekürzt", aloud, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "überfällig seit 1 Tag (zur Kenntnis bis Sa, 21.11.2026)")]
    [InlineData(2, "überfällig seit 2 Tagen (zur Kenntnis bis Fr, 20.11.2026)")]
    public void Deadline_WhenOverdue_SaysSinceWhenInWords(int days, string expected)
    {
        var late = CardSamples.Need.Departments[0] with { IsOverdue = true, AcknowledgeBy = new DateOnly(2026, 11, 22).AddDays(-days) };

        Assert.Contains(expected, Render(CardSamples.Need with { Departments = [late] }).ReadAloud());
    }

    [Fact]
    public void Banner_WhenOnlyAnotherAmtIsLate_IsThatOfTheLead()
    {
        var (lead, other) = (CardSamples.Need.Departments[0] with { IsOwn = false, Status = NeedStatus.Accepted }, CardSamples.Need.Departments[0] with { IsOwn = false, IsLead = false, IsOverdue = true });
        var view = CardSamples.Need with { Audience = Audience.Coordination, Status = NeedStatus.Accepted, Departments = [lead, other] };

        Assert.Contains("✓ Zuständigkeit übernommen", Render(view).ReadAloud());
        Assert.Contains("! Überfällig: Zuständigkeit übernommen", Render(view with { Departments = [lead with { IsPromiseMissed = true }, other] }).ReadAloud());
    }

    [Fact]
    public void Share_WhenTheNeedHasEnded_IsNotAskedForAnyMore()
    {
        var over = CardSamples.Need.Departments[0] with { IsLead = false, IsOwn = false, Status = NeedStatus.Delivered, IsOver = true };

        var aloud = Render(CardSamples.Need with { Status = NeedStatus.Completed, EndedAs = CompletionKind.Solved, Departments = [over] }).ReadAloud();

        Assert.Contains(aloud, line => line.StartsWith("– ", StringComparison.Ordinal) && line.EndsWith(": nichts mehr zu tun", StringComparison.Ordinal));
    }

    private static JsonObject Render(NeedView view) => CardRenderer.Render(view, CardLanguage.German, Here).Card;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
