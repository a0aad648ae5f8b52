using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Regions;

namespace Spk.Bot.Tests.Cards;

public sealed class CardSizeTests
{
    // Letters of one to four bytes, quotes and backslashes that JSON doubles, text without a single blank, text of line breaks.
    private static readonly string[] Alphabets = ["Wort ", "ä", "遊び場", "👩‍👩‍👧", "\"\\", "x", "a\n", "[*_`"];

    private static Gen<string> AnyText =>
        from alphabet in Gen.Elements(Alphabets)
        from length in Gen.Elements(0, 1, 60, 400, 4_000, 20_000)
        select string.Concat(Enumerable.Repeat(alphabet, (length / alphabet.Length) + 1))[..length];

    private static Gen<int> AnyCount => Gen.Elements(0, 1, 5, 40, 300);

    private static Gen<CardView> AnyView =>
        from text in AnyText
        from other in AnyText
        from name in AnyText
        from count in AnyCount
        from view in Gen.Elements(Views(text, other, name, count))
        select view;

    [Fact]
    public void Card_WhateverItsViewHolds_StaysInItsBytes() =>
        Prop.ForAll(AnyView.ToArbitrary(), view =>
        {
            var card = CardRenderer.Render(view, CardLanguage.German, new CardContext("41")).Card;
            return CardSize.Of(card) <= CardRenderer.MaxBytes && !card.ReadAloud().All(string.IsNullOrWhiteSpace);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Card_WhenAllItsTextsAreAsLongAsTheyGet_StaysInItsBytes()
    {
        var worst =
            from alphabet in Alphabets
            let text = string.Concat(Enumerable.Repeat(alphabet, (20_000 / alphabet.Length) + 1))[..20_000]
            from view in Views(text, text, text, 300)
            select (view.GetType().Name, alphabet, Bytes: CardSize.Of(CardRenderer.Render(view, CardLanguage.German, new CardContext("41")).Card));

        Assert.DoesNotContain(worst, card => card.Bytes > CardRenderer.MaxBytes);
    }

    [Fact]
    public void Card_WhenTextsWereShortened_SaysSo()
    {
        var huge = new string('x', 20_000);
        var card = CardRenderer.Render(CardSamples.Need with { ReportedBy = huge, Place = huge }, CardLanguage.German, new CardContext("41")).Card;

        Assert.Contains("Einzelne Texte sind gekürzt, damit die Karte in Teams passt. Die vollständigen hat die OE SPK.", card.ReadAloud());
    }

    [Fact]
    public void Fit_WhenTextsMustBeShortened_LeavesAloneWhatIsSentBack()
    {
        var draft = CardSamples.Draft with { Description = string.Concat(Enumerable.Repeat("遊び場がない。", 571)) };
        var view = CardSamples.Preview with { Draft = draft, Reason = new string('ä', 9_000) };

        var card = CardRenderer.Render(view, CardLanguage.German, new CardContext(null)).Card;

        Assert.InRange(CardSize.Of(card), 10_000, CardRenderer.MaxBytes);
        Assert.Equal(draft.Description, card.Input("description").Text("value"));
    }

    [Theory]
    [InlineData("ä", 2)]
    [InlineData("遊", 3)]
    [InlineData("👩‍👩‍👧", 18)]
    [InlineData("\"", 2)]
    [InlineData("\\uD83D", 7)]
    public void Of_Always_CountsEachCharacterAsItself(string text, int bytes) =>
        Assert.Equal("{\"a\":\"\"}".Length + bytes, CardSize.Of(new JsonObject { ["a"] = text }));

    private static CardView[] Views(string text, string other, string name, int count)
    {
        var line = new NeedLine("SPK-2026-00042", text, name, name, NeedStatus.Delivered, CardSamples.Now, 3, true);
        NeedLine[] lines = [.. Enumerable.Range(0, count).Select(i => line with { Number = $"SPK-2026-{i:00000}" })];
        var meeting = new MeetingLine(name, text, CardSamples.Now, other, MeetingState.Moved);
        // What comes from the borough's file and not from people is many and long, but in letters.
        var known = new string('ä', Math.Min(name.Length, 200));
        Choice[] choices = [.. Enumerable.Range(0, count).Select(i => new Choice($"{i}", known))];
        StatusCount[] counts = [.. Enumerable.Range(0, count).Select(_ => new StatusCount(name, name, 3, 2, 1))];
        var need = CardSamples.Need with
        {
            Title = text, Description = other, RegionName = name, AreaName = name, Place = text, ThemeName = name, ReportedBy = name, RuleReason = other,
            Departments = [.. Enumerable.Range(0, count).Select(i => CardSamples.Need.Departments[0] with { Name = name, AcknowledgedBy = name, IsOwn = i == 0 })],
        };
        var line2 = CardSamples.Said(EntryKind.Answered, "x") with { Text = other, Organisation = name, Person = name, Department = name, To = name };
        HistoryLine[] said = [.. Enumerable.Repeat(line2, count)];
        return
        [
            need,
            need with { Words = said.Take(6).ToList(), Refusals = said, Why = line2, Moves = CardSamples.Fresh, Note = NeedNote.Refused(EntryKind.Accepted, NeedRefusal.Stale) with { Meanwhile = said.Take(3).ToList() } },
            CardSamples.FormOf(EntryKind.Answered) with { Title = text, Values = new Dictionary<string, string> { ["text"] = other }, Quote = line2, Refusals = said, Templates = choices },
            CardSamples.FormOf(EntryKind.Transferred) with { Title = text, Values = new Dictionary<string, string> { ["reason"] = other }, Choices = choices },
            new MoveMenuView("SPK-2026-00042", 7, Audience.Department, NeedStatus.Accepted, text, CardSamples.Fresh, true) { Committees = choices },
            new NeedHistoryView("SPK-2026-00042", 7, Audience.Department, text, said.Take(15).ToList(), count),
            need with { Audience = Audience.Office, Status = NeedStatus.Triage, AssignChoices = choices, Departments = [] },
            new NeedListView(NeedCondition.Open, name, count, 0, lines, "offen 2", CardSamples.Now),
            new Core.Search.SearchView(
                text, name, count, true, 0, [.. lines.Select(l => new Core.Search.SearchHit(l.Number, l.Title, l.RegionName, l.Status, l.ReportedAt, text[..Math.Min(160, text.Length)]))], "suche 2", "suche", CardSamples.Now),
            CardSamples.Figures with
            {
                Label = known, Departments = [.. counts.Select(c => new Core.Figures.FigureRow(c.Abbreviation, c.Name, c.Abbreviation, c.Open, c.Unacknowledged, c.Overdue))],
                Regions = [.. counts.Select(c => new Core.Figures.FigureRow(c.Abbreviation, c.Name, c.Abbreviation, c.Open, c.Unacknowledged, c.Overdue))],
                Themes = [.. counts.Select(c => new Core.Figures.FigureRow(c.Abbreviation, c.Name, c.Abbreviation, c.Open, c.Unacknowledged, c.Overdue))],
            },
            CardSamples.Form with { Draft = new ReportDraft(text, other, name, name, name, text), Regions = choices, Themes = choices, Faults = Enum.GetValues<ReportFault>() },
            // What arrives at a preview was valid: its draft has the lengths that the form allows.
            CardSamples.Preview with
            {
                Draft = CardSamples.Draft with { Title = text[..Math.Min(120, text.Length)], Description = other[..Math.Min(4_000, other.Length)] },
                RegionName = name, Reason = other, WithNames = [.. choices.Select(c => c.Label)],
            },
            CardSamples.RegionStatus with
            {
                Label = known, RegionNames = [.. choices.Select(c => c.Label)], Departments = counts, Regions = counts, Oldest = lines, NextMeeting = meeting,
            },
            new MeetingListView([.. Enumerable.Repeat(meeting, count)], CardSamples.Now),
            CardSamples.Digest with
            {
                CommitteeName = name, Meeting = meeting, New = lines, Acknowledged = lines, Overdue = lines, Deferred = lines, Marked = lines, Regions = [.. counts.Select(c => new DigestCount(c.Name, c.Abbreviation, 3, 1))],
                Standing = new DigestStanding(Guid.Empty, new string('a', 64), 0, meeting, [.. lines.DistinctBy(l => l.Number).Select(l => new ItemOutcome(l.Number, CommitteeOutcome.Examine, text, default, "1234/XXII", default(DateOnly), 1))]),
                Departments = [.. counts.Select(c => new DigestCount(c.Name, c.Abbreviation, 3, 1))],
            },
            CardSamples.File(Core.Documents.FileStep.Link) with { Label = text },
            CardSamples.Handover with
            {
                Label = known, Oldest = lines, Questions = [.. lines.Select(l => new HandoverLine(l.Number, text, name, default, null, true))],
                Promises = [.. lines.Select(l => new HandoverLine(l.Number, text, name, default, null, false))],
                FollowUps = [.. lines.Select(l => new HandoverLine(l.Number, text, name, default, other, true))],
                Outcomes = [.. lines.Select(l => new HandoverOutcome(l.Number, text, name, CompletionKind.NotFeasible, default))],
            },
            new HelpView(true, true, true, [.. choices.Select(c => c.Label)]),
            new NoticeView(NoticeKind.UnknownPlace, [text], [.. Enumerable.Range(0, count).Select(i => new Suggestion($"{i} {name}", $"status {i}"))]),
        ];
    }
}
