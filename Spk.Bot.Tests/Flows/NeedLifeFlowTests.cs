using System.Text.Json;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>A need's whole life as the people of four organisations click it, over real HTTP beside the sandbox's Teams.</summary>
public sealed class NeedLifeFlowTests(FlowBorough borough) : IClassFixture<FlowBorough>
{
    private string Sga => borough.World.Channel(FlowBorough.Sga);

    private string Youth => borough.World.Channel("Jugendamt");

    private string Office => borough.World.Channel(FlowBorough.Office);

    [Fact]
    public async Task Life_FromTheFirstTransferToTheHonestEnd_IsClickedOnCards()
    {
        var need = await borough.ReportAsync("Bolzplatz am Weg gesperrt");
        var sga = await borough.CardOfAsync(Sga, need);

        // Two Ämter hand it on; the OE SPK decides with one choice, and sees both reasons.
        Says("Die Abgabe ist eingetragen", await SendAsync("sga-1", sga, "Abgeben", "Bedarf abgeben", ("to", "jugendamt"), ("reason", "Gehört zum Jugendclub.")));
        var youth = await borough.WaitAsync(Youth, need.Number, "Gehört zum Jugendclub.");
        await SendAsync("jug-1", youth, "Abgeben", "Bedarf abgeben", ("to", "strassen-gruenflaechenamt"), ("reason", "Der Weg ist Straßenland."));
        var decision = await borough.WaitAsync(Office, need.Number, "Bitte entscheiden Sie", "Gehört zum Jugendclub.", "Der Weg ist Straßenland.");
        Assert.Equal($"Bedarf {need.Number}: bitte über die Zuständigkeit entscheiden", decision.Summary);
        Says("das Amt ist zugewiesen", await borough.PressAsync(FlowBorough.Lead, decision, "Amt zuweisen", ("to", "jugendamt"), ("reason", "Der Bolzplatz gehört zum Club.")));
        await borough.WaitAsync(Youth, need.Number, "Zur Kenntnis nehmen", "Der Bolzplatz gehört zum Club.");
        youth = Latest(Youth, need);

        // A question and its answer.
        Says("Ihre Rückfrage ist unterwegs", await SendAsync("jug-1", youth, "Rückfrage stellen", "Rückfrage senden", ("question", "Welcher Zaun?")));
        var reporter = await borough.WaitAsync(need.Place, need.Number, "Rückfrage beantworten", "Welcher Zaun?");
        Assert.DoesNotContain(borough.World.Person("jug-1").Name, StoryStage.Words(reporter), StringComparison.Ordinal);
        Says("Ihre Antwort ist beim Amt", await SendAsync(FlowBorough.Coordinator, reporter, "Rückfrage beantworten", "Antwort senden", ("answer", "Der am Weg.")));
        youth = await borough.WaitAsync(youth, "Der am Weg.");

        // A promise, an answer, an end; the coordination says no, and it comes back with its history.
        await SendAsync("jug-1", youth, "Termin zusagen", "Zusage speichern", ("date", Day(30)));
        youth = await borough.WaitAsync(youth, "zugesagt bis");
        await SendAsync("jug-1", youth, "Antworten", "Antwort senden", ("text", "Der Zaun ist bestellt."));
        youth = await borough.WaitAsync(youth, "Der Zaun ist bestellt.");
        Says("der Abschluss ist eingetragen", await SendAsync("jug-1", youth, "Abschließen", "Bedarf abschließen", ("kind", "gelöst"), ("reason", "Zaun steht.")));
        reporter = await borough.WaitAsync(need.Place, need.Number, "Abgeschlossen: gelöst", "Zaun steht.", "Der Zaun ist bestellt.");
        await SendAsync(FlowBorough.Coordinator, reporter, "Wieder öffnen", "Bedarf wieder öffnen", ("reason", "Die Tür fehlt noch."));
        youth = await borough.WaitAsync(Youth, need.Number, "Die Tür fehlt noch.", "Zur Kenntnis nehmen");
        Says("jetzt als zuständig eingetragen", await borough.PressAsync("jug-1", youth, "Zuständigkeit übernehmen"));
        youth = await borough.WaitAsync(youth, "Zuständigkeit übernommen");
        await SendAsync("jug-1", youth, "Abschließen", "Bedarf abschließen", ("kind", "gelöst"), ("reason", "Auch die Tür ist da."));
        reporter = await borough.WaitAsync(need.Place, need.Number, "Abgeschlossen: gelöst", "Auch die Tür ist da.");

        var history = CardReading.Words(await OpenAsync(FlowBorough.Coordinator, reporter, "Verlauf"));
        Assert.Contains("hat abgegeben an: Jugendamt", history, StringComparison.Ordinal);
        Assert.Contains("hat den Bedarf wieder geöffnet", history, StringComparison.Ordinal);
        Assert.DoesNotContain(borough.World.Person("jug-1").Name, history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithFaults_ComesBackWithWhatWasTyped()
    {
        var need = await borough.ReportAsync("Formular mit Fehlern");
        var card = await borough.CardOfAsync(Sga, need);

        var again = await SendAsync("sga-1", card, "Zwischenbescheid geben", "Zwischenbescheid senden", ("text", "Wir prüfen noch."), ("until", "31.02.2026"));

        Assert.Contains("Das ist kein Tag", CardReading.Words(again), StringComparison.Ordinal);
        Assert.Equal("Wir prüfen noch.", CardReading.Button(again, "Zwischenbescheid senden").GetProperty("data").GetProperty("text").GetString());
        Says("Der Zwischenbescheid ist eingetragen", await borough.ClickAsync("sga-1", card, CardReading.Button(again, "Zwischenbescheid senden", ("until", Day(20)))));
    }

    [Fact]
    [Trait("Conformance", "39")]
    public async Task Click_OnAStaleCard_SaysWhatHappenedMeanwhile()
    {
        var need = await borough.ReportAsync("Inzwischen geschehen");
        var card = await borough.CardOfAsync(Sga, need);
        var other = await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), need);
        await borough.PressAsync("ord-1", other, "Zuständigkeit übernehmen");

        var answer = CardReading.Words(await borough.ClickAsync("sga-1", card, CardReading.Button(card.Cards[0], "Zuständigkeit übernehmen")));

        Assert.Contains("Ihre Karte war nicht mehr aktuell", answer, StringComparison.Ordinal);
        Assert.Contains("Ordnungsamt (beteiligt, Bernd Kowalski) hat die Zuständigkeit übernommen", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_BySubmitFallback_IsAMessageThatBecomesTheCard()
    {
        var need = await borough.ReportAsync("Abschluss ohne Execute");
        var card = await borough.CardOfAsync(Sga, need);

        await borough.Teams.SubmitAsync("sga-1", Sga, card.Id, Submitted(card, "Abgeben"), TestContext.Current.CancellationToken);
        var form = await borough.WaitAsync(Sga, need.Number, "Wer soll übernehmen?");
        await borough.Teams.SubmitAsync(
            "sga-1", Sga, form.Id, Submitted(form, "Bedarf abgeben", ("to", "jugendamt"), ("reason", "Gehört zum Club.")), TestContext.Current.CancellationToken);

        await borough.WaitAsync(form, "Die Abgabe ist eingetragen");
        await borough.WaitAsync(Youth, need.Number, "Gehört zum Club.");
        await borough.WaitAsync(card, "abgegeben am");
    }

    private static JsonElement Submitted(SandboxMessage message, string button, params (string, string)[] inputs)
    {
        var action = CardReading.Button(message.Cards[0], button, inputs);
        var data = System.Text.Json.Nodes.JsonObject.Create(action.GetProperty("data"))!;
        data["verb"] = action.GetProperty("verb").GetString();
        return JsonSerializer.SerializeToElement(data);
    }

    private string Day(int days) => DateOnly.FromDateTime(borough.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private SandboxMessage Latest(string place, FlowNeed need) => borough.Teams.Messages(place).Last(m => m.From.IsBot && StoryStage.Words(m).Contains(need.Number, StringComparison.Ordinal));

    /// <summary>Opens a move's form, from the card or from its menu, and sends it.</summary>
    private async Task<JsonElement> SendAsync(string person, SandboxMessage card, string button, string send, params (string, string)[] inputs) =>
        await borough.ClickAsync(person, card, CardReading.Button(await OpenAsync(person, card, button), send, inputs));

    private async Task<JsonElement> OpenAsync(string person, SandboxMessage card, string button)
    {
        if (StoryStage.Words(card).Split('\n').Any(line => line.Trim() == button))
            return await borough.PressAsync(person, card, button);
        return await borough.ClickAsync(person, card, CardReading.Button(await borough.PressAsync(person, card, "Mehr"), button));
    }

    private static void Says(string words, JsonElement answer) => Assert.Contains(words, CardReading.Words(answer), StringComparison.Ordinal);
}
