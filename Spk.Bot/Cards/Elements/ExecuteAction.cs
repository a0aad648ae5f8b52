using System.Text.Json.Nodes;

namespace Spk.Bot.Cards.Elements;

/// <summary>
/// Sends a verb, the data and the card's inputs to the bot, which answers with the card as it stands then (universal action, schema 1.4).
/// Clients that do not know it send the same as a plain submit, with the verb among the data.
/// </summary>
public sealed record ExecuteAction(string Title, string Verb, JsonObject Data) : CardAction(Title)
{
    /// <summary>Neither checks nor sends the card's inputs.</summary>
    public bool IgnoresInputs { get; init; }

    public override JsonObject ToJson()
    {
        var json = Begin("Action.Execute");
        json["verb"] = Verb;
        json["data"] = Data.DeepClone();
        if (IgnoresInputs)
            json["associatedInputs"] = "none";
        json["fallback"] = SubmitAction.Of(this).ToJson();
        return json;
    }
}

/// <summary>Sends the data and the card's inputs as a message with a value, or inside a dialog as <c>task/submit</c>; the verb is among the data.</summary>
public sealed record SubmitAction(string Title, string Verb, JsonObject Data) : CardAction(Title)
{
    /// <summary>Neither checks nor sends the card's inputs.</summary>
    public bool IgnoresInputs { get; init; }

    public static SubmitAction Of(ExecuteAction action) =>
        new(action.Title, action.Verb, action.Data) { Primary = action.Primary, IgnoresInputs = action.IgnoresInputs };

    public override JsonObject ToJson()
    {
        var json = Begin("Action.Submit");
        var data = (JsonObject)Data.DeepClone();
        data["verb"] = Verb;
        json["data"] = data;
        if (IgnoresInputs)
            json["associatedInputs"] = "none";
        return json;
    }
}
