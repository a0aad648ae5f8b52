using Spk.Bot.Core.Time;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>After the meeting, on the digest's card in the committee's channel: the form, the outcome, the second click, the wrong person.</summary>
public sealed class OutcomeFlowTests : IAsyncLifetime
{
    private readonly FlowBorough borough = new();

    private string Committee => borough.World.Channel("Ausschussdienst", "Ausschuss für Verkehr und Tiefbau");

    public ValueTask InitializeAsync() => borough.InitializeAsync();

    public ValueTask DisposeAsync() => borough.DisposeAsync();

    [Fact]
    public async Task Outcome_ByTheCommitteesOffice_IsOnTheNeedAndNobodyElseMay()
    {
        var need = await borough.ReportAsync("Für den Ausschuss");
        await borough.MoveToAsync(BerlinTime.At(new DateOnly(2026, 3, 9), new TimeOnly(8, 0)));
        var digest = await borough.WaitAsync(Committee, "Wochenübersicht der Bedarfe", need.Number);
        var open = $"Ergebnis zu {need.Number} eintragen";

        var refused = await borough.PressAsync("sga-1", digest, open);
        Assert.DoesNotContain("Ergebnis der Sitzung", refused.GetRawText(), StringComparison.Ordinal);

        var form = await borough.PressAsync("ausschuss", digest, open);
        Assert.Contains("Ergebnis der Sitzung", form.GetRawText(), StringComparison.Ordinal);
        var standing = borough.Teams.Messages(Committee).Single(m => m.Id == digest.Id);
        var recorded = await ClickAsync(form, standing, "Vertagt");
        var again = await ClickAsync(form, standing, "Vertagt");

        Assert.Contains("Ergebnis: vertagt", recorded, StringComparison.Ordinal);
        Assert.Contains("Ergebnis: vertagt", again, StringComparison.Ordinal);
        await borough.WaitAsync(digest, "vertagt");
        var history = StoryStage.Words(await borough.AskAsync(FlowBorough.Lead, $"bedarf {need.Number}"));
        Assert.Contains(need.Number, history, StringComparison.Ordinal);
    }

    private async Task<string> ClickAsync(System.Text.Json.JsonElement form, SandboxMessage message, string title)
    {
        var action = form.GetProperty("actions").EnumerateArray().Single(a => a.GetProperty("title").GetString() == title);
        var data = System.Text.Json.Nodes.JsonNode.Parse(action.GetRawText())!;
        data["data"]!["on"] = "2026-03-09";
        return (await borough.ClickAsync("ausschuss", message, System.Text.Json.JsonSerializer.SerializeToElement(data))).GetRawText();
    }
}
