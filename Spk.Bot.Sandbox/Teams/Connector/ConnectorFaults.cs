using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>The catalogue: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages and …/how-to/rate-limit, and what a network does.</summary>
public static class ConnectorFaults
{
    private static readonly FaultGroup Passing = new("Vorübergehend", "Der Bot versucht es später noch einmal.");
    private static readonly FaultGroup Lost = new("Antwort geht verloren", "Beim Senden weiß der Bot nicht, ob die Karte schon steht: Er meldet es der OE SPK und wartet, bevor er sie noch einmal sendet.");
    private static readonly FaultGroup Closed = new("Zugang gesperrt", "Der Bot meldet es der OE SPK. Hier hilft nur ein Mensch.");
    private static readonly FaultGroup Absent = new("Nicht mehr da", "Fehlt die Unterhaltung, meldet es der Bot der OE SPK. Fehlt nur die Nachricht, schreibt er sie neu.");
    private static readonly FaultGroup Unfit = new("Karte wird nicht angenommen", "Der Bot meldet es der OE SPK und versucht es nach einer Stunde noch einmal.");

    public static IReadOnlyList<KnownFault> All { get; } =
    [
        new("429-wait", Passing, "Gedrosselt, 30 Sekunden warten (429)", Answer(429, "Throttled", retryAfter: 30)),
        new("429", Passing, "Gedrosselt, ohne Wartezeit (429)", Answer(429, "Throttled")),
        new("412", Passing, "Gleichzeitig geändert (412)", Answer(412, "PreconditionFailed")),
        new("502", Lost, "Gateway gestört (502)", Answer(502)),
        new("503", Lost, "Dienst nicht verfügbar (503)", Answer(503)),
        new("504", Lost, "Gateway antwortet zu spät (504)", Answer(504)),
        new("504-arrived", Lost, "Gateway antwortet zu spät, Aufruf wirkt trotzdem (504)", Answer(504) with { AfterEffect = true }),
        new("500", Lost, "Fehler in Teams (500)", Answer(500, "ServiceError")),
        new("500-arrived", Lost, "Fehler in Teams, Aufruf wirkt trotzdem (500)", Answer(500, "ServiceError") with { AfterEffect = true }),
        new("hang", Lost, "Keine Antwort, Aufruf wirkt nicht", new FaultDecision.Hang()),
        new("hang-arrived", Lost, "Keine Antwort, Aufruf wirkt trotzdem", new FaultDecision.Hang { AfterEffect = true }),
        new("close", Lost, "Verbindung bricht ab, Aufruf wirkt nicht", new FaultDecision.Close()),
        new("close-arrived", Lost, "Verbindung bricht ab, Aufruf wirkt trotzdem", new FaultDecision.Close { AfterEffect = true }),
        new("BotNotInConversationRoster", Closed, "Bot ist nicht im Kanal (403)", Answer(403, "BotNotInConversationRoster")),
        new("ForbiddenOperationException", Closed, "App ist für die Person nicht installiert (403)", Answer(403, "ForbiddenOperationException")),
        new("MessageWritesBlocked", Closed, "Schreiben ist gesperrt (403)", Flat(403, 209, "MessageWritesBlocked")),
        new("ConversationBlockedByUser", Closed, "Person hat den Bot blockiert (403)", Answer(403, "ConversationBlockedByUser")),
        new("NotEnoughPermissions", Closed, "Rechte der App fehlen (403)", Answer(403, "NotEnoughPermissions")),
        new("BotDisabledByAdmin", Closed, "Administration hat den Bot abgeschaltet (403)", Answer(403, "BotDisabledByAdmin")),
        new("TenantNoPermission", Closed, "Organisation lässt den Bot nicht zu (403)", Answer(403, "TenantNoPermission")),
        new("InvalidBotApiHost", Closed, "Falsche Adresse des Dienstes (403)", Answer(403, "InvalidBotApiHost")),
        new("BotNotRegistered", Closed, "Bot ist nicht registriert (401)", Answer(401, "BotNotRegistered")),
        new("ConversationNotFound", Absent, "Unterhaltung nicht gefunden (404)", Answer(404, "ConversationNotFound")),
        new("ActivityNotFoundInConversation", Absent, "Nachricht nicht gefunden (404)", Answer(404, "ActivityNotFoundInConversation")),
        new("MessageSizeTooBig", Unfit, "Nachricht zu groß (413)", Answer(413, "MessageSizeTooBig")),
        new("BadSyntax", Unfit, "Nachricht fehlerhaft (400 BadSyntax)", Answer(400, "BadSyntax")),
        new("BadArgument", Unfit, "Angabe fehlerhaft (400 BadArgument)", Answer(400, "BadArgument")),
    ];

    /// <exception cref="ArgumentException">No such fault.</exception>
    public static KnownFault Get(string key) => All.FirstOrDefault(f => f.Key == key) ?? throw new ArgumentException($"No fault '{key}'.", nameof(key));

    /// <summary>The usual envelope; no body where no code is given, as gateways answer.</summary>
    private static FaultDecision.Answer Answer(int status, string? code = null, int? retryAfter = null) => new(
        status,
        code is null ? null : SandboxJson.Element(new { error = new { code, message = "As planted." } }),
        retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

    /// <summary>The other envelope: a number, and the code in JSON within a string.</summary>
    private static FaultDecision.Answer Flat(int status, int errorCode, string subCode) =>
        new(status, SandboxJson.Element(new { errorCode, message = JsonSerializer.Serialize(new { subCode, details = "As planted." }) }));
}
