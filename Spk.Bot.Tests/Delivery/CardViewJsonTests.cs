using System.Text.Json;
using System.Text.Json.Serialization;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Regions;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Delivery;

/// <summary>What is stored of a view is the view.</summary>
public sealed class CardViewJsonTests
{
    private static readonly DateTimeOffset Now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero).AddTicks(1234567);

    private static readonly NeedLine Line = new("SPK-2026-00042", "Rutsche **gesperrt** <at>Amt</at>", "Nordkiez", "SGA", NeedStatus.Delivered, Now, 3, true);

    private static readonly MeetingLine Meeting = new("Verkehrsausschuss", "12. Sitzung", Now, "Raum A202", MeetingState.Moved);

    private static readonly HistoryLine Entry = new(3, Now, EntryKind.Completed, "Jugendamt", MoverRole.LeadMember, "Amira", "Jugendamt", "SGA", "Weil **es** geht", new DateOnly(2026, 12, 24), CompletionKind.Solved, "R-07") { Outcome = CommitteeOutcome.Resolved, Paper = "1234/XXII" };
    private static readonly ItemOutcome Outcome = new("SPK-2026-00042", CommitteeOutcome.Examine, "Vermerk", new DateOnly(2026, 12, 1), "1234/XXII", new DateOnly(2026, 12, 24), 2);
    private static readonly DateOnly Day = new(2026, 11, 30);

    private static readonly NextStepView Next = new(DeadlineKind.Promise, DeadlineStage.Overdue, Recipient.Reporter, "Jugendamt", Now);

    private static readonly ReminderLine Reminder = new("SPK-2026-00042", "Rutsche", "Jugendamt", DeadlineKind.Solved, DeadlineStage.District, Recipient.DistrictCoordination, Day, Day, Day) { Answer = SolvedAnswer.No };

    /// <summary>One of each kind with every member set, so that a member that is not stored is missed.</summary>
    public static TheoryData<CardView> Full =>
    [
        new NeedView(
            "SPK-2026-00042", 7, Audience.Department, NeedStatus.Acknowledged, "Rutsche \"gesperrt\"", "Zeile 1\nZeile 2 😀", "Nordkiez", "Nordplatz", "vor der Schule", "Grün & Spielen", Urgency.High,
            "Stadtteilkoordination", Now, 3, "T-play", 3, "Das Thema liegt beim SGA.", [new DepartmentView("green", "Straßen- und Grünflächenamt", "SGA", true, NeedStatus.Acknowledged, Now, "Amira", new DateOnly(2026, 11, 30), true, true)
            {
                PromisedFor = new(2026, 12, 1), InterimUntil = new(2026, 12, 2), ExternalWhere = "BSR", FollowUpOn = new(2026, 12, 3), AskedAt = Now, HandedOnAt = Now, HandedTo = "Jugendamt",
                CompletedAs = CompletionKind.Declined, CompletedAt = Now,
            }],
            [new Choice("green", "SGA")], Now, true, NeedNote.Refused(EntryKind.Accepted, NeedRefusal.Stale) with { Meanwhile = [Entry] })
        {
            Moves = [EntryKind.Accepted, EntryKind.Noted], Words = [Entry], Why = Entry, Refusals = [Entry], Proposal = "green", EndedAs = CompletionKind.Merged, ShowsReason = true, Reporters = 2, MergedInto = "SPK-2026-00001",
            NextStep = Next,
        },
        new MoveFormView(
            "SPK-2026-00042", 7, Audience.Office, EntryKind.Replied, NeedStatus.AwaitingReporter, "Rutsche", new Dictionary<string, string> { ["answer"] = "Die rote" },
            [MoveFault.Of("answer", UnreadInput.DateMissing), MoveFault.Of("answer", NeedRefusal.TextTooLong, new RefusalFacts.Text(MoveInput.Reply, 3, 4)), new MoveFault("x", NeedRefusal.Stale, UnreadInput.KindUnknown, 1, 2, new DateOnly(2026, 1, 2))],
            [new Choice("green", "SGA")], [new Choice("0", "Vorlage")], "green", Entry, [Entry], [Entry]) { BelongsTo = [new Choice("order", "OA")] },
        new MoveMenuView("SPK-2026-00042", 7, Audience.Department, NeedStatus.Accepted, "Rutsche", [EntryKind.Asked], true) { Committees = [new Choice("traffic", "Verkehr")] },
        new NeedHistoryView("SPK-2026-00042", 7, Audience.Department, "Rutsche", [Entry], 4),
        new ReminderView(Day, [Reminder], 7),
        new SolvedView(Reminder, ReasonMissing: true),
        new DueView(
            "SPK-2026-00042",
            [new DueExplanation(DeadlineKind.Interim, "Jugendamt", Day, Day, Day, Day, DueUnit.Months, 2, "Jugend", Urgency.High, [Day], [new SkippedDay(Day, "Neujahr", true)], [new DuePause(Now, Now, "Jugendamt", "Wo?")])],
            Next, Now),
        new NeedListView(NeedCondition.Overdue, "Nordkiez", 11, 10, [Line], "überfällig Nordkiez ab 21", Now) { BackCommand = "überfällig Nordkiez" },
        new Core.Search.SearchView("Rutsche", "Nordkiez", 11, true, 10, [new Core.Search.SearchHit("SPK-2026-00042", "Rutsche", "Nordkiez", NeedStatus.Accepted, Now, "… Rutsche …")], "suche Rutsche ab 21", "suche Rutsche", Now),
        Cards.CardSamples.Handover,
        Cards.CardSamples.File(Core.Documents.FileStep.Declined),
        Cards.CardSamples.Figures with
        {
            Filter = new NeedFilter { Regions = ["081001"], Departments = ["green"], Themes = ["play"], Condition = NeedCondition.Open, Days = new DayRange(Day, Day) },
            NewSinceLastQuestion = 2, LastQuestionAt = Now, NextMeeting = Meeting, Oldest = [Line], Promises = [new Core.Figures.PromiseLine("SPK-2026-00042", "Rutsche", "SGA", Day, true)],
        },
        new ReportFormView(CoreBorough.Draft, [new Choice("081001", "Nordkiez")], [new Choice("unklar", "")], [ReportFault.TitleMissing, ReportFault.PlaceTooLong], true),
        new ReportPreviewView(CoreBorough.Draft, "Nordkiez", "Nordplatz", "Grün & Spielen", "SGA", ["OA"], "Weil.", [PersonalDataKind.PhoneNumber], true) { Similar = [new SimilarNeed("SPK-2026-00041", "Die Rutsche", NeedStatus.Accepted, "Nordkiez", 3, 2)] },
        new RegionStatusView("Nordkiez", ["Nordkiez"], 4, 3, 2, 1, [new StatusCount("SGA", "SGA", 4, 3, 2)], [new StatusCount("Nordkiez", "081001", 4, 3, 2)], [Line], Meeting, Now)
        {
            Target = "Nordkiez", Days = new DayRange(Day, null), SolvedInDays = 1, LastAskedAt = Now, NewSinceLastAsked = 2, OffersFigures = true, OffersDepartments = true, ExternallyOpen = 3, Promised = 2,
            Quarter = new QuarterView(Day, QuarterScope.Region, [new QuarterLine("Nordkiez", 12, 9, 7, 6, new QuarterTime(2, 6), new QuarterTime(3, 7), new QuarterTime(9, 20), new QuarterTime(8, 21))]),
        },
        new MeetingListView([Meeting with { Kind = Core.Meetings.MeetingKind.Continued, MovedFrom = Now, IsMissing = true }], Now) { CommitteeName = "Verkehrsausschuss" },
        new DigestView(DigestKind.BeforeMeeting, "Verkehrsausschuss", Meeting, Now.AddDays(-7), Now, [Line], [Line with { LeadAbbreviation = null }], [Line], 3, 1, [new DigestCount("SGA", "SGA", 3, 1)])
        {
            Number = "Verkehr 2026/07", Deferred = [Line], Marked = [Line], Changed = [Line], Unacknowledged = [Line], External = [Line with { ExternalDays = 3 }], Answered = [Line], Ended = [Line],
            Regions = [new DigestCount("Nordkiez", "081001", 3, 1)], Missed = [new MissedDigest(DigestKind.First, Now)],
            Standing = new DigestStanding(Guid.Parse("0b0e0000-0000-4000-8000-000000000001"), "abc", 1, Meeting, [Outcome]),
        },
        new OutcomeFormView(Guid.Parse("0b0e0000-0000-4000-8000-000000000001"), "Verkehr 2026/07", "Verkehrsausschuss", Line, 1, Outcome, Day, "Vermerk", "1234/XXII", Day, OutcomeFault.Stale, 2),
        new DigestPreviewView(
            Guid.Parse("0b0e0000-0000-4000-8000-000000000001"), Cards.CardSamples.Digest, Now, PreviewState.Held, [new OmittedItem("SPK-2026-00042", "Gehört nicht hierher.")], Now, Core.Districts.UnreleasedDigest.Hold, true)
        {
            Page = 1, Fault = PreviewFault.AlreadyPosted,
        },
        new HelpView(true, true, true, ["Jugendamt"]),
        new LostPlacesView(LossCause.TeamArchived, [new LostPlace(Place.Committee("traffic"), "Verkehrsausschuss", "BVV / Verkehr", 3, IsBack: true)]),
        new MorningReportView(Now, [new MorningLine(MorningTopic.Failed, 3, "Jugendamt", FailureReason.Busy, AuditKind.CardBehind, IsMended: true, "SPK-2026-00042")]),
        new NewsView([new NeedNews("SPK-2026-00042", 3, "Rutsche", "SPK-2026-00043", [new NewsLine(NewsKind.Completed, 7, "Jugendamt", "Erledigt.", new DateOnly(2026, 12, 1), CompletionKind.NotFeasible, "BSR", true) { Outcome = CommitteeOutcome.Deferred }])]),
        new SimilarView("SPK-2026-00042", 3, "Rutsche", "Nordkiez", "Stadtteilkoordination", "SPK-2026-00041", [new SimilarNeed("SPK-2026-00041", "Die Rutsche", NeedStatus.Accepted, "Nordkiez", 3, 2)], true),
        new RuleProposalView("k", "Grün", "SGA", "OA", "Nordkiez", [new RuleEvidence("SPK-2026-00041", "Die Rutsche", "Nordkiez")], RuleChangeState.Approved, "K-2026-01", "OE SPK", Now, true),
        new NoticeView(NoticeKind.DeliveryFailed, ["SPK-2026-00042", "Jugendamt", "Http500"], [new Suggestion("Nordkiez", "status Nordkiez")]),
    ];

    [Theory]
    [MemberData(nameof(Full))]
    public void Read_OfWhatWasWritten_IsTheView(CardView view)
    {
        var json = CardViewJson.Write(view);

        var back = CardViewJson.Read(json);

        Assert.Equal(view.GetType(), back.GetType());
        Assert.Equal(json, CardViewJson.Write(back));
        Assert.Equal(Flat(view), Flat(back));
    }

    [Theory]
    [MemberData(nameof(Full))]
    public void Write_OfAFullView_StoresEveryMember(CardView view)
    {
        using var document = JsonDocument.Parse(CardViewJson.Write(view));
        Assert.All(view.GetType().GetProperties(), p => Assert.True(document.RootElement.TryGetProperty(p.Name, out _), p.Name));
    }

    [Fact]
    public void Full_HasOneOfEveryKind()
    {
        var known = typeof(CardView).GetCustomAttributes(false).OfType<JsonDerivedTypeAttribute>().ToList();
        var all = typeof(CardView).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CardView))).ToHashSet();

        Assert.Equal(all, known.Select(k => k.DerivedType).ToHashSet());
        Assert.Equal(all, Full.Select(row => row.Data.GetType()).ToHashSet());
        Assert.Equal(known.Count, known.Select(k => k.TypeDiscriminator).Distinct().Count());
    }

    [Fact]
    public void Write_OfUmlautsAndEmoji_IsReadable() => Assert.Contains("Größe <b> 😀", CardViewJson.Write(NoticeView.Of(NoticeKind.UnknownCommand, "Größe <b> 😀")).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Write_OfATextCutInsideACharacter_CanBeRead()
    {
        // Half an emoji, as a careless cut leaves it, must not make a row unreadable.
        var back = Assert.IsType<NoticeView>(CardViewJson.Read(CardViewJson.Write(NoticeView.Of(NoticeKind.UnknownCommand, "x\uD83D"))));
        Assert.Equal("x\uFFFD", back.Arguments[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"view\":\"gibtsnicht\"}")]
    [InlineData("{\"view\":\"notice\",\"Kind\":\"GibtsNicht\",\"Arguments\":[],\"Suggestions\":[]}")]
    [InlineData("{\"view\":\"notice\"")]
    public void Read_OfAnythingElse_IsAJsonException(string json) => Assert.ThrowsAny<JsonException>(() => CardViewJson.Read(json));

    /// <summary>The view as text, lists in full: a record's own text shows only the type of a list.</summary>
    private static string Flat(object? value) => value switch
    {
        null => "null",
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Flat))}]",
        _ when value.GetType().Assembly == typeof(CardView).Assembly && !value.GetType().IsEnum =>
            $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties().Where(p => p.GetMethod!.IsStatic == false).Select(p => $"{p.Name}={Flat(p.GetValue(value))}"))})",
        DateTimeOffset instant => instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
