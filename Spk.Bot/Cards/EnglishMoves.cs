using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>English words of what a person does with a need.</summary>
internal sealed class EnglishMoves : MoveTexts
{
    public static readonly EnglishMoves Instance = new();

    private static EnglishTexts Common => EnglishTexts.Instance;

    public override string Button(EntryKind move, Audience audience) => move switch
    {
        EntryKind.Acknowledged => "Acknowledge",
        EntryKind.Accepted => "Accept responsibility",
        EntryKind.Transferred => audience == Audience.Office ? "Redirect" : "Hand on",
        EntryKind.Asked => "Ask back",
        EntryKind.Replied => "Answer the question",
        EntryKind.InterimReplied => "Give an interim reply",
        EntryKind.Promised => "Promise a date",
        EntryKind.HandedOutside => "Clarify with others",
        EntryKind.Answered => "Answer",
        EntryKind.Completed => "Complete",
        EntryKind.Reopened => "Reopen",
        EntryKind.Withdrawn => "Withdraw",
        EntryKind.Resubmitted => "Set a reminder",
        EntryKind.Involved => "Involve a department",
        EntryKind.Noted => "Internal note",
        EntryKind.Assigned => "Assign department",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "No button."),
    };

    public override string Purpose(EntryKind move, Audience audience) => move switch
    {
        EntryKind.Acknowledged => "You have seen it. That promises nothing yet.",
        EntryKind.Accepted => "Your department takes care of it.",
        EntryKind.Transferred when audience == Audience.Office => "Another department gets the lead. The deadline keeps running.",
        EntryKind.Transferred => "Another department or the OE SPK is to take over. The deadline keeps running.",
        EntryKind.Asked => "Goes to whoever reported it. Your deadline rests until the answer.",
        EntryKind.Replied => "The answer goes to the department that asked.",
        EntryKind.InterimReplied => "Tells whoever reported it how things stand and when to expect more.",
        EntryKind.Promised => "It will be done by this day. We remind you before.",
        EntryKind.HandedOutside => "It is others' turn, such as BSR, police or Senate. The need stays open, you follow it up there.",
        EntryKind.Answered => "The answer goes to whoever reported it. The need stays open until you complete it.",
        EntryKind.Completed => "The need ends with a result and a reason. Whoever reported it learns both.",
        EntryKind.Reopened => "It is not done after all: the need goes back to the responsible department with its history.",
        EntryKind.Withdrawn => "The need no longer exists. All departments involved see that.",
        EntryKind.Resubmitted => "On this day we remind you of the need.",
        EntryKind.Involved => "One more department takes part. The lead stays where it is.",
        EntryKind.Noted => "Only departments and the OE SPK see this.",
        EntryKind.Assigned => "This department gets the lead.",
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, "No purpose."),
    };

    public override string Send(EntryKind move, Audience audience) => move switch
    {
        EntryKind.Transferred => audience == Audience.Office ? "Redirect the need" : "Hand on the need",
        EntryKind.Asked => "Send question",
        EntryKind.Replied or EntryKind.Answered => "Send answer",
        EntryKind.InterimReplied => "Send interim reply",
        EntryKind.Promised => "Save promise",
        EntryKind.HandedOutside => "Save",
        EntryKind.Completed => "Complete the need",
        EntryKind.Reopened => "Reopen the need",
        EntryKind.Withdrawn => "Withdraw the need",
        EntryKind.Resubmitted => "Save reminder",
        EntryKind.Involved => "Save involvement",
        EntryKind.Noted => "Save note",
        _ => Button(move, audience),
    };

    public override string Label(EntryKind move, string input) => (move, input) switch
    {
        (EntryKind.Transferred, MoveInputNames.To) => "Who is to take over?",
        (EntryKind.Involved, MoveInputNames.To) => "Which department is to take part?",
        (_, MoveInputNames.To) => "Responsible department",
        (EntryKind.Assigned or EntryKind.Involved, MoveInputNames.Reason) => "Reason (one sentence, if needed)",
        (_, MoveInputNames.Reason) => "Reason",
        (_, MoveInputNames.Question) => "Your question to whoever reported it",
        (_, MoveInputNames.Reply) => "Your answer to the department",
        (EntryKind.InterimReplied, MoveInputNames.Text) => "How do things stand?",
        (EntryKind.Noted, MoveInputNames.Text) => "Note",
        (_, MoveInputNames.Text) => "Answer to whoever reported it",
        (_, MoveInputNames.Until) => "When will the next reply follow?",
        (EntryKind.Promised, MoveInputNames.Date) => "Done by",
        (_, MoveInputNames.Date) => "Remind on",
        (_, MoveInputNames.Where) => "With whom is it now?",
        (_, MoveInputNames.FollowUp) => "When will you follow it up there?",
        (_, MoveInputNames.Kind) => "Result",
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "No label."),
    };

    public override string Missing(string input) => input switch
    {
        MoveInputNames.To => "Please choose a department.",
        MoveInputNames.Kind => "Please choose the result.",
        MoveInputNames.Until or MoveInputNames.Date or MoveInputNames.FollowUp => "Please choose a day.",
        MoveInputNames.Question => "Please write your question.",
        MoveInputNames.Where => "Please say with whom it is now.",
        MoveInputNames.Reason => "Please give a short reason.",
        _ => "Please write a text.",
    };

    public override string Fault(MoveFault fault) => fault switch
    {
        { Unread: UnreadInput.DateUnreadable } => "That is no day that I can read. Please pick it or write it like this: 2026-12-24.",
        { Unread: UnreadInput.KindUnknown } => "There is no such result. Please choose one from the list.",
        { Unread: not null } or { Refusal: NeedRefusal.TextMissing } => Missing(fault.Input),
        { Refusal: NeedRefusal.TextTooLong, Limit: { } limit, Length: { } length } =>
            $"At most {Common.Number(limit)} characters, your text has {Common.Number(length)}. Please shorten it.",
        { Refusal: NeedRefusal.DateInThePast, Day: { } day } => $"This day has passed. The earliest is {Common.Day(day)}.",
        { Refusal: NeedRefusal.DateTooFar, Day: { } day } => $"That is too far ahead. The latest is {Common.Day(day)}.",
        { Refusal: NeedRefusal.UnknownDepartment } => "There is no such department. Please choose one from the list.",
        { Refusal: NeedRefusal.SameDepartment } => "This department has the need already. Please choose another one.",
        { Refusal: NeedRefusal.AlreadyInvolved } => "This department takes part already. Please choose another one.",
        { Refusal: NeedRefusal.KindNotAllowed } => "Only whoever reported it or the OE SPK can end a need like this. Please choose another result.",
        { Refusal: { } refusal } => Refusal(refusal),
        _ => Missing(fault.Input),
    };

    public override string Note(NeedNote note) => note.Kind switch
    {
        NoteKind.Refused => Refusal(note.Refusal!.Value),
        NoteKind.AlreadySo => Already(note.Move),
        NoteKind.Done => Done(note.Move),
    };

    public override string Refusal(NeedRefusal refusal) => EnglishRefusals.Of(refusal);

    private static string Done(EntryKind move) => move switch
    {
        EntryKind.Acknowledged => "Thank you, your acknowledgement is recorded.",
        EntryKind.Accepted => "Thank you, your department is now recorded as responsible.",
        EntryKind.Transferred => "Handing on is recorded. The deadline keeps running.",
        EntryKind.Asked => "Your question is on its way. Your department's deadline rests until the answer.",
        EntryKind.Replied => "Thank you, the department has your answer.",
        EntryKind.InterimReplied => "The interim reply is recorded.",
        EntryKind.Promised => "Your promise is recorded.",
        EntryKind.HandedOutside => "Recorded. We remind you to follow up on that day.",
        EntryKind.Answered => "Your answer is recorded. If all is done, please complete the need as well.",
        EntryKind.Completed => "Thank you, the completion is recorded.",
        EntryKind.Reopened => "The need is open again.",
        EntryKind.Withdrawn => "The need is withdrawn.",
        EntryKind.Resubmitted => "The reminder is recorded.",
        EntryKind.Involved => "The department now takes part and will get the need.",
        EntryKind.Noted => "The note is saved.",
        EntryKind.Assigned => "Thank you, the department is assigned and will get the need.",
        _ => "Recorded.",
    };

    private static string Already(EntryKind move) => move switch
    {
        EntryKind.Reported => "You had sent this report before. It remains one need.",
        EntryKind.Acknowledged => "Your department had acknowledged this need before. Nothing was changed.",
        EntryKind.Accepted => "Your department is recorded as responsible already. Nothing was changed.",
        EntryKind.Assigned => "This need had been assigned before. Nothing was changed.",
        EntryKind.Involved => "This department takes part already. Nothing was changed.",
        _ => "That had been recorded before. Nothing was changed.",
    };

    public override string Ending(CompletionKind kind) => kind switch
    {
        CompletionKind.Solved => "solved",
        CompletionKind.Declined => "declined",
        CompletionKind.NotFeasible => "not feasible",
        CompletionKind.Withdrawn => "withdrawn",
        CompletionKind.Merged => "merged",
    };

    public override IReadOnlyList<(string Value, string Label)> Kinds =>
    [
        ("gelöst", "solved: the need is met"),
        ("abgelehnt", "declined: the department will not do it"),
        ("nicht umsetzbar", "not feasible: it cannot be done, for lack of space or money for example"),
    ];

    public override string Share(DepartmentView share, string? person, Texts texts) => share switch
    {
        { Status: NeedStatus.Delivered, IsOver: true } => "nothing left to do",
        { Status: NeedStatus.Delivered, IsOverdue: true } => $"{texts.Status(share.Status)}, {texts.Overdue}",
        { Status: NeedStatus.Acknowledged, AcknowledgedAt: { } at } => texts.AcknowledgedAt(at, person) + Until(share),
        { Status: NeedStatus.AwaitingReporter, AskedAt: { } at } => $"question asked on {texts.At(at)}{Until(share)}",
        { Status: NeedStatus.ExternallyOpen, ExternalWhere: { } where, FollowUpOn: { } day } => $"open with others: {where}, follow-up on {texts.Day(day)}",
        { Status: NeedStatus.Completed, CompletedAs: { } kind, CompletedAt: { } at } => $"completed ({Ending(kind)}) on {texts.At(at)}",
        { Status: NeedStatus.Transferred, HandedOnAt: { } at } => $"handed on {texts.At(at)} to: {share.HandedTo ?? "OE SPK"}",
        _ => texts.Status(share.Status) + Until(share),
    };

    private static string Until(DepartmentView share) =>
        (share.PromisedFor is { } promised ? $"{(share.IsPromiseMissed ? ", overdue, was promised by" : ", promised by")} {Common.Day(promised)}" : "")
        + (share.InterimUntil is { } until ? $", next reply by {Common.Day(until)}" : "");

    public override string Did(HistoryLine line) => EnglishHistory.Did(line);

    public override string Who(HistoryLine line) => EnglishHistory.Who(line);

    public override string When(DateTimeOffset at) => Common.At(at);

    public override string Caption(HistoryLine line) => EnglishHistory.Caption(line);

    public override string Why(HistoryLine line) => EnglishHistory.Why(line);

    public override string More => "More";
    public override string MoreHeading => "What would you like to do?";
    public override string Back => "Back to the card";
    public override string Cancel => "Cancel";
    public override string UseTemplate => "Use template";
    public override string BelongsTo(string department) => $"Belongs to: {department}";
    public override string Template => "Template (optional)";
    public override string TemplateNone => "none";
    public override string BackToOffice => "back to the OE SPK";
    public override string FaultCount(int count) => Common.FaultCount(count);
    public override string Meanwhile => "Meanwhile:";
    public override string Words => "How it stands";
    public override string RefusalsHeading => "Please decide";
    public override string RefusalsHint => "The departments disagree. The deadline keeps running.";
    public override string Proposes(string department) => $"proposes: {department}";
    public override string ProposesNobody => "proposes no other department";
    public override string HistoryButton => "History";
    public override string HistoryPurpose => "Everything that has happened so far.";
    public override string HistoryHeading(string number) => $"History of {number}";
    public override string Older(int count) => count == 1 ? "1 older entry" : $"{Common.Number(count)} older entries";
    public override string PleaseDecide(string number) => $"Need {number}: please decide who is responsible";
    public override string PleaseReply(string number) => $"Need {number}: please answer the question";
    public override string PleaseAnswerForm(string number, string button) => $"Need {number}: {button}";
    public override string WhyPurpose => "Which rule or who gave the need there.";
    public override string RefreshPurpose => "Shows the card as it is now.";
}
