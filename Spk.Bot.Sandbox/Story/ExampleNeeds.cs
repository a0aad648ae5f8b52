namespace Spk.Bot.Sandbox.Story;

/// <summary>A few needs to begin with, reported through the chat like any other, so that nobody opens an empty borough.</summary>
public static class ExampleNeeds
{
    private static readonly (string Person, string Title, string Text, string Region, string Theme, string Urgency)[] Needs =
    [
        ("stk-gropiusstadt", "Zu wenige Bänke am Lipschitzplatz", "Ältere Menschen finden auf dem Weg zum Einkauf keinen Platz zum Ausruhen. Gewünscht sind drei bis vier Bänke mit Lehne.", "083010", "public-space", "mittel"),
        ("stk-gropiusstadt", "Dunkler Weg zwischen U-Bahnhof und Jugendzentrum", "Der Fußweg ist am Abend schlecht beleuchtet. Jugendliche meiden ihn.", "083009", "public-space", "hoch"),
        ("stk-reuterstrasse", "Treffpunkt für Alleinerziehende gesucht", "Mehrere Familien wünschen sich einen offenen Treff mit Kinderbetreuung am Nachmittag.", "081003", "youth-family", "mittel"),
        ("stk-reuterstrasse", "Müll rund um den Spielplatz am Weichselplatz", "Nach Wochenenden bleiben Flaschen und Scherben liegen.", "08100312", "cleanliness-order", "hoch"),
        ("stk-reuterstrasse", "Wunsch ohne klares Amt: Nachbarschaftsgarten", "Eine Gruppe möchte eine Brache gemeinsam bepflanzen und weiß nicht, an wen sie sich wenden soll.", "081003", "unklar", "niedrig"),
        ("stk-gropiusstadt", "Beratung für pflegende Angehörige", "Es fehlt eine erreichbare Beratung in der Nähe, möglichst mit Sprachmittlung.", "083010", "seniors", "mittel"),
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static StoryStep Step { get; } = new("Beispiel-Bedarfe werden gemeldet", ReportAsync);

    private static async Task<string> ReportAsync(StoryStage stage, CancellationToken ct)
    {
        foreach (var (person, title, text, region, theme, urgency) in Needs)
        {
            var chat = stage.Teams.World.Chat(person);
            var known = stage.Teams.Messages(chat).Select(m => m.Id).ToHashSet();
            await stage.Teams.SayAsync(person, chat, "melden", ct: ct);
            var form = await stage.Teams.WaitForAsync(chat, m => !known.Contains(m.Id) && m.From.IsBot && StoryStage.Words(m).Contains("Bedarf melden", StringComparison.Ordinal), Patience, ct);
            var submit = CardReading.Button(form.Cards[0], "Weiter zur Vorschau", ("title", title), ("description", text), ("region", region), ("theme", theme), ("urgency", urgency), ("place", ""));
            var preview = await stage.ExecuteAsync(person, chat, form.Id, submit, ct);
            await stage.ExecuteAsync(person, chat, form.Id, CardReading.Button(preview, "Bedarf senden"), ct);
        }

        return $"{Needs.Length} Bedarfe";
    }
}
