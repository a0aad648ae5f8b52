using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Cards;

/// <summary>A need, to be grasped in ten seconds: what, where, since when, whose turn it is.</summary>
internal static class NeedCard
{
    /// <summary>As long as a title can be entered.</summary>
    public const int TitleLimit = 120;

    /// <summary>As long as a description can be entered.</summary>
    public const int DescriptionLimit = 4_000;

    private const int MostDepartments = 12;

    private const string ReasonId = "reason-of-rule";

    public static CardContent Draw(NeedView need, Texts texts, CardContext context)
    {
        var own = need.Audience == Audience.Department ? need.Departments.FirstOrDefault(d => d.IsOwn) : null;
        List<Element> description = [.. Paragraphs.Of(need.Description, DescriptionLimit, texts)];
        Element[] body =
        [
            .. Top(need, texts),
            TextBlock.Section(texts.NeedHeading(need.Number)),
            new RichTextBlock(new TextRun(PlainText.Shorten(need.Title, TitleLimit)) { Size = TextSize.Large, Bold = true }) { Spacing = Spacing.None },
            StatusBanner(need, own, texts),
            .. DecisionPart.Of(need.Refusals, texts),
            .. description,
            Facts.Of(FactsOf(need, own, texts)),
            .. WordsPart.Of(need.Words, need.Audience, texts),
            .. Departments(need, texts),
            .. Reason(need, texts),
            .. need.NextStep is { } next ? [NextStep(need, own, next, texts, context)] : (Element[])[],
            .. NeedButtons.MayAssign(need) ? AssignInputs(need, texts) : [],
        ];
        var toggle = HasReason(need) ? new ToggleAction(own is null ? texts.WhyThisDepartment : texts.WhyUs, ReasonId) : null;
        return new CardContent(Summary(need, own, texts), body, NeedButtons.Of(need, toggle, Buttons.Max - description.OfType<ActionSet>().Count(), texts, context));
    }

    /// <summary>What the clock says next; a tap shows how the date comes about.</summary>
    private static Container NextStep(NeedView need, DepartmentView? own, NextStepView next, Texts texts, CardContext context)
    {
        var share = own ?? need.Departments.FirstOrDefault(d => d.IsLead);
        DateOnly? day = share is { AcknowledgedAt: null, Status: NeedStatus.Delivered } ? share.AcknowledgeBy : share?.PromisedFor ?? share?.FollowUpOn ?? share?.InterimUntil;
        var why = day is { } due ? texts.Reminders.WhyDue(due) : texts.Reminders.DueHeading;
        return new Container(
            new RichTextBlock(new TextRun(texts.Reminders.Next(next)) { Size = TextSize.Small, Subtle = true }),
            new RichTextBlock(new TextRun("› " + why) { Size = TextSize.Small, Color = TextColor.Accent }) { Spacing = Spacing.None })
        {
            Select = NeedButtons.Form(why, "need.due", need.Number, need.Version, context),
        };
    }

    // Only whose turn it is gets asked for something.
    private static string Summary(NeedView need, DepartmentView? own, Texts texts) => need switch
    {
        { JustReported: true } => texts.ReceiptSummary(need.Number),
        { Audience: Audience.Department } when own is { Status: NeedStatus.Delivered } && need.Status != NeedStatus.Completed => texts.PleaseAcknowledge(need.Number),
        { Audience: Audience.Office, Refusals.Count: > 0 } => texts.Moves.PleaseDecide(need.Number),
        { Audience: Audience.Office, Status: NeedStatus.Triage } => texts.PleaseAssign(need.Number),
        { Audience: Audience.Coordination } when need.Moves.Contains(EntryKind.Replied) => texts.Moves.PleaseReply(need.Number),
        _ => texts.NeedStands(need.Number, StatusOf(need, own)),
    };

    private static IEnumerable<Element> Top(NeedView need, Texts texts)
    {
        if (need.Note is { } note)
        {
            var style = note.Kind switch
            {
                NoteKind.Done => ContainerStyle.Good,
                NoteKind.AlreadySo => ContainerStyle.Accent,
                NoteKind.Refused => ContainerStyle.Warning,
            };
            yield return new Container(
                [
                    new TextBlock((note.Kind == NoteKind.Done ? "✓ " : "") + texts.Moves.Note(note)) { Bold = true },
                    .. WordsPart.Meanwhile(note.Meanwhile, need.Audience, texts),
                ]) { Style = style };
        }

        if (need.JustReported)
            yield return new Container(
                new TextBlock(texts.Thanks(need.Number)) { Bold = true },
                new TextBlock(texts.ThanksFollowUp) { Spacing = Spacing.None }) { Style = ContainerStyle.Good };

        if (need.MergedInto is { } goesOn)
            yield return new Container(new TextBlock(texts.Demand.GoesOnAs(goesOn)) { Bold = true }) { Style = ContainerStyle.Accent };
    }

    /// <summary>That of the own share; of the whole need once that is completed, and where the own Amt has handed it on.</summary>
    private static NeedStatus StatusOf(NeedView need, DepartmentView? own) => need.Status == NeedStatus.Completed ? need.Status : own?.Status ?? need.Status;

    private static Container StatusBanner(NeedView need, DepartmentView? own, Texts texts)
    {
        var status = StatusOf(need, own);
        // Where somebody leads, the lead is in arrears or nobody is: what another Amt owes stands in its own line.
        var overdue = (own is null ? need.Departments.Where(d => d.IsLead).DefaultIfEmpty(need.Departments.FirstOrDefault(IsLate)) : [own]).Any(IsLate);
        var look = StatusLook.Of(status, overdue);
        var words = status == NeedStatus.Completed && need.EndedAs is { } end ? $"{texts.Status(status)}: {texts.Moves.Ending(end)}"
            : overdue ? $"{texts.Overdue}: {texts.Status(status)}"
            : texts.Status(status);
        return new Container(new TextBlock($"{look.Symbol} {Texts.Sentence(words)}") { Bold = true }) { Style = look.Style };
    }

    private static bool IsLate(DepartmentView? share) => share is { IsOverdue: true } or { IsPromiseMissed: true };

    private static IEnumerable<Fact> FactsOf(NeedView need, DepartmentView? own, Texts texts)
    {
        yield return new Fact(texts.Region, need.AreaName is null ? need.RegionName : $"{need.RegionName} · {need.AreaName}");
        if (!string.IsNullOrWhiteSpace(need.Place))
            yield return new Fact(texts.Place, need.Place);
        yield return new Fact(texts.Theme, need.ThemeName ?? texts.ThemeUnknown);
        yield return new Fact(texts.UrgencyLabel, texts.Urgency(need.Urgency));
        if (need.ReportedBy.Length > 0)
            yield return new Fact(texts.ReportedBy, need.Reporters > 1 ? $"{need.ReportedBy} ({texts.Demand.ReportedByMany(need.Reporters)})" : need.ReportedBy);
        yield return new Fact(texts.ReportedOn, $"{texts.At(need.ReportedAt)} – {texts.Ago(need.AgeInDays)}");
        if (need.Status != NeedStatus.Completed && (own ?? need.Departments.FirstOrDefault(d => d.IsLead)) is { Status: NeedStatus.Delivered } due)
            yield return new Fact(texts.Deadline, DeadlineRun(due, need.Now, texts));
    }

    private static TextRun DeadlineRun(DepartmentView due, DateTimeOffset now, Texts texts) => due.IsOverdue
        ? new TextRun(texts.OverdueSince(due.AcknowledgeBy, LocalTime.DayOf(now).DayNumber - due.AcknowledgeBy.DayNumber)) { Color = TextColor.Attention, Bold = true }
        : new TextRun(texts.AcknowledgeBy(due.AcknowledgeBy));

    private static IEnumerable<Element> Departments(NeedView need, Texts texts)
    {
        yield return TextBlock.Section(texts.Departments);
        if (need.Status == NeedStatus.Triage)
            yield return new TextBlock(texts.TriageDecides) { Spacing = Spacing.Small };
        foreach (var department in need.Departments.Take(MostDepartments))
            yield return DepartmentLine(department, need, texts);
        if (need.Departments.Count > MostDepartments)
            yield return new TextBlock(texts.More(need.Departments.Count - MostDepartments)) { Subtle = true, Spacing = Spacing.Small };
    }

    private static RichTextBlock DepartmentLine(DepartmentView department, NeedView need, Texts texts)
    {
        var look = department is { IsOver: true, Status: NeedStatus.Delivered } ? new StatusLook("–", TextColor.Default, ContainerStyle.Default) : StatusLook.Of(department.Status, IsLate(department));
        var person = need.Audience is Audience.Department or Audience.Office ? department.AcknowledgedBy : null;
        var has = department.Status != NeedStatus.Transferred;
        return new RichTextBlock(
            new TextRun(look.Symbol + " ") { Bold = true, Color = look.Color },
            new TextRun(department.Name) { Bold = has, Subtle = !has },
            new TextRun($"{(department.IsLead ? $" ({texts.Lead})" : "")}: {texts.Moves.Share(department, person, texts)}") { Subtle = !has }) { Spacing = Spacing.Small };
    }

    private static bool HasReason(NeedView need) => need.Why is not null || need.RuleReason is not null;

    // Its button stands among the card's, after what there is to do.
    private static IEnumerable<Element> Reason(NeedView need, Texts texts)
    {
        if (!HasReason(need))
            yield break;
        var isRule = need.Why is null or { Kind: EntryKind.Routed };
        List<Element> reason = [];
        if (!isRule)
            reason.Add(new RichTextBlock(new TextRun(texts.Moves.Why(need.Why!))));
        if ((isRule ? need.Why?.Text ?? need.RuleReason : IsQuoted(need) ? null : need.Why?.Text) is { Length: > 0 } because)
            reason.Add(new RichTextBlock(new TextRun(PlainText.Shorten(because, 1000))));
        if (isRule && (need.Why?.RuleId ?? need.RuleId) is { } rule)
            reason.Add(new RichTextBlock(new TextRun(texts.RuleSource(rule, need.RuleVersion)) { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.None });
        yield return new Container(reason) { Id = ReasonId, Hidden = !need.ShowsReason, Style = ContainerStyle.Emphasis };
    }

    // What the card quotes already is not said twice.
    private static bool IsQuoted(NeedView need) => need.Words.Any(line => line.Sequence == need.Why?.Sequence);

    // The refusals themselves say why there is a decision.
    private static IEnumerable<Element> AssignInputs(NeedView need, Texts texts) =>
    [
        new ChoiceInput("to", texts.AssignTo, need.Proposal ?? "", [.. need.AssignChoices.Select(c => (c.Value, c.Label))], texts.AssignToMissing) { Placeholder = texts.PleaseChoose },
        need.Refusals.Count > 0
            ? new TextInput("reason", texts.Moves.Label(EntryKind.Assigned, "reason"), "", 1000)
            : new TextInput("reason", texts.AssignReason, "", 1000) { RequiredMessage = texts.AssignReasonMissing },
    ];
}
