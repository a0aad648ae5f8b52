using System.Text.Json.Nodes;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Needs;
using Spk.Bot.Tests.Cards;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CardClicks;

namespace Spk.Bot.Tests.Teams;

public sealed class MoveFormsTests
{
    private const string Green = CoreBorough.Green;

    [Theory]
    [InlineData("need.interim", "until", "2026-12-23")]
    [InlineData("need.external", "followUp", "2026-12-07")]
    [InlineData("need.resubmit", "date", "2026-12-07")]
    public async Task Open_WithADay_ProposesOne(string verb, string input, string expected)
    {
        await using var clicks = await CreateAsync();

        var answer = await clicks.MoveAsync(Green, "need.form", new JsonObject { ["form"] = verb });

        Assert.Equal(expected, Render(answer).Input(input).Text("value"));
    }

    [Fact]
    public async Task Open_ForATransfer_OffersTheOfficeFirstAndNotTheOwnAmt()
    {
        await using var clicks = await CreateAsync();

        var card = Render(await clicks.MoveAsync(Green, "need.form", new JsonObject { ["form"] = "need.transfer" }));

        Assert.Equal(
            ["zurück an die OE SPK", "Jugendamt", "Ordnungsamt"],
            card.Input("to")["choices"]!.AsArray().Select(c => c!["title"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Form_Always_SendsItsVerbAndCanBeCancelled()
    {
        await using var clicks = await CreateAsync();

        var card = Render(await clicks.MoveAsync(Green, "need.form", new JsonObject { ["form"] = "need.promise" }));

        Assert.Equal("need.promise", card.Button("Zusage speichern").Text("verb"));
        Assert.Equal(Number, card.Button("Zusage speichern")["data"]!["need"]!.GetValue<string>());
        Assert.Equal(("need.view", "none"), (card.Button("Abbrechen").Text("verb"), card.Button("Abbrechen").Text("associatedInputs")));
    }

    [Fact]
    public async Task More_Always_OffersWhatHasNoButton()
    {
        await using var clicks = await CreateAsync();

        var base1 = Render(await clicks.ClickAsync(Green, "need.view")).ButtonTitles().ToList();
        var menu = Render(await clicks.MoveAsync(Green, "need.form", new JsonObject { ["form"] = "more" })).ButtonTitles().ToList();

        Assert.Equal(["Warum fällig am Mo, 30.11.2026?", "Zur Kenntnis nehmen", "Zuständigkeit übernehmen", "Abgeben", "Warum bei uns?", "Mehr", "Aktualisieren"], base1);
        Assert.Equal(
            [
                "Rückfrage stellen", "Zwischenbescheid geben", "Antworten", "Termin zusagen", "Extern klären", "Abschließen", "Wiedervorlage setzen", "Interne Notiz", "Warum dieses Amt?", "Verlauf",
                "Zurück zur Karte",
            ],
            menu);
    }

    [Fact]
    public async Task Why_Always_OpensTheReason()
    {
        await using var clicks = await CreateAsync();

        var card = Render(await clicks.ClickAsync(Green, "need.why"));

        Assert.Contains("Regel T-play, Fassung 3", card.ReadAloud());
    }

    [Fact]
    public async Task History_ForTheReporter_HasNeitherNotesNorNames()
    {
        await using var clicks = await CreateAsync();
        await clicks.MoveAsync(Green, "need.note", new JsonObject { ["text"] = "Geheim." });
        await clicks.MoveAsync(Green, "need.answer", new JsonObject { ["text"] = "Kommt." });

        var inside = string.Join('\n', Render(await clicks.ClickAsync(Green, "need.history")).ReadAloud());
        var outside = string.Join('\n', Render(await clicks.ClickAsync(Reporter, "need.history")).ReadAloud());

        Assert.Contains("Geheim.", inside, StringComparison.Ordinal);
        Assert.Contains("Name von green", inside, StringComparison.Ordinal);
        Assert.Contains("Straßen- und Grünflächenamt (federführend) hat geantwortet", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim.", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("Name von", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("intern", outside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_OfManyEntries_ShowsTheLatest()
    {
        await using var clicks = await CreateAsync();
        for (var i = 0; i < 15; i++)
            await clicks.MoveAsync(Green, "need.note", new JsonObject { ["text"] = $"Notiz {i}" });

        var view = Assert.IsType<NeedHistoryView>((await clicks.ClickAsync(Green, "need.history")).View);

        Assert.Equal((15, 2, "Notiz 14"), (view.Lines.Count, view.Older, view.Lines[^1].Text));
    }

    [Theory]
    [InlineData("", "Zu SPK-2026-00001 am 23.11.2026: {titel} in Nordkiez. Straßen- und Grünflächenamt")]
    [InlineData("Eigenes.", "Zu SPK-2026-00001 am 23.11.2026: {titel} in Nordkiez. Straßen- und Grünflächenamt\n\nEigenes.")]
    public void Fill_OfATemplate_TakesWhatIsPutInLiterally(string typed, string expected)
    {
        var template = new AnswerTemplate("T", "Zu {nummer} am {datum}: {titel} in {region}. {amt}");

        var text = template.Fill(new AnswerVariables(Number, "{titel}", "Nordkiez", "Straßen- und Grünflächenamt", new DateOnly(2026, 11, 23)));

        Assert.Equal(expected, typed.Length == 0 ? text : $"{text}\n\n{typed}");
    }
}
