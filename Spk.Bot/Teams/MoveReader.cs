using System.Globalization;
using System.Text.Json;
using Spk.Bot.Cards;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Teams;

/// <summary>Reads a move from what a card sent. The data is the client's: anything that is no text is empty, and every fault is named by its input.</summary>
internal static class MoveReader
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "d.M.yy"];

    /// <param name="today">The Berlin day, by which days are checked.</param>
    /// <returns>The move, or null and its faults.</returns>
    public static (NeedMove? Move, IReadOnlyList<MoveFault> Faults) Read(EntryKind kind, JsonElement data, DateOnly today)
    {
        var faults = new List<MoveFault>();
        var move = Build(kind, data, today, faults);
        if (MoveInputs.Check(move, today).Fault is { } fault && FaultOf(fault) is { } input && faults.TrueForAll(f => f.Input != input.Input))
            faults.Add(input);
        return (faults.Count == 0 ? move : null, faults);
    }

    /// <summary>A refusal that one of the inputs can mend, or null.</summary>
    public static MoveFault? FaultOf(NeedOutcome.Refused refused)
    {
        var input = refused.Facts switch
        {
            RefusalFacts.Text text => NameOf(text.Input),
            RefusalFacts.Date date => NameOf(date.Input),
            _ => refused.Reason switch
            {
                NeedRefusal.UnknownDepartment or NeedRefusal.SameDepartment or NeedRefusal.AlreadyInvolved => MoveInputNames.To,
                NeedRefusal.KindNotAllowed => MoveInputNames.Kind,
                _ => null,
            },
        };
        return input is null ? null : MoveFault.Of(input, refused.Reason, refused.Facts);
    }

    /// <summary>What was typed, by the names of the move's inputs.</summary>
    public static IReadOnlyDictionary<string, string> Typed(EntryKind kind, JsonElement data) =>
        MoveInputNames.Of(kind).ToDictionary(name => name, name => IsDay(name) && DayIn(Text(data, name)) is { } day ? Iso(day) : Text(data, name));

    /// <summary>The version on the clicked card; null where it names none, and one that never was where it is no number.</summary>
    public static int? VersionOf(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("rev", out var rev) || rev.ValueKind is JsonValueKind.Null)
            return null;
        if (rev.ValueKind == JsonValueKind.Number && rev.TryGetInt32(out var number))
            return number;
        return rev.ValueKind == JsonValueKind.String && int.TryParse(rev.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : 0;
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static NeedMove Build(EntryKind kind, JsonElement data, DateOnly today, List<MoveFault> faults) => kind switch
    {
        EntryKind.Acknowledged => new NeedMove.Acknowledge(),
        EntryKind.Accepted => new NeedMove.Accept(),
        EntryKind.Transferred => new NeedMove.Transfer(Department(data, faults), Text(data, MoveInputNames.Reason)),
        EntryKind.Asked => new NeedMove.Ask(Text(data, MoveInputNames.Question)),
        EntryKind.Replied => new NeedMove.Reply(Text(data, MoveInputNames.Reply), Text(data, "department") is { Length: > 0 } asking ? asking : null),
        EntryKind.InterimReplied => new NeedMove.Interim(Text(data, MoveInputNames.Text), Day(data, MoveInputNames.Until, today, faults)),
        EntryKind.Promised => new NeedMove.Promise(Day(data, MoveInputNames.Date, today, faults)),
        EntryKind.HandedOutside => new NeedMove.External(Text(data, MoveInputNames.Where), Day(data, MoveInputNames.FollowUp, today, faults)),
        EntryKind.Answered => new NeedMove.Answer(Text(data, MoveInputNames.Text)),
        EntryKind.Completed => new NeedMove.Complete(Kind(data, faults), Text(data, MoveInputNames.Reason)),
        EntryKind.Reopened => new NeedMove.Reopen(Text(data, MoveInputNames.Reason)),
        EntryKind.Withdrawn => new NeedMove.Withdraw(Text(data, MoveInputNames.Reason)),
        EntryKind.Resubmitted => new NeedMove.Resubmit(Text(data, MoveInputNames.Reason), Day(data, MoveInputNames.Date, today, faults)),
        EntryKind.Assigned => new NeedMove.Assign(Department(data, faults), [], Text(data, MoveInputNames.Reason)),
        EntryKind.Involved => new NeedMove.Involve(Department(data, faults), Text(data, MoveInputNames.Reason)),
        EntryKind.Noted => new NeedMove.Note(Text(data, MoveInputNames.Text)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No card makes this move."),
    };

    private static string Department(JsonElement data, List<MoveFault> faults)
    {
        var key = Text(data, MoveInputNames.To).Trim();
        if (key.Length == 0)
            faults.Add(MoveFault.Of(MoveInputNames.To, UnreadInput.DepartmentMissing));
        return key;
    }

    private static DateOnly Day(JsonElement data, string name, DateOnly today, List<MoveFault> faults)
    {
        var text = Text(data, name).Trim();
        if (DayIn(text) is { } day)
            return day;
        faults.Add(MoveFault.Of(name, text.Length == 0 ? UnreadInput.DateMissing : UnreadInput.DateUnreadable));
        return today;
    }

    /// <summary>As on the card, in German; the names of the kinds are understood too.</summary>
    private static CompletionKind Kind(JsonElement data, List<MoveFault> faults)
    {
        var text = Text(data, MoveInputNames.Kind).Trim();
        foreach (var kind in Enum.GetValues<CompletionKind>())
            if (string.Equals(text, GermanMoves.Instance.Ending(kind), StringComparison.OrdinalIgnoreCase) || string.Equals(text, kind.ToString(), StringComparison.OrdinalIgnoreCase))
                return kind;
        faults.Add(MoveFault.Of(MoveInputNames.Kind, text.Length == 0 ? UnreadInput.KindMissing : UnreadInput.KindUnknown));
        return CompletionKind.Solved;
    }

    private static DateOnly? DayIn(string text) =>
        DateOnly.TryParseExact(text.Trim(), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsDay(string name) => name is MoveInputNames.Until or MoveInputNames.Date or MoveInputNames.FollowUp;

    private static string NameOf(MoveInput input) => input switch
    {
        MoveInput.Reason => MoveInputNames.Reason,
        MoveInput.Question => MoveInputNames.Question,
        MoveInput.Reply => MoveInputNames.Reply,
        MoveInput.Text => MoveInputNames.Text,
        MoveInput.Until => MoveInputNames.Until,
        MoveInput.Date or MoveInput.On => MoveInputNames.Date,
        MoveInput.Where => MoveInputNames.Where,
        MoveInput.FollowUp => MoveInputNames.FollowUp,
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "Unknown input."),
    };

    private static string Text(JsonElement data, string name) => CardTurns.TextOf(data, name);
}
