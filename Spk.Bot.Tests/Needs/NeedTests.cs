using System.Text.Json;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Routing;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>Every move from every state.</summary>
public sealed class NeedTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Report_WhenRouted_HasItsDepartmentsItsRuleAndTwoEntries()
    {
        var need = Routed();

        Assert.Equal((NeedStatus.Delivered, Green, "T-play", 3, 1), (need.Status, need.Lead, need.RuleId, need.RuleVersion, need.Version));
        Assert.Equal("Das Thema „Grün & Spielen“ liegt beim Straßen- und Grünflächenamt.", need.RuleReason);
        Assert.Equal([(Green, true), (Order, false)], need.Responsibilities.Select(r => (r.Department, r.IsLead)));
        Assert.All(need.Responsibilities, r => Assert.Equal((NeedStatus.Delivered, Monday, null), (r.Status, r.ClockFrom, r.AcknowledgedAt)));
        Assert.Equal([(1, EntryKind.Reported, null), (2, EntryKind.Routed, Green)], need.Entries.Select(e => (e.Sequence, e.Kind, e.Department)));
        Assert.Equal("T-play", Assert.IsType<NeedChange.Routed>(need.Entries[1].Change).RuleId);
        Assert.Equal((Reporter.PersonId, Reporter.Organisation, Monday), (need.ReporterId, need.ReportedBy, need.ReportedAt));
    }

    [Fact]
    public void Report_WhenNoRuleMatches_IsInTriageWithoutDepartmentOrRule()
    {
        var need = Unrouted();

        Assert.Equal((NeedStatus.Triage, null, null, null, 3, 1), (need.Status, need.Lead, need.RuleId, need.RuleReason, need.RuleVersion, need.Version));
        Assert.Empty(need.Responsibilities);
        Assert.Equal([EntryKind.Reported], need.Entries.Select(e => e.Kind));
    }

    [Theory]
    [InlineData("triage", "acknowledge green", "NotResponsible", NeedStatus.Triage)]
    [InlineData("triage", "acknowledge office", "NotResponsible", NeedStatus.Triage)]
    [InlineData("triage", "assign youth", "Changed", NeedStatus.Delivered)]
    [InlineData("assigned", "assign youth", "AlreadySo", NeedStatus.Delivered)]
    [InlineData("assigned", "assign green", "AlreadySo", NeedStatus.Delivered)]
    [InlineData("assigned", "acknowledge youth", "Changed", NeedStatus.Acknowledged)]
    [InlineData("assigned", "acknowledge green", "NotResponsible", NeedStatus.Delivered)]
    [InlineData("routed", "acknowledge green", "Changed", NeedStatus.Acknowledged)]
    [InlineData("routed", "acknowledge order", "Changed", NeedStatus.Delivered)]
    [InlineData("routed", "acknowledge youth", "NotResponsible", NeedStatus.Delivered)]
    [InlineData("routed", "assign youth", "AlreadySo", NeedStatus.Delivered)]
    [InlineData("lead acknowledged", "acknowledge green", "AlreadySo", NeedStatus.Acknowledged)]
    [InlineData("lead acknowledged", "acknowledge order", "Changed", NeedStatus.Acknowledged)]
    [InlineData("lead acknowledged", "acknowledge youth", "NotResponsible", NeedStatus.Acknowledged)]
    [InlineData("lead acknowledged", "assign youth", "AlreadySo", NeedStatus.Acknowledged)]
    [InlineData("other acknowledged", "acknowledge green", "Changed", NeedStatus.Acknowledged)]
    [InlineData("other acknowledged", "acknowledge order", "AlreadySo", NeedStatus.Delivered)]
    [InlineData("other acknowledged", "assign youth", "AlreadySo", NeedStatus.Delivered)]
    public void Move_FromEachState_HasThisOutcome(string state, string move, string expected, NeedStatus status)
    {
        var need = In(state);
        var before = (Json(need), need.Version, need.Entries.Count);

        var outcome = Move(need, move, Monday.AddHours(1));

        Assert.Equal(expected, outcome is NeedOutcome.Refused refused ? refused.Reason.ToString() : outcome.GetType().Name);
        Assert.Equal(status, need.Status);
        if (outcome is NeedOutcome.Changed)
            Assert.Equal((before.Version + 1, before.Count + 1), (need.Version, need.Entries.Count));
        else
            Assert.Equal(before, (Json(need), need.Version, need.Entries.Count));
    }

    [Fact]
    public void Acknowledge_ByTheFirst_IsRecordedAndStays()
    {
        var need = Routed();

        need.Acknowledge(Green, Member("Amira"), Monday.AddHours(2));
        need.Acknowledge(Green, Member("Bela"), Monday.AddHours(3));

        var share = need.Responsibilities[0];
        Assert.Equal((NeedStatus.Acknowledged, "person-Amira", "Amira", Monday.AddHours(2)), (share.Status, share.AcknowledgedById, share.AcknowledgedByName, share.AcknowledgedAt));
        var entry = need.Entries[^1];
        Assert.Equal((3, EntryKind.Acknowledged, Green, "person-Amira", Monday.AddHours(2)), (entry.Sequence, entry.Kind, entry.Department, entry.ActorId, entry.At));
        Assert.Equal(NeedStatus.Delivered, need.Responsibilities[1].Status);
    }

    [Fact]
    public void Acknowledge_WithANameLongerThanItsColumn_IsCut()
    {
        var need = Routed();

        need.Acknowledge(Green, Member(new string('x', 300)), Monday);

        Assert.Equal(200, need.Responsibilities[0].AcknowledgedByName!.Length);
    }

    [Fact]
    public void Assign_FromTriage_StartsTheClockNowAndKeepsTheReason()
    {
        var need = Unrouted();

        need.Assign(Youth, "Betrifft den Jugendclub.", Member("Olga", "OE SPK"), Monday.AddDays(3));

        var share = Assert.Single(need.Responsibilities);
        Assert.Equal((Youth, true, Monday.AddDays(3)), (share.Department, share.IsLead, share.ClockFrom));
        Assert.Equal((Youth, "Betrifft den Jugendclub.", null), (need.Lead, need.RuleReason, need.RuleId));
        Assert.Equal((Youth, "Betrifft den Jugendclub."), (need.Entries[^1].Department, Assert.IsType<NeedMove.Assign>(need.Entries[^1].Change).Reason));
    }

    [Fact]
    public void Assign_WithoutAReason_NamesNone()
    {
        var need = Unrouted();

        need.Assign(Youth, "", Member("Olga", "OE SPK"), Monday);

        Assert.Equal((null, ""), (need.RuleReason, Assert.IsType<NeedMove.Assign>(need.Entries[^1].Change).Reason));
    }

    internal static Need Routed() => Need.Report(NeedId.Of(2026, 42), Report(), Reporter, Coordination, new RoutingTable(District).Route(Play, North), "key", Monday);

    internal static Need Unrouted() => Need.Report(NeedId.Of(2026, 43), Report(theme: null), Reporter, null, new RoutingTable(District).Route(null, North), "key", Monday);

    internal static NeedOutcome Move(Need need, string move, DateTimeOffset at)
    {
        var department = move.Split(' ')[1];
        return move.StartsWith("assign", StringComparison.Ordinal) ? need.Assign(department, "weil", Member(), at) : need.Acknowledge(department, Member(), at);
    }

    internal static string Json(Need need) => JsonSerializer.Serialize(need);

    private static Need In(string state)
    {
        var need = state is "triage" or "assigned" ? Unrouted() : Routed();
        if (state == "assigned")
            Move(need, "assign youth", Monday);
        else if (state == "lead acknowledged")
            Move(need, "acknowledge green", Monday);
        else if (state == "other acknowledged")
            Move(need, "acknowledge order", Monday);
        return need;
    }
}
