using Spk.Bot.Cards.Elements;
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
        var mayAssign = need is { Audience: Audience.Office, Status: NeedStatus.Triage, AssignChoices.Count: > 0 };
        Element[] body =
        [
            .. Top(need, texts),
            TextBlock.Section(texts.NeedHeading(need.Number)),
            new RichTextBlock(new TextRun(PlainText.Shorten(need.Title, TitleLimit)) { Size = TextSize.Large, Bold = true }) { Spacing = Spacing.None },
            StatusBanner(need, own, texts),
            .. Paragraphs.Of(need.Description, DescriptionLimit, texts),
            Facts.Of(FactsOf(need, own, texts)),
            .. Departments(need, texts),
            .. Reason(need, texts),
            .. need.NextStep is { } next ? [new RichTextBlock(new TextRun(texts.Reminders.Next(next)) { Size = TextSize.Small, Subtle = true })] : (Element[])[],
            .. mayAssign ? AssignInputs(need, texts) : [],
        ];
        CardAction[] actions =
        [
            .. own is { Status: NeedStatus.Delivered } ? [Buttons.Acknowledge(need, texts, context)] : (CardAction[])[],
            .. mayAssign ? [Buttons.Assign(need, texts, context)] : (CardAction[])[],
            .. need.RuleReason is null ? (CardAction[])[] : [new ToggleAction(own is null ? texts.WhyThisDepartment : texts.WhyUs, ReasonId)],
            Buttons.Refresh(need, texts, context),
        ];
        return new CardContent(Summary(need, own, texts), body, actions);
    }

    // Only whose turn it is gets asked for something.
    private static string Summary(NeedView need, DepartmentView? own, Texts texts) => need switch
    {
        { JustReported: true } => texts.ReceiptSummary(need.Number),
        { Audience: Audience.Department } when own is { Status: NeedStatus.Delivered } => texts.PleaseAcknowledge(need.Number),
        { Audience: Audience.Office, Status: NeedStatus.Triage } => texts.PleaseAssign(need.Number),
        _ => texts.NeedStands(need.Number, own?.Status ?? need.Status),
    };

    private static IEnumerable<Element> Top(NeedView need, Texts texts)
    {
        if (need.Note is { } note)
        {
            var recorded = note is NeedNote.Acknowledged or NeedNote.Assigned;
            var refused = note is NeedNote.NotYours or NeedNote.MembershipUnclear;
            var style = recorded ? ContainerStyle.Good : refused ? ContainerStyle.Warning : ContainerStyle.Accent;
            yield return new Container(new TextBlock((recorded ? "✓ " : "") + texts.Note(note)) { Bold = true }) { Style = style };
        }

        if (need.JustReported)
            yield return new Container(
                new TextBlock(texts.Thanks(need.Number)) { Bold = true },
                new TextBlock(texts.ThanksFollowUp) { Spacing = Spacing.None }) { Style = ContainerStyle.Good };
    }

    private static Container StatusBanner(NeedView need, DepartmentView? own, Texts texts)
    {
        var status = own?.Status ?? need.Status;
        var overdue = own?.IsOverdue ?? need.Departments.Any(d => d.IsOverdue);
        var look = StatusLook.Of(status, overdue);
        var words = overdue ? $"{texts.Overdue}: {texts.Status(status)}" : texts.Status(status);
        return new Container(new TextBlock($"{look.Symbol} {Texts.Sentence(words)}") { Bold = true }) { Style = look.Style };
    }

    private static IEnumerable<Fact> FactsOf(NeedView need, DepartmentView? own, Texts texts)
    {
        yield return new Fact(texts.Region, need.AreaName is null ? need.RegionName : $"{need.RegionName} · {need.AreaName}");
        if (!string.IsNullOrWhiteSpace(need.Place))
            yield return new Fact(texts.Place, need.Place);
        yield return new Fact(texts.Theme, need.ThemeName ?? texts.ThemeUnknown);
        yield return new Fact(texts.UrgencyLabel, texts.Urgency(need.Urgency));
        yield return new Fact(texts.ReportedBy, need.ReportedBy);
        yield return new Fact(texts.ReportedOn, $"{texts.At(need.ReportedAt)} – {texts.Ago(need.AgeInDays)}");
        if ((own ?? need.Departments.FirstOrDefault(d => d.IsLead)) is { Status: NeedStatus.Delivered } due)
            yield return new Fact(texts.Deadline, DeadlineRun(due, need.Now, texts));
    }

    private static TextRun DeadlineRun(DepartmentView due, DateTimeOffset now, Texts texts) => due.IsOverdue
        ? new TextRun(texts.OverdueSince(due.AcknowledgeBy, LocalTime.DayOf(now).DayNumber - due.AcknowledgeBy.DayNumber)) { Color = TextColor.Attention, Bold = true }
        : new TextRun(texts.AcknowledgeBy(due.AcknowledgeBy));

    private static IEnumerable<Element> Departments(NeedView need, Texts texts)
    {
        yield return TextBlock.Section(texts.Departments);
        if (need.Departments.Count == 0)
            yield return new TextBlock(texts.TriageDecides) { Spacing = Spacing.Small };
        foreach (var department in need.Departments.Take(MostDepartments))
            yield return DepartmentLine(department, need, texts);
        if (need.Departments.Count > MostDepartments)
            yield return new TextBlock(texts.More(need.Departments.Count - MostDepartments)) { Subtle = true, Spacing = Spacing.Small };
    }

    private static RichTextBlock DepartmentLine(DepartmentView department, NeedView need, Texts texts)
    {
        var look = StatusLook.Of(department.Status, department.IsOverdue);
        var person = need.Audience is Audience.Department or Audience.Office ? department.AcknowledgedBy : null;
        var says = department switch
        {
            { Status: NeedStatus.Acknowledged, AcknowledgedAt: { } at } => texts.AcknowledgedAt(at, person),
            { IsOverdue: true } => $"{texts.Status(department.Status)}, {texts.Overdue}",
            _ => texts.Status(department.Status),
        };
        return new RichTextBlock(
            new TextRun(look.Symbol + " ") { Bold = true, Color = look.Color },
            new TextRun(department.Name) { Bold = true },
            new TextRun($"{(department.IsLead ? $" ({texts.Lead})" : "")}: {says}")) { Spacing = Spacing.Small };
    }

    // Its button stands among the card's, after what there is to do.
    private static IEnumerable<Element> Reason(NeedView need, Texts texts)
    {
        if (need.RuleReason is null)
            yield break;
        List<Element> reason = [new RichTextBlock(new TextRun(need.RuleReason))];
        if (need.RuleId is not null)
            reason.Add(new RichTextBlock(new TextRun(texts.RuleSource(need.RuleId, need.RuleVersion)) { Size = TextSize.Small, Subtle = true }) { Spacing = Spacing.None });
        yield return new Container(reason) { Id = ReasonId, Hidden = true, Style = ContainerStyle.Emphasis };
    }

    private static IEnumerable<Element> AssignInputs(NeedView need, Texts texts) =>
    [
        new ChoiceInput("to", texts.AssignTo, "", [.. need.AssignChoices.Select(c => (c.Value, c.Label))], texts.AssignToMissing) { Placeholder = texts.PleaseChoose },
        new TextInput("reason", texts.AssignReason, "", 500) { RequiredMessage = texts.AssignReasonMissing },
    ];
}
