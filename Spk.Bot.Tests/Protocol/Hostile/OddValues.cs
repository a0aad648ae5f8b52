using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Protocol.Hostile;

/// <summary>What stands where something else was expected.</summary>
internal static class OddValues
{
    /// <summary>A string that starts so is a place holder: what follows goes into the body as it is, without quotes.</summary>
    public const string Raw = "@raw@";

    private static readonly string[] Tokens =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "1.5", "1e308", "1e400", "-1e400", "1e-400", "9223372036854775808", "99999999999999999999999999999999999999999", "0.1e-9999999999",
        "{}", "[]", "[[]]", "{\"a\":{}}", "[null]", "[null,null,{}]", "[1,\"a\",null,{},[]]", "{\"\":null}", "{\"id\":null}", "{\"id\":{}}", "{\"type\":\"x\",\"type\":\"y\"}",
        "\"\\ud83d\"", "\"\\udc00\\ud800\"", "\"a\\ud83d\"", "{\"\\ud83d\":1}", "\"\\u0000\"", "\"\\uffff\"", "\"\\u202e\"", "\"\\x\"", "\"\\u12\"", "NaN", "Infinity", "undefined", "01", "+1", "1.", ".5",
        "'a'", "\"\t\"", "\"\n\"", "/*x*/1", "tru", "\"", "",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\u00a0", "\u200b", "\0", "null", "0", "-1", "true", "[]", "{}", "ä", "ß", "İ", "ı", "ﬃ", "👩‍👩‍👧‍👦", "\u0308", "a\u0308\u0308\u0308", "\ufeff", "\u2028", "\u202e", "\uffff",
        "'; DROP TABLE Needs; --", "%00", "%n%s", "${jndi:ldap://x}", "{{7*7}}", "../../../../etc/passwd", "<script>alert(1)</script>", "<at>x</at>", "<at>Bedarfsmelder</at>", "[x](https://evil.example)",
        "<p><img src=x onerror=y><br/><table><tr><td>", "<!--", "<![CDATA[", "&#x110000;&#0;&nbsp&amp", ";messageid=", "19:x@thread.tacv2;messageid=1;messageid=2", "a:1", "29:1", "28:1", "msteams",
        "message", "invoke", "conversationUpdate", "installationUpdate", "messageUpdate", "messageReaction", "add", "remove", "REMOVE-upgrade", "add-upgrade", "personal", "channel", "groupChat",
        "channelRenamed", "channelDeleted", "teamArchived", "teamHardDeleted", "teamRestored", "adaptiveCard/action", "task/fetch", "task/submit", "application/search", "composeExtension/fetchTask",
        "composeExtension/submitAction", "composeExtension/query", "message/submitAction", "fileConsent/invoke", "signin/verifyState", "Action.Execute", "Action.Submit", "automatic", "manual",
        "need.report", "need.acknowledge", "need.transfer", "need.view", "command", "send", "edit", "melden: Am Bat-Yam-Platz fehlen Bänke", "status Gropiusstadt", "offen ab 99999999999999999999",
        "überfällig ab 0", "bedarf SPK-2026-00001", "bedarf 9999-9999999", "SPK-0000-00000", "übersicht", "sitzungen", "verbinden Jugendamt", "hilfe", "offen;DROP", "2026-11-20T09:15:30Z",
        "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999-14:00", "2026-13-40", "not a date", "00000000-0000-0000-0000-000000000000", "https://evil.example/", "http://localhost:56150/_connector",
        "https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net.evil.example/", "https://smba.trafficmanager.net@evil.example/", "file:///etc/passwd", "en-US", "tr-TR", "x-klingon",
    ];

    private static readonly int[] Lengths = [50, 99, 100, 101, 199, 200, 201, 299, 300, 301, 399, 400, 401, 1_000, 4_000, 4_001, 8_000, 20_000];

    private static readonly string[] Pieces = ["x", "ä", "😀", "<", "&amp;", "<p>", "[", "*", " ", "\n", "-", "9", "<at>", "a ", "ab 1 ", "ß\u0308", "\0", "://", "ü-"];

    private static readonly int[] Depths = [2, 8, 30, 55, 58, 60, 61, 62, 63, 64, 65, 70, 200, 2_000];

    /// <summary>Any JSON that fits in no schema.</summary>
    public static JsonNode Any(Random random) => random.Next(10) switch
    {
        < 3 => JsonValue.Create(Raw + Tokens[random.Next(Tokens.Length)]),
        < 7 => JsonValue.Create(Texts[random.Next(Texts.Length)]),
        7 => JsonValue.Create(Long(random)),
        8 => JsonValue.Create(Raw + Nested(random)),
        _ => JsonValue.Create(random.Next()),
    };

    public static string Text(Random random) => Texts[random.Next(Texts.Length)];

    public static string Token(Random random) => Tokens[random.Next(Tokens.Length)];

    /// <summary>Mostly a few hundred characters, at times some thousand, rarely near the limit of a body.</summary>
    public static string Long(Random random)
    {
        var length = random.Next(400) switch
        {
            0 => 400_000,
            1 => 1_100_000,
            < 40 => Lengths[random.Next(Lengths.Length)],
            _ => Lengths[random.Next(13)],
        };
        var piece = Pieces[random.Next(Pieces.Length)];
        return string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
    }

    public static string Nested(Random random)
    {
        var depth = Depths[random.Next(Depths.Length)];
        return random.Next(2) == 0
            ? new string('[', depth) + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
    }
}
