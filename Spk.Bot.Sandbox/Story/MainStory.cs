using Spk.Bot.Core.Time;

namespace Spk.Bot.Sandbox.Story;

/// <summary>The main job from end to end, with real regions and Ämter: reported, delivered, acknowledged, asked for, laid before a committee.</summary>
public static class MainStory
{
    private const string Sga = "Straßen- und Grünflächenamt";
    private const string Coordinator = "stk-gropiusstadt";
    private const string Sentence = "melden: In der Lipschitzallee fehlt vor der Grundschule ein Zebrastreifen";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<StoryStep> Steps { get; } =
    [
        .. OpeningStory.Steps,
        new("Stadtteilkoordination Gropiusstadt meldet einen Bedarf", ReportAsync),
        new("Die Karte erreicht die zuständigen Ämter", DeliveredAsync),
        new("Eine Person aus dem Jugendamt klickt (die falsche)", WrongPersonAsync),
        new("Das Straßen- und Grünflächenamt nimmt zur Kenntnis", AcknowledgeAsync),
        new("Eine zweite Person klickt noch einmal", SecondClickAsync),
        new("Die Koordination fragt nach dem Stand", StatusAsync),
        new("Die Sitzung des Ausschusses für Verkehr und Tiefbau rückt heran", DigestAsync),
    ];

    private static async Task<string> ReportAsync(StoryStage stage, CancellationToken ct)
    {
        var chat = stage.Teams.World.Chat(Coordinator);
        await stage.Teams.SayAsync(Coordinator, chat, Sentence, ct: ct);
        var form = await stage.WaitForAsync(chat, "Bedarf melden", Patience, ct);
        var submit = CardReading.Button(form.Cards[0], "Weiter zur Vorschau", ("region", "083009"), ("theme", "mobility"), ("urgency", "hoch"));
        var preview = await stage.ExecuteAsync(Coordinator, chat, form.Id, submit, ct);
        var need = await stage.ExecuteAsync(Coordinator, chat, form.Id, CardReading.Button(preview, "Bedarf senden"), ct);
        var number = StoryStage.NumberIn(CardReading.Words(need));
        stage.Notes["need"] = number;
        stage.Notes["report"] = form.Id;
        return $"{number}, Gropiusstadt West, Mobilität & Verkehrssicherheit";
    }

    private static async Task<string> DeliveredAsync(StoryStage stage, CancellationToken ct)
    {
        var lead = await stage.WaitForAsync(stage.Teams.World.Channel(Sga), stage.Notes["need"], Patience, ct);
        await stage.WaitForAsync(stage.Teams.World.Channel("Ordnungsamt"), stage.Notes["need"], Patience, ct);
        stage.Notes["card"] = lead.Id;
        return $"{Sga} › Bedarfe (federführend), Ordnungsamt › Bedarfe (beteiligt)";
    }

    private static async Task<string> WrongPersonAsync(StoryStage stage, CancellationToken ct)
    {
        var answer = await ClickAsync(stage, "jug-1", ct);
        return answer.Contains("zuständigen", StringComparison.Ordinal) ? "abgewiesen, nichts vermerkt" : throw new StoryBrokenException($"Antwort: {answer}");
    }

    private static async Task<string> AcknowledgeAsync(StoryStage stage, CancellationToken ct)
    {
        await ClickAsync(stage, "sga-1", ct);
        var name = stage.Teams.World.Person("sga-1").Name;
        await stage.Teams.WaitForAsync(stage.Teams.World.Channel(Sga), m => m.Id == stage.Notes["card"] && m.Edited && StoryStage.Words(m).Contains(name, StringComparison.Ordinal), Patience, ct);
        await stage.Teams.WaitForAsync(
            stage.Teams.World.Channel("Ordnungsamt"), m => StoryStage.Words(m).Contains(stage.Notes["need"], StringComparison.Ordinal) && StoryStage.Words(m).Contains(name, StringComparison.Ordinal), Patience, ct);
        await stage.Teams.WaitForAsync(
            stage.Teams.World.Chat(Coordinator), m => m.Id == stage.Notes["report"] && StoryStage.Words(m).Contains("zur Kenntnis genommen", StringComparison.Ordinal), Patience, ct);
        return $"{name}; beide Ämter und die Koordination sehen es auf ihrer Karte";
    }

    private static async Task<string> SecondClickAsync(StoryStage stage, CancellationToken ct)
    {
        var answer = await ClickAsync(stage, "sga-2", ct);
        var name = stage.Teams.World.Person("sga-1").Name;
        return answer.Contains(name, StringComparison.Ordinal) ? $"unverändert: {name} war zuerst da" : throw new StoryBrokenException($"Antwort: {answer}");
    }

    private static async Task<string> StatusAsync(StoryStage stage, CancellationToken ct)
    {
        var chat = stage.Teams.World.Chat(Coordinator);
        await stage.Teams.SayAsync(Coordinator, chat, "status Gropiusstadt", ct: ct);
        var status = await stage.Teams.WaitForAsync(
            chat, m => StoryStage.Words(m) is var words && words.Contains("Gropiusstadt", StringComparison.Ordinal) && words.Contains("Offen", StringComparison.Ordinal), Patience, ct);
        return status.Summary ?? "Karte mit offenen, überfälligen und neuen Bedarfen";
    }

    private static async Task<string> DigestAsync(StoryStage stage, CancellationToken ct)
    {
        await stage.Bot.MoveToNextMeetingDigestAsync(stage.Clock, ct);
        var channel = stage.Teams.World.Channel("Ausschussdienst", "Ausschuss für Verkehr und Tiefbau");
        var digest = await stage.Teams.WaitForAsync(
            channel, m => StoryStage.Words(m) is var words && words.Contains(stage.Notes["need"], StringComparison.Ordinal) && words.Contains("öffentliche Sitzung", StringComparison.Ordinal), Patience, ct);
        return $"am {BerlinTime.DayOf(digest.At):dd.MM.yyyy} gepostet: {digest.Summary}";
    }

    /// <summary>This person clicks "Zur Kenntnis nehmen" on the card as it was posted, as an old window would.</summary>
    private static async Task<string> ClickAsync(StoryStage stage, string personId, CancellationToken ct)
    {
        var channel = stage.Teams.World.Channel(Sga);
        if (!stage.Notes.TryGetValue("action", out var action))
        {
            var card = stage.Teams.Messages(channel).Single(m => m.Id == stage.Notes["card"]).Cards[0];
            stage.Notes["action"] = action = CardReading.Button(card, "Zur Kenntnis nehmen").GetRawText();
        }

        using var document = System.Text.Json.JsonDocument.Parse(action);
        return CardReading.Words(await stage.ExecuteAsync(personId, channel, stage.Notes["card"], document.RootElement.Clone(), ct));
    }
}
