using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>A need card's buttons: the next sensible things first, never more than fit in a row, the rest behind "Mehr".</summary>
internal static class NeedButtons
{
    private const int MovesShown = 3;

    private static readonly EntryKind[] OfReporters = [EntryKind.Replied, EntryKind.Reopened, EntryKind.Withdrawn];

    public static bool MayAssign(NeedView need) => need is { Audience: Audience.Office, Status: NeedStatus.Triage, AssignChoices.Count: > 0 };

    /// <param name="reason">Shows why the need lies here; null when nothing tells.</param>
    /// <param name="room">How many fit.</param>
    public static IReadOnlyList<CardAction> Of(NeedView need, ToggleAction? reason, int room, Texts texts, CardContext context)
    {
        List<CardAction> moves = [.. MayAssign(need) ? [Buttons.Assign(need, texts, context)] : (CardAction[])[], .. Offered(need).Select((m, i) => Move(m, i, need, texts, context))];
        CardAction[] why = reason is null ? [] : [reason];
        var refresh = Buttons.Refresh(need, texts, context);
        var history = Form(texts.Moves.HistoryButton, "need.history", need.Number, need.Version, context);
        CardAction[] all = [.. moves, .. why, history, refresh];
        if (all.Length <= room)
            return all;
        CardAction[] few = [.. moves.Take(MovesShown), .. why, OpenForm(texts.Moves.More, "more", need.Number, need.Version, context), refresh];
        return [.. few.Take(room)];
    }

    /// <summary>What the view offers, as far as its audience may ever do it.</summary>
    public static IEnumerable<EntryKind> Offered(NeedView need) => need.Audience switch
    {
        Audience.Committee => [],
        Audience.Coordination => need.Moves.Where(OfReporters.Contains),
        _ => need.Moves,
    };

    /// <summary>Those that have no button of their own where there is no room for all.</summary>
    public static IEnumerable<EntryKind> Rest(NeedView need) => Offered(need).Skip(MovesShown - (MayAssign(need) ? 1 : 0));

    /// <summary>A button that sends a verb without inputs.</summary>
    public static ExecuteAction Form(string title, string verb, string number, int version, CardContext context) =>
        new(title, verb, Json.Object(("need", number), ("rev", version), ("placement", context.PlacementId))) { IgnoresInputs = true };

    /// <summary>Opens a form; the inputs of the card that it is pressed on are not sent.</summary>
    /// <param name="form">The verb whose form it is, or <c>more</c>.</param>
    public static ExecuteAction OpenForm(string title, string form, string number, int version, CardContext context) =>
        new(title, "need.form", Json.Object(("need", number), ("rev", version), ("placement", context.PlacementId), ("form", form))) { IgnoresInputs = true };

    /// <summary>Does it at once, or opens its form where something must be said.</summary>
    public static ExecuteAction Move(EntryKind move, Audience audience, string number, int version, Texts texts, CardContext context) =>
        MoveInputNames.Of(move).Count == 0
            ? Form(texts.Moves.Button(move, audience), MoveVerb.Of(move), number, version, context)
            : OpenForm(texts.Moves.Button(move, audience), MoveVerb.Of(move), number, version, context);

    private static ExecuteAction Move(EntryKind move, int index, NeedView need, Texts texts, CardContext context) =>
        Move(move, need.Audience, need.Number, need.Version, texts, context) with { Primary = index == 0 && IsAskedFor(move, need) };

    private static bool IsAskedFor(EntryKind move, NeedView need) =>
        move is EntryKind.Acknowledged or EntryKind.Accepted or EntryKind.Answered or EntryKind.Completed or EntryKind.Replied && !MayAssign(need);
}
