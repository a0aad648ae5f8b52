using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>Opens an address in the browser.</summary>
/// <param name="Url">https, or http on this machine; never of a person's words.</param>
public sealed record OpenUrlAction(string Title, string Url) : CardAction(Title)
{
    public override JsonObject ToJson()
    {
        var json = Begin("Action.OpenUrl");
        json["url"] = Url;
        return json;
    }
}
