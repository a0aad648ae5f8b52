using System.Text.Json.Nodes;
using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>The buttons' wire data: verbs and members that the Teams room reads back.</summary>
internal static class Buttons
{
    /// <summary>Teams shows no more buttons in a row (its host configuration).</summary>
    public const int Max = 6;

    /// <summary>Does what the command does when typed.</summary>
    public static ExecuteAction Command(string title, string command) =>
        new(title, "command", new JsonObject { ["command"] = command }) { IgnoresInputs = true };

    public static ExecuteAction Refresh(NeedView need, Texts texts, CardContext context) =>
        new(texts.Refresh, "need.view", NeedData(need, context)) { IgnoresInputs = true };

    /// <summary>Sends the inputs <c>to</c> and <c>reason</c> along.</summary>
    public static ExecuteAction Assign(NeedView need, Texts texts, CardContext context) =>
        Assigning(NeedData(need, context), texts);

    /// <summary>A step of reporting: <c>preview</c> (from the form), <c>send</c> or <c>edit</c> (from the preview). Only plain submits work inside a dialog.</summary>
    /// <param name="fields">What is sent along with the card's inputs, or null.</param>
    /// <param name="context">Names the form's message, which becomes the need's own card.</param>
    public static CardAction Report(string title, string step, JsonObject? fields, bool inDialog, CardContext context)
    {
        var data = (JsonObject?)fields?.DeepClone() ?? [];
        data["step"] = step;
        if (context.PlacementId is { } placement)
            data["placement"] = placement;
        return inDialog ? new SubmitAction(title, "need.report", data) : new ExecuteAction(title, "need.report", data);
    }

    private static ExecuteAction Assigning(JsonObject data, Texts texts)
    {
        data["step"] = MoveVerb.AssignStep;
        return new ExecuteAction(texts.Assign, MoveVerb.Of(EntryKind.Assigned), data) { Primary = true };
    }

    private static JsonObject NeedData(NeedView need, CardContext context) =>
        Json.Object(("need", need.Number), ("rev", need.Version), ("placement", context.PlacementId));
}
