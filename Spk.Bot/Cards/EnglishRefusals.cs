using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>Why a click changed nothing, in friendly English, and what to do instead where there is something.</summary>
internal static class EnglishRefusals
{
    private const string Unchanged = "Nothing was changed.";

    public static string Of(NeedRefusal refusal) => refusal switch
    {
        NeedRefusal.NotResponsible => $"Your department is not, or no longer, responsible for this need. {Unchanged}",
        NeedRefusal.NotAMember => $"Only members of the responsible department's channel can do this. {Unchanged}",
        NeedRefusal.MembershipUnclear => $"Your membership could not be checked just now. {Unchanged} Please try again in a moment.",
        NeedRefusal.UnknownNeed => $"There is no such need. {Unchanged}",
        NeedRefusal.OfficeOnly => $"Only the OE SPK can do this. {Unchanged}",
        NeedRefusal.UnknownDepartment => $"There is no such department. {Unchanged}",
        NeedRefusal.ReporterOnly => $"Only the coordination that reported the need can do this. {Unchanged}",
        NeedRefusal.NotEntitled => $"Only the leading department, the reporting coordination and the OE SPK can do this. {Unchanged}",
        NeedRefusal.Stale => $"Your card was out of date. {Unchanged} You now see how it stands.",
        NeedRefusal.NeedCompleted => $"This is completed already. {Unchanged} If it is not done after all, the need can be reopened.",
        NeedRefusal.NotCompleted => $"The need is still open. {Unchanged}",
        NeedRefusal.InTriage => $"No department is responsible yet, the OE SPK is clarifying it. {Unchanged}",
        NeedRefusal.DepartmentDecides => $"Only the responsible department can complete it. {Unchanged}",
        NeedRefusal.QuestionOpen => $"Your last question still waits for its answer. {Unchanged}",
        NeedRefusal.NoQuestionOpen => $"No question waits for an answer any more. {Unchanged}",
        NeedRefusal.SameDepartment => $"This department has the need already. {Unchanged}",
        NeedRefusal.AlreadyInvolved => $"This department takes part already. {Unchanged}",
        NeedRefusal.IsMerged => $"The need is merged with another one. {Unchanged} The OE SPK can undo that.",
        NeedRefusal.NotMerged => $"The need is merged with no other. {Unchanged}",
        NeedRefusal.SameNeed => $"A need cannot be merged with itself. {Unchanged}",
        NeedRefusal.KindNotAllowed => $"A need cannot be completed like this. {Unchanged}",
        NeedRefusal.TextMissing => $"A text is missing. {Unchanged}",
        NeedRefusal.TextTooLong => $"The text is too long. {Unchanged}",
        NeedRefusal.DateInThePast => $"The day has passed. {Unchanged}",
        NeedRefusal.DateTooFar => $"The day is more than two years ahead. {Unchanged}",
    };
}
