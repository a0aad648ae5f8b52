using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>What is mutated: the 38 samples, and activities that reach deeper into this bot, whose verbs and words the samples do not know.</summary>
internal static class HostileBases
{
    private static readonly string[] Words =
    [
        "melden: Am Bat-Yam-Platz fehlen Bänke", "status Gropiusstadt", "status", "offen ab 1", "überfällig SGA", "bedarf SPK-2026-00001", "sitzungen", "übersicht Verkehrsausschuss",
        "verbinden Jugendamt", "hilfe", "kaffee kochen",
    ];

    public static IReadOnlyList<(string Name, JsonObject Activity)> All(string need) =>
    [
        .. Payload.Names.Select(name => (name, Payload.Json(name.Split('-')[0]))),
        .. Words.Select(word => (word.Split(' ')[0], Payload.Json("01").With(activity => activity["text"] = word))),
        .. Words.Select(word => ("channel " + word.Split(' ')[0], Payload.Json("02").With(activity => activity["text"] = $"<at>Bedarfsmelder</at> {word}"))),
        Click("need.acknowledge", new JsonObject { ["need"] = need, ["rev"] = 1, ["placement"] = "0197c0f0-0000-7000-8000-000000000001" }),
        Click("need.view", new JsonObject { ["need"] = need, ["rev"] = 1 }),
        Click("need.transfer", new JsonObject { ["need"] = need, ["to"] = "jugendamt", ["reason"] = "Zuständig" }),
        Click("command", new JsonObject { ["command"] = "status Gropiusstadt" }),
        Click("need.report", Form("preview")),
        Click("need.report", Form("edit")),
        Click("need.report", Form("send")),
        ("submit", Payload.Json("05").With(activity => activity["value"] = Form("preview").With(form => form["verb"] = "need.report"))),
        ("submit send", Payload.Json("05").With(activity => activity["value"] = Form("send").With(form => form["verb"] = "need.report"))),
        ("submit acknowledge", Payload.Json("05").With(activity => activity["value"] = new JsonObject { ["verb"] = "need.acknowledge", ["need"] = need })),
        ("dialog", Payload.Json("24").With(activity => activity["value"]!["data"] = Form("preview"))),
        ("dialog send", Payload.Json("24").With(activity => activity["value"]!["data"] = Form("send"))),
        ("message action", Payload.Json("27").With(activity => activity["value"]!["data"] = Form("preview"))),
        ("search regions", Payload.Json("25").With(activity => activity["value"]!["dataset"] = "regions")),
    ];

    /// <summary>The form as the card sends it.</summary>
    public static JsonObject Form(string step) => new()
    {
        ["step"] = step, ["title"] = "Bänke fehlen", ["description"] = "Am Platz fehlen Bänke.\nSeit Jahren.", ["region"] = "083009", ["theme"] = "mobility", ["urgency"] = "mittel", ["place"] = "Bat-Yam-Platz",
    };

    public static (string Name, JsonObject Activity) Click(string verb, JsonObject data) => ($"click {verb}", Payload.Json("21").With(activity =>
    {
        activity["value"]!["action"]!["verb"] = verb;
        activity["value"]!["action"]!["data"] = data;
    }));
}
