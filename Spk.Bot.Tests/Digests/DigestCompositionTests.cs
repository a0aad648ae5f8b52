using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Tests.Meetings;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Digests;

public sealed class DigestCompositionTests
{
    private static readonly DateTimeOffset Now = Berlin("2026-11-23 09:00");
    private static readonly DigestWindow Window = new(Now.AddDays(-7), Now);

    [Fact]
    public void Compose_EachNeed_IsInOneListByPrecedence()
    {
        var view = Compose(
            Row(1, reported: -20, Share("soz", overdue: true)),
            Row(2, reported: -2, Share("soz", overdue: true)),
            Row(3, reported: -2, Share("soz", acknowledged: -1)),
            Row(4, reported: -20, Share("soz", acknowledged: -1)),
            Row(5, reported: -20, Share("soz", acknowledged: -10)));

        Assert.Equal([1, 2], Numbers(view.Overdue));
        Assert.Equal([3], Numbers(view.New));
        Assert.Equal([4], Numbers(view.Changed));
        Assert.Equal((5, 0), (view.Open, view.Unlisted));
        Assert.True(view.Overdue[0].IsOverdue);
        Assert.False(view.New[0].IsOverdue);
    }

    [Fact]
    public void Compose_NeedsOfOtherDepartments_AreLeftOut()
    {
        var view = Compose(
            Row(1, reported: -1, Share("ja", lead: true)),
            Row(2, reported: -1),
            Row(3, reported: -1, Share("ja", lead: true), Share("soz")),
            Row(4, reported: -9, Share("ja", lead: true, overdue: true), Share("soz", acknowledged: -8)),
            Row(5, reported: -9, Share("ja", lead: true, acknowledged: -1), Share("soz")));

        Assert.Equal([3], Numbers(view.New));
        Assert.Empty(view.Overdue);
        Assert.Empty(view.Changed);
        Assert.Equal("JA", view.New[0].LeadAbbreviation);
        Assert.Equal([new DigestCount("Amt soz", "SOZ", 3, 0)], view.Departments);
    }

    [Fact]
    public void Compose_CompletedNeeds_AreNotOpenButNewOnesAreTold()
    {
        var view = Compose(
            Row(1, reported: -1, Share("soz", status: NeedStatus.Completed)) with { Status = NeedStatus.Completed },
            Row(2, reported: -20, Share("soz", status: NeedStatus.Completed, overdue: true)) with { Status = NeedStatus.Completed },
            Row(3, reported: -20, Share("soz", status: NeedStatus.Completed, overdue: true), Share("bued")));

        Assert.Equal([1], Numbers(view.New));
        Assert.Empty(view.Overdue);
        Assert.Equal(1, view.Open);
        Assert.Equal(["BUED"], view.Departments.Select(d => d.Abbreviation));
    }

    [Fact]
    public void Compose_Many_HoldsThemAll()
    {
        var rows = Enumerable.Range(1, 200).Select(n => Row(n, reported: -1, Share("soz")))
            .Concat(Enumerable.Range(201, 200).Select(n => Row(n, reported: -20, Share("soz", acknowledged: -1))))
            .Concat(Enumerable.Range(401, 200).Select(n => Row(n, reported: -1000 + n, Share("bued", overdue: true))))
            .ToArray();

        var view = Compose(rows);

        Assert.Equal((200, 200, 200), (view.New.Count, view.Changed.Count, view.Overdue.Count));
        Assert.Equal(600, view.Items().Select(i => i.Line.Number).Distinct().Count());
        Assert.Equal((600, 0), (view.Open, view.Unlisted));
        Assert.Equal([new DigestCount("Amt soz", "SOZ", 400, 0), new DigestCount("Amt bued", "BUED", 200, 200)], view.Departments);
    }

    [Fact]
    public void Compose_EachList_HasWhatItsNameSays()
    {
        var view = Compose(
            Row(1, -20, Share("soz")) with { IsDeferred = true, IsMarked = true },
            Row(2, -20, Share("ja")) with { IsMarked = true },
            Row(3, -20, Share("soz", status: NeedStatus.Completed)) with { Status = NeedStatus.Completed, ChangedAt = Now.AddDays(-1) },
            Row(4, -20, Share("soz", status: NeedStatus.Completed)) with { Status = NeedStatus.Completed },
            Row(5, -20, Share("soz", acknowledged: -15, status: NeedStatus.Accepted)) with { Status = NeedStatus.Accepted, ChangedAt = Now.AddDays(-2), AnsweredAt = Now.AddDays(-2) },
            Row(6, -20, Share("soz", acknowledged: -15, status: NeedStatus.Accepted)) with { Status = NeedStatus.Accepted, ChangedAt = Now.AddDays(-2) },
            Row(7, -20, Share("soz")),
            Row(8, -20, Share("soz", acknowledged: -15, status: NeedStatus.ExternallyOpen) with { ExternalSince = Now.AddDays(-12) }) with { Status = NeedStatus.ExternallyOpen },
            Row(9, -20, Share("soz", acknowledged: -15, status: NeedStatus.Accepted)) with { Status = NeedStatus.Accepted },
            Row(10, -20, Share("ja", acknowledged: -15)) with { IsOfCommittee = true, Status = NeedStatus.Acknowledged, ChangedAt = Now.AddDays(-1) });

        Assert.Equal(
            [(DigestList.Deferred, 1), (DigestList.Marked, 2), (DigestList.Changed, 6), (DigestList.Changed, 10), (DigestList.Unacknowledged, 7), (DigestList.External, 8), (DigestList.Answered, 5), (DigestList.Ended, 3)],
            view.Items().Select(i => (i.List, int.Parse(i.Line.Number, null))));
        Assert.Equal(12, view.External[0].ExternalDays);
        Assert.Equal([new DigestCount("Rixdorf", "", 8, 0)], view.Regions);
    }

    [Fact]
    public void Compose_WhatWasToldForThisMeeting_ComesAgainOnlyIfItChanged()
    {
        DigestRow[] rows =
        [
            Row(1, -20, Share("soz")),
            Row(2, -20, Share("soz")) with { ChangedAt = Now.AddDays(-1) },
            Row(3, -20, Share("soz", overdue: true)),
            Row(4, -20, Share("soz", overdue: true)),
            Row(5, -20, Share("soz")),
        ];
        var first = Compose(rows[0], rows[1] with { ChangedAt = null }, Row(3, -20, Share("soz")), rows[3]);

        var final = DigestComposition.Compose(Committees.Social, DigestKind.Weekly, null, Window, rows, [.. first.Items().Select(i => i.Line)]);

        Assert.Equal(4, first.Items().Count());
        Assert.Equal([2, 3, 5], final.Items().Select(i => int.Parse(i.Line.Number, null)).Order());
        Assert.Equal(5, final.Open);
    }

    [Fact]
    public void Compose_Overdue_OldestFirst() =>
        Assert.Equal([3, 1, 2], Numbers(Compose(Row(1, -20, Share("soz", overdue: true)), Row(2, -10, Share("soz", overdue: true)), Row(3, -30, Share("soz", overdue: true))).Overdue));

    [Fact]
    public void Compose_BeforeMeeting_NamesTheMeeting()
    {
        var meeting = DigestPlanTests.MeetingAt("2026-12-02 17:00");

        var view = DigestComposition.Compose(Committees.Social, DigestKind.BeforeMeeting, meeting, Window, []);

        Assert.Equal(new MeetingLine("Sozialausschuss", "Sozialausschuss", meeting.Start, null, MeetingState.Planned), view.Meeting);
        Assert.Equal((Window.Since, Window.Until), (view.Since, view.ComposedAt));
        Assert.Throws<ArgumentException>(() => DigestComposition.Compose(Committees.Social, DigestKind.Weekly, meeting, Window, []));
        Assert.Throws<ArgumentException>(() => DigestComposition.Compose(Committees.Social, DigestKind.BeforeMeeting, null, Window, []));
    }

    [Theory]
    [InlineData("2026-11-22 23:59", 1)]
    [InlineData("2026-11-23 00:00", 0)]
    [InlineData("2026-10-24 12:00", 30)]
    public void Compose_Age_IsInDaysOfBerlin(string reported, int age) =>
        Assert.Equal(age, Compose(Row(1, -1, Share("soz", overdue: true)) with { ReportedAt = Berlin(reported) }).Overdue.Single().AgeInDays);

    [Fact]
    public void Compose_AnyRowsInAnyOrder_IsTheSameToTheByte() => Prop.ForAll(Rows.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (rows, seed) =>
    {
        var shuffled = rows.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Json(Compose([.. rows])) == Json(Compose(shuffled));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Compose_AnyRows_CountsEachNeedOnce() => Prop.ForAll(Rows.ToArbitrary(), rows =>
    {
        var view = Compose([.. rows]);
        var listed = view.New.Concat(view.Changed).Concat(view.Overdue).Concat(view.Ended).Select(l => l.Number).ToList();
        var worthTelling = rows.Count(r => r.Departments.Any(IsOwn) && (
            (r.Status != NeedStatus.Completed && r.Departments.Any(s => IsOwn(s) && s.IsOverdue && s.Status != NeedStatus.Completed))
            || Window.Contains(r.ReportedAt)
            || r.Departments.Any(s => IsOwn(s) && s.AcknowledgedAt > Window.Since && s.AcknowledgedAt <= Window.Until)));
        return view.Items().Select(i => i.Line.Number).Distinct().Count() == view.Items().Count() && listed.Count == worthTelling;

        static bool IsOwn(DigestShare share) => Committees.Social.Departments.Contains(share.Key);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Gen<DigestRow[]> Rows { get; } =
        from count in Gen.Choose(0, 60)
        from rows in (
            from reported in Gen.Choose(-20, 1)
            from shares in Shares.ArrayOf(3)
            from status in Gen.Elements(Enum.GetValues<NeedStatus>())
            select (reported, shares, status)).ArrayOf(count)
        select rows.Select((r, n) => Row(n + 1, r.reported, [.. r.shares.DistinctBy(s => s.Key)]) with { Status = r.status }).ToArray();

    private static Gen<DigestShare> Shares =>
        from key in Gen.Elements("soz", "bued", "ja", "sga")
        from overdue in Gen.Elements(true, false, false)
        from acknowledged in Gen.Choose(-20, 1)
        from status in Gen.Elements(Enum.GetValues<NeedStatus>())
        select Share(key, overdue: overdue, acknowledged: overdue || acknowledged % 2 == 0 ? null : acknowledged, status: status);

    private static string Json(CardView view) => JsonSerializer.Serialize(view);

    private static DigestView Compose(params DigestRow[] rows) => DigestComposition.Compose(Committees.Social, DigestKind.Weekly, null, Window, rows);

    private static IEnumerable<int> Numbers(IEnumerable<NeedLine> lines) => lines.Select(l => int.Parse(l.Number, null));

    private static DigestRow Row(int number, int reported, params DigestShare[] shares) =>
        new(NeedId.Of(2026, number), $"{number}", $"Bedarf {number}", "Rixdorf", NeedStatus.Delivered, Now.AddDays(reported), shares);

    private static DigestShare Share(string key, bool lead = false, bool overdue = false, int? acknowledged = null, NeedStatus status = NeedStatus.Delivered) =>
        new(key, $"Amt {key}", key.ToUpperInvariant(), lead, status, acknowledged is { } days ? Now.AddDays(days) : null, overdue);
}
