using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>Shows or hides elements by their id, without asking the bot.</summary>
public sealed record ToggleAction(string Title, params IReadOnlyList<string> Targets) : CardAction(Title)
{
    public override JsonObject ToJson()
    {
        var json = Begin("Action.ToggleVisibility");
        json["targetElements"] = Json.Array(Targets, target => target);
        return json;
    }
}
