using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>Buttons amid the body.</summary>
public sealed record ActionSet(params IReadOnlyList<CardAction> Actions) : Element
{
    protected override string Type => "ActionSet";

    protected override void Write(JsonObject json) => json["actions"] = Json.Array(Actions, action => action.ToJson());
}
