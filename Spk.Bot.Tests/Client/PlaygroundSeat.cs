namespace Spk.Bot.Tests.Client;

/// <summary>
/// One acting person and their team, as one Playground has them: exactly one personal chat, one channel and five other users. All ids begin with the seat's key, so that
/// several Playgrounds can stand before the same bot without being taken for each other.
/// </summary>
/// <param name="Key">Lower case letters.</param>
/// <param name="Name">First name and family name.</param>
/// <param name="ColleagueName">Somebody else in the same channel, who acts by <see cref="ColleaguesClick"/>.</param>
internal sealed record PlaygroundSeat(string Key, string Name, string ColleagueName, string ChannelName)
{
    public const string Tenant = "5b1d3c50-6e0f-4f0b-9a34-0c1f7a2e9d11";

    /// <summary>Entra object id of the acting person.</summary>
    public string EntraId => EntraIdOf(1);

    private string Channel => $"{Key}-channel";

    /// <summary>The activity with which the colleague clicks "Zur Kenntnis nehmen" on the need's card in the channel.</summary>
    /// <param name="url">The Playground's.</param>
    public object ColleaguesClick(string url, string number) => new
    {
        type = "invoke",
        name = "adaptiveCard/action",
        id = Guid.NewGuid().ToString(),
        channelId = "msteams",
        serviceUrl = url + "/_connector",
        from = new { id = $"{Key}-user-2", name = ColleagueName, aadObjectId = EntraIdOf(3) },
        recipient = new { id = "spk-bot", name = "SPK-Bot" },
        conversation = new { id = Channel, conversationType = "channel", isGroup = true, tenantId = Tenant },
        channelData = new { tenant = new { id = Tenant }, team = new { id = $"{Key}-team" }, channel = new { id = Channel } },
        value = new { action = new { type = "Action.Execute", verb = "need.acknowledge", data = new { need = number } }, trigger = "manual" },
    };

    /// <summary>The activity with which somebody of another seat writes to the bot in this one's channel.</summary>
    public object Message(string url, PlaygroundSeat by, string text) => new
    {
        type = "message",
        id = Guid.NewGuid().ToString(),
        channelId = "msteams",
        serviceUrl = url + "/_connector",
        locale = "de-DE",
        text = $"<at>SPK-Bot</at> {text}",
        from = new { id = $"{by.Key}-me", name = by.Name, aadObjectId = by.EntraId },
        recipient = new { id = "spk-bot", name = "SPK-Bot" },
        conversation = new { id = Channel, conversationType = "channel", isGroup = true, tenantId = Tenant },
        channelData = new { tenant = new { id = Tenant }, team = new { id = $"{Key}-team" }, channel = new { id = Channel } },
        entities = new[] { new { type = "mention", text = "<at>SPK-Bot</at>", mentioned = new { id = "spk-bot", name = "SPK-Bot" } } },
    };

    /// <summary>Exactly five other users and one channel: it takes no other number of them.</summary>
    public string Configuration() => $$"""
        version: "0.1.1"
        tenantId: "{{Tenant}}"
        bot: { id: "spk-bot", name: "SPK-Bot" }
        currentUser: {{User($"{Key}-me", Name, EntraId)}}
        users:
          - {{User($"{Key}-user-1", "Katarzyna Nowak", EntraIdOf(2))}}
          - {{User($"{Key}-user-2", ColleagueName, EntraIdOf(3))}}
          - {{User($"{Key}-user-3", "Person Drei", EntraIdOf(4))}}
          - {{User($"{Key}-user-4", "Person Vier", EntraIdOf(5))}}
          - {{User($"{Key}-user-5", "Person Fuenf", EntraIdOf(6))}}
        personalChat: { id: "{{Key}}-chat" }
        groupChat: { id: "{{Key}}-group", name: "Gruppe" }
        team:
          id: "{{Key}}-team"
          name: "Amt"
          aadGroupId: "{{EntraIdOf(10)}}"
          channels:
            - { id: "{{Channel}}", name: "{{ChannelName}}" }
        """;

    private static string User(string id, string name, string entraId)
    {
        var names = name.Split(' ');
        return $$"""{ id: "{{id}}", name: "{{name}}", userPrincipleName: "{{id}}@bezirksamt.example", aadObjectId: "{{entraId}}", givenName: "{{names[0]}}", surname: "{{names[1]}}", email: "{{id}}@bezirksamt.example" }""";
    }

    /// <summary>Made of the key, so that no two seats share one.</summary>
    private string EntraIdOf(int person) => $"{Key.Aggregate(0x811c9dc5u, (hash, letter) => (hash ^ letter) * 16777619u):x8}-0000-4000-8000-{person:x12}";
}
