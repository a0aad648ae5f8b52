namespace Spk.Bot.Core.Needs;

/// <summary>
/// Checks what a person gave with a move: texts are cleaned, compulsory ones must not be empty, and none is longer than its limit; a day is neither past nor more than two
/// years ahead (today is good, and so is a weekend).
/// </summary>
public static class MoveInputs
{
    public const int ReasonLimit = 1000;
    public const int QuestionLimit = 1000;
    public const int ReplyLimit = 2000;
    public const int TextLimit = 4000;
    public const int WhereLimit = 200;
    public const int YearsAhead = 2;

    /// <param name="today">The Berlin day of the move.</param>
    /// <returns>The move as it is recorded, and its first fault if it has one.</returns>
    public static (NeedMove Move, NeedOutcome.Refused? Fault) Check(NeedMove move, DateOnly today)
    {
        var check = new Checking(today);
        NeedMove clean = move switch
        {
            NeedMove.Acknowledge or NeedMove.Accept or NeedMove.Mark or NeedMove.Unmark => move,
            NeedMove.Decide m => m with { Remark = check.Reason(m.Remark, isCompulsory: false), Until = m.Until is { } until ? check.Day(until, MoveInput.Until) : null },
            NeedMove.Transfer m => new NeedMove.Transfer(m.To, check.Reason(m.Reason)),
            NeedMove.Ask m => m with { Question = check.Text(m.Question, MoveInput.Question, QuestionLimit) },
            NeedMove.Reply m => m with { Text = check.Text(m.Text, MoveInput.Reply, ReplyLimit) },
            NeedMove.Interim m => m with { Text = check.Text(m.Text, MoveInput.Text, TextLimit), Until = check.Day(m.Until, MoveInput.Until) },
            NeedMove.Promise m => m with { Date = check.Day(m.Date, MoveInput.Date) },
            NeedMove.External m => m with { Where = check.Text(m.Where, MoveInput.Where, WhereLimit, singleLine: true), FollowUp = check.Day(m.FollowUp, MoveInput.FollowUp) },
            NeedMove.Answer m => m with { Text = check.Text(m.Text, MoveInput.Text, TextLimit) },
            NeedMove.Complete m => m with { Reason = check.Reason(m.Reason) },
            NeedMove.Reopen m => m with { Reason = check.Reason(m.Reason) },
            NeedMove.Withdraw m => m with { Reason = check.Reason(m.Reason) },
            NeedMove.Resubmit m => m with { Reason = check.Reason(m.Reason), On = check.Day(m.On, MoveInput.On) },
            NeedMove.Assign m => m with { Reason = check.Reason(m.Reason, isCompulsory: false) },
            NeedMove.Involve m => m with { Reason = check.Reason(m.Reason, isCompulsory: false) },
            NeedMove.Merge m => m with { Reason = check.Reason(m.Reason) },
            NeedMove.Unmerge m => m with { Reason = check.Reason(m.Reason) },
            NeedMove.Note m => m with { Text = check.Text(m.Text, MoveInput.Text, TextLimit) },
            _ => throw new ArgumentOutOfRangeException(nameof(move), move.Kind, "No checks for this move."),
        };
        return (clean, check.Fault);
    }

    private sealed class Checking(DateOnly today)
    {
        public NeedOutcome.Refused? Fault { get; private set; }

        public string Reason(string text, bool isCompulsory = true) => Text(text, MoveInput.Reason, ReasonLimit, isCompulsory: isCompulsory);

        public string Text(string text, MoveInput input, int limit, bool singleLine = false, bool isCompulsory = true)
        {
            var clean = UserText.Clean(text, singleLine);
            if (clean.Length == 0 && isCompulsory)
                Fault ??= new NeedOutcome.Refused(NeedRefusal.TextMissing, new RefusalFacts.Text(input, limit, 0));
            else if (clean.Length > limit)
                Fault ??= new NeedOutcome.Refused(NeedRefusal.TextTooLong, new RefusalFacts.Text(input, limit, clean.Length));
            return clean;
        }

        public DateOnly Day(DateOnly day, MoveInput input)
        {
            var latest = today.AddYears(YearsAhead);
            if (day < today || day > latest)
                Fault ??= new NeedOutcome.Refused(day < today ? NeedRefusal.DateInThePast : NeedRefusal.DateTooFar, new RefusalFacts.Date(input, day, today, latest));
            return day;
        }
    }
}
