using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

public static partial class CardSamples
{
    private const string Youth = "Jugendamt";
    private const string Order = "Ordnungsamt";
    private const string Reporter = "Stadtteilkoordination Reuterstraße";

    /// <summary>What an Amt can do with a need that it just got.</summary>
    public static EntryKind[] Fresh =>
    [
        EntryKind.Acknowledged, EntryKind.Accepted, EntryKind.Transferred, EntryKind.Asked, EntryKind.InterimReplied, EntryKind.Answered, EntryKind.Promised,
        EntryKind.HandedOutside, EntryKind.Completed, EntryKind.Resubmitted, EntryKind.Noted,
    ];

    private static EntryKind[] AtWork =>
    [
        EntryKind.Answered, EntryKind.Completed, EntryKind.InterimReplied, EntryKind.Asked, EntryKind.Promised, EntryKind.HandedOutside, EntryKind.Resubmitted,
        EntryKind.Transferred, EntryKind.Noted,
    ];

    private static EntryKind[] OfOffice => [EntryKind.Transferred, EntryKind.Involved, EntryKind.Noted, EntryKind.Resubmitted];

    public static HistoryLine Said(
        EntryKind kind, string? text, string organisation = Sga, MoverRole role = MoverRole.LeadMember, string? to = null, DateOnly? day = null, CompletionKind? end = null, int sequence = 4) =>
        new(sequence, Berlin(2026, 11, 10 + sequence, 10, 2), kind, organisation, role, role is MoverRole.ReportingCoordination ? null : "Test Person", organisation, to, text, day, end, null);

    private static DepartmentView Standing(NeedStatus status) => Acknowledged with { Status = status };

    private static HistoryLine Question => Said(EntryKind.Asked, "Geht es um die Seite vor der Schule oder um die Seite vor der Kita?\nUnd ab welcher Uhrzeit ist es am schlimmsten?");

    private static HistoryLine[] Refusals =>
    [
        Said(EntryKind.Transferred, "Der Jugendclub gehört dem Jugendamt, die Fläche davor auch.", to: Youth, sequence: 3),
        Said(EntryKind.Transferred, "Es geht um den Gehweg, nicht um den Club. Gehwege sind Straßenland.", Youth, to: Sga, sequence: 5),
    ];

    private static NeedView Decision => TriageNeed with
    {
        Refusals = Refusals, Proposal = "sga",
        Departments =
        [
            Acknowledged with { IsLead = false, IsOwn = false, Status = NeedStatus.Transferred, HandedOnAt = Berlin(2026, 11, 13, 10, 2), HandedTo = Youth },
            Waiting("jugendamt", Youth, "JA", lead: false, own: false) with { Status = NeedStatus.Transferred, HandedOnAt = Berlin(2026, 11, 15, 10, 2), HandedTo = Sga },
            Environment,
        ],
    };

    private static NeedView Ended(CompletionKind kind, string reason) => Need with
    {
        Status = NeedStatus.Completed, EndedAs = kind, Moves = [EntryKind.Reopened, EntryKind.Noted],
        Departments = [Standing(NeedStatus.Completed) with { CompletedAs = kind, CompletedAt = Now }],
        Words = [Said(EntryKind.Answered, "Der Zebrastreifen ist angeordnet und wird im Dezember markiert."), Said(EntryKind.Completed, reason, end: kind, sequence: 9)],
    };

    public static MoveFormView FormOf(EntryKind move) => new(
        "SPK-2026-00042", 8, Audience.Department, move, NeedStatus.Accepted, "Zebrastreifen an der Weserstraße fehlt", new Dictionary<string, string>(), [], [], [], null, null, [], []);

    private static Choice[] Targets => [new("spk", ""), .. Assignable];

    private static IEnumerable<CardSample> MoveSamples() =>
    [
        new("need-department-accepted", Need with
        {
            Version = 9, Status = NeedStatus.Accepted, Moves = AtWork, Why = Said(EntryKind.Transferred, "Betrifft den Gehweg, nicht den Jugendclub.", Youth, to: Sga, sequence: 2),
            Departments = [Standing(NeedStatus.Accepted) with { PromisedFor = new(2026, 12, 18) }, Environment],
            NextStep = new NextStepView(DeadlineKind.Promise, DeadlineStage.Soon, Recipient.Department, Sga, Berlin(2026, 12, 17, 8, 0)),
            Words = [], ShowsReason = true,
        }),
        new("need-department-words", Need with
        {
            Version = 12, Status = NeedStatus.ExternallyOpen, Moves = AtWork,
            Departments =
            [
                Standing(NeedStatus.ExternallyOpen) with { ExternalWhere = "Senatsverwaltung für Mobilität", FollowUpOn = new(2026, 12, 4) },
                Environment with { Status = NeedStatus.Accepted, InterimUntil = new(2026, 12, 22) },
            ],
            Words =
            [
                Said(EntryKind.Replied, "Vor der Schule, zwischen 7:30 und 8 Uhr.", Reporter, MoverRole.ReportingCoordination),
                Said(EntryKind.InterimReplied, "Wir prüfen, ob die Baumscheibe verlegt werden kann.", "Umwelt- und Naturschutzamt", MoverRole.CoMember, day: new(2026, 12, 22), sequence: 6),
                Said(EntryKind.Noted, "Frau Beispiel im Senat anrufen.", sequence: 7),
            ],
        }),
        new("need-lead-silent", Need with
        {
            Departments = [Overdue with { IsOwn = false }, Environment with { IsOwn = true, Status = NeedStatus.Accepted }], Moves = AtWork,
            Words = [Said(EntryKind.Answered, "Unser Teil ist erledigt: Der Baum ist beschnitten.", "Umwelt- und Naturschutzamt", MoverRole.CoMember)],
        }),
        new("need-department-handed-on", Need with
        {
            Moves = [], Departments =
            [
                Waiting("jugendamt", Youth, "JA", lead: true, own: false),
                Acknowledged with { IsLead = false, IsOwn = false, Status = NeedStatus.Transferred, HandedOnAt = Now, HandedTo = Youth },
            ],
            Words = [Said(EntryKind.Transferred, "Betrifft den Jugendclub.", to: Youth)],
        }),
        new("need-office-decision", Decision),
        new("need-coordination-question", ForCoordination(Need with
        {
            Status = NeedStatus.AwaitingReporter, Departments = [Standing(NeedStatus.AwaitingReporter) with { AskedAt = Berlin(2026, 11, 14, 10, 2) }], Words = [Question with { Person = null }],
        }) with { Moves = [EntryKind.Replied, EntryKind.Withdrawn] }),
        new("need-completed-solved", Ended(CompletionKind.Solved, "Markiert und abgenommen.")),
        new("need-coordination-declined", ForCoordination(Ended(CompletionKind.Declined, "Die Zahl der Querungen liegt unter dem Mindestwert der Richtlinie.")) with { Moves = [EntryKind.Reopened] }),
        new("need-note-meanwhile", Need with
        {
            Note = NeedNote.Refused(EntryKind.Accepted, NeedRefusal.Stale) with { Meanwhile = [Said(EntryKind.Accepted, null, Order, MoverRole.CoMember), Said(EntryKind.Asked, "Wo?", sequence: 6)] },
        }),
        .. Enum.GetValues<EntryKind>().Where(k => k is not (EntryKind.Reported or EntryKind.Routed or EntryKind.Merged or EntryKind.Unmerged or EntryKind.Decided or EntryKind.Marked or EntryKind.Unmarked)).SelectMany(k => new CardSample[]
        {
            new($"need-note-done-{k}", Need with { Note = NeedNote.Done(k), Status = NeedStatus.Acknowledged, Departments = [Acknowledged], Moves = [.. Fresh.Skip(1)] }),
            new($"need-note-already-{k}", Need with { Note = NeedNote.AlreadySo(k) }),
        }),
        .. Enum.GetValues<NeedRefusal>().Select(r => new CardSample($"need-note-{r}", Need with { Note = NeedNote.Refused(EntryKind.Accepted, r) })),
        new("need-note-AlreadyReported", ForCoordination(Need) with { Note = NeedNote.AlreadySo(EntryKind.Reported) }),
        .. Forms(),
        new("move-menu-lead", new MoveMenuView("SPK-2026-00042", 8, Audience.Department, NeedStatus.Accepted, Need.Title, [.. Fresh.Skip(3)], true)),
        new("move-menu-office", new MoveMenuView("SPK-2026-00042", 8, Audience.Office, NeedStatus.Delivered, Need.Title, OfOffice, true) { Committees = [new Choice("verkehr", "Verkehr"), new Choice("jugend", "Jugendhilfe")] }),
        new("need-history", new NeedHistoryView("SPK-2026-00042", 12, Audience.Department, Need.Title, Story, 3)),
        new("need-history-coordination", new NeedHistoryView("SPK-2026-00042", 12, Audience.Coordination, Need.Title, [.. Story.Where(l => l.Kind != EntryKind.Noted)], 0)),
        new("need-history-office", new NeedHistoryView("SPK-2026-00042", 12, Audience.Office, Need.Title, OfficeStory, 1)),
    ];

    private static HistoryLine[] Story =>
    [
        Said(EntryKind.Reported, null, Reporter, MoverRole.ReportingCoordination, sequence: 1),
        Said(EntryKind.Routed, "Für Straßen und Plätze ist das Amt federführend.", to: "Umwelt- und Naturschutzamt", sequence: 1) with { RuleId = "R-07" },
        Said(EntryKind.Acknowledged, null, sequence: 2),
        Said(EntryKind.Transferred, "Betrifft den Jugendclub.", to: Youth, sequence: 3),
        Said(EntryKind.Asked, "Geht es um die Seite vor der Schule?", Youth, sequence: 4),
        Said(EntryKind.Replied, "Ja, vor der Schule.", Reporter, MoverRole.ReportingCoordination, sequence: 5),
        Said(EntryKind.Promised, null, Youth, day: new(2026, 12, 18), sequence: 6),
        Said(EntryKind.InterimReplied, "Die Planung läuft.", Youth, day: new(2026, 12, 22), sequence: 7),
        Said(EntryKind.HandedOutside, "Senatsverwaltung", Youth, day: new(2026, 12, 4), sequence: 8),
        Said(EntryKind.Noted, "Intern: Haushaltsstelle klären.", Youth, sequence: 9),
        Said(EntryKind.Answered, "Ist angeordnet.", Youth, sequence: 10),
        Said(EntryKind.Completed, "Markiert.", Youth, end: CompletionKind.Solved, sequence: 11),
        Said(EntryKind.Reopened, "Schon wieder abgefahren.", Reporter, MoverRole.ReportingCoordination, sequence: 12),
    ];

    private static HistoryLine[] OfficeStory =>
    [
        Said(EntryKind.Assigned, "So entschieden.", "OE SPK", MoverRole.RegionalCoordination, to: Order, sequence: 1) with { Department = Sga },
        Said(EntryKind.Involved, null, "OE SPK", MoverRole.Office, sequence: 2) with { Department = Youth },
        Said(EntryKind.Transferred, "Doch dort.", "OE SPK", MoverRole.Office, to: Order, sequence: 3),
        Said(EntryKind.Accepted, null, Order, sequence: 4),
        Said(EntryKind.Resubmitted, "Haushalt abwarten.", Order, day: new(2027, 1, 15), sequence: 5),
        Said(EntryKind.Withdrawn, "Erledigt sich durch den Umbau.", Reporter, MoverRole.ReportingCoordination, sequence: 6),
        Said(EntryKind.Merged, "Derselbe Ort.", "OE SPK", MoverRole.Office, to: "SPK-2026-00007", sequence: 7),
        Said(EntryKind.Unmerged, "Doch verschieden.", "OE SPK", MoverRole.Office, sequence: 8),
    ];

    private static IEnumerable<CardSample> Forms() =>
    [
        new("move-form-transfer", FormOf(EntryKind.Transferred) with { Choices = Targets, BelongsTo = [new Choice("ordnungsamt", Order)] }),
        new("move-form-transfer-faults", FormOf(EntryKind.Transferred) with
        {
            Choices = Targets, Values = new Dictionary<string, string> { ["reason"] = "" },
            Faults = [MoveFault.Of("to", UnreadInput.DepartmentMissing), MoveFault.Of("reason", NeedRefusal.TextMissing, new RefusalFacts.Text(MoveInput.Reason, 1000, 0))],
            Meanwhile = [Said(EntryKind.Acknowledged, null, Order, MoverRole.CoMember)],
        }),
        new("move-form-redirect", FormOf(EntryKind.Transferred) with { Audience = Audience.Office, Choices = Targets }),
        new("move-form-ask", FormOf(EntryKind.Asked)),
        new("move-form-reply", FormOf(EntryKind.Replied) with
        {
            Audience = Audience.Coordination, Department = "sga", Quote = Question with { Person = null }, Values = new Dictionary<string, string> { ["answer"] = "Vor der Schule." },
        }),
        new("move-form-interim", FormOf(EntryKind.InterimReplied) with { Values = new Dictionary<string, string> { ["until"] = "2026-12-22" } }),
        new("move-form-interim-faults", FormOf(EntryKind.InterimReplied) with
        {
            Values = new Dictionary<string, string> { ["until"] = "31.02.2026", ["text"] = LongText(4_200) },
            Faults = [MoveFault.Of("text", NeedRefusal.TextTooLong, new RefusalFacts.Text(MoveInput.Text, 4000, 4200)), MoveFault.Of("until", UnreadInput.DateUnreadable)],
        }),
        new("move-form-promise", FormOf(EntryKind.Promised)),
        new("move-form-promise-past", FormOf(EntryKind.Promised) with
        {
            Values = new Dictionary<string, string> { ["date"] = "2026-11-01" },
            Faults = [MoveFault.Of("date", NeedRefusal.DateInThePast, new RefusalFacts.Date(MoveInput.Date, new(2026, 11, 1), new(2026, 11, 22), new(2028, 11, 22)))],
        }),
        new("move-form-external", FormOf(EntryKind.HandedOutside) with { Values = new Dictionary<string, string> { ["followUp"] = "2026-12-06" } }),
        new("move-form-answer", FormOf(EntryKind.Answered) with { Templates = [new("0", "Vor Ort geprüft, Termin folgt"), new("1", "Beleuchtung ist Sache des Senats")] }),
        new("move-form-answer-filled", FormOf(EntryKind.Answered) with
        {
            Templates = [new("0", "Vor Ort geprüft, Termin folgt"), new("1", "Beleuchtung ist Sache des Senats")],
            Values = new Dictionary<string, string> { ["template"] = "0", ["text"] = "Guten Tag, vielen Dank für den Hinweis. Wir haben uns die Stelle angesehen und melden uns, sobald ein Termin feststeht." },
        }),
        new("move-form-complete", FormOf(EntryKind.Completed)),
        new("move-form-complete-faults", FormOf(EntryKind.Completed) with
        {
            Values = new Dictionary<string, string> { ["reason"] = "Steht seit gestern." },
            Faults = [MoveFault.Of("kind", UnreadInput.KindMissing)],
        }),
        new("move-form-reopen", FormOf(EntryKind.Reopened) with
        {
            Audience = Audience.Coordination, Quote = Said(EntryKind.Completed, "Markiert und abgenommen.", end: CompletionKind.Solved) with { Person = null },
        }),
        new("move-form-withdraw", FormOf(EntryKind.Withdrawn) with { Audience = Audience.Coordination }),
        new("move-form-resubmit", FormOf(EntryKind.Resubmitted) with { Values = new Dictionary<string, string> { ["date"] = "2026-12-06" } }),
        new("move-form-involve", FormOf(EntryKind.Involved) with { Audience = Audience.Office, Choices = Assignable }),
        new("move-form-note", FormOf(EntryKind.Noted)),
        new("move-form-assign", FormOf(EntryKind.Assigned) with
        {
            Audience = Audience.Office, Choices = Assignable, Refusals = Refusals, Values = new Dictionary<string, string> { ["to"] = "gibt-es-nicht" },
            Faults = [MoveFault.Of("to", NeedRefusal.UnknownDepartment, null)],
        }),
        .. new[] { NeedRefusal.DateTooFar, NeedRefusal.SameDepartment, NeedRefusal.AlreadyInvolved, NeedRefusal.KindNotAllowed, NeedRefusal.QuestionOpen }.Select(r => new CardSample(
            $"move-form-fault-{r}", FormOf(EntryKind.Transferred) with { Choices = Targets, Faults = [new MoveFault("to", r, null, null, null, new DateOnly(2028, 11, 22))] })),
        new("move-form-fault-KindUnknown", FormOf(EntryKind.Completed) with { Faults = [MoveFault.Of("kind", UnreadInput.KindUnknown)] }),
    ];
}
