namespace Spk.Bot.Core.Districts;

/// <summary>The shape of the file: which member becomes what. Absent lists of aliases are empty; everything else is required unless it says otherwise.</summary>
internal sealed class DistrictReader(FaultList faults)
{
    public District Read(PlacedJson root) => WithRecess(MemberReader.Object(root, faults, d => new District
    {
        Key = d.Text("key"),
        Name = d.Text("name"),
        LorId = d.Text("lorId"),
        Version = d.Number("version"),
        NumberPrefix = d.Text("numberPrefix"),
        OfficeDepartment = d.Text("officeDepartment"),
        ForecastAreas = d.Objects("forecastAreas", a => new ForecastArea(a.Text("id"), a.Text("name"), a.Texts("aliases"))),
        Regions = d.Objects("regions", ReadRegion),
        Elsewhere = d.Texts("elsewhere"),
        Departments = d.Objects("departments", o => new Department(o.Text("key"), o.Text("name"), o.Text("abbreviation"), o.Texts("aliases"))),
        Themes = d.Objects("themes", ReadTheme),
        Rules = d.Objects("rules", ReadRule, required: false),
        Committees = d.Objects("committees", ReadCommittee, required: false),
        MeetingFeeds = d.Objects("meetingSources", ReadFeed, required: false),
        Meetings = d.OptionalText("meetings"),
        Contact = d.OptionalText("contact"),
        Coordinations = d.Objects("coordinations", ReadCoordination, required: false),
        Deadlines = d.Object("deadlines", ReadDeadlines, new DeadlineRules(1, 2, 1)),
        OfficeHours = d.Object("officeHours", ReadOfficeHours, new OfficeHours(new TimeOnly(8, 0), new TimeOnly(17, 0), [])),
        Recess = d.Objects("recess", r => new Recess(r.Day("from", required: true) ?? default, r.Day("until", required: true) ?? default), required: false),
    }));

    /// <summary>The borough's recess is that of each committee.</summary>
    private static District WithRecess(District district) => district with { Committees = [.. district.Committees.Select(c => c with { Digest = c.Digest with { Recess = district.Recess } })] };

    private static DistrictRegion ReadRegion(MemberReader r) => new(
        r.Text("id"),
        r.Text("name"),
        r.Text("forecastArea"),
        r.Objects("areas", a => new PlanningArea(a.Text("id"), a.Text("name"), a.Texts("aliases"))),
        r.Texts("aliases"));

    private static Theme ReadTheme(MemberReader t) => new(t.Text("key"), t.Text("name"), t.OptionalText("lead"), t.Texts("with"), t.Texts("keywords"))
    {
        Answers = t.Objects("answers", a => new AnswerTemplate(a.Text("title"), a.Text("text")), required: false),
    };

    private static RoutingRule ReadRule(MemberReader r) => new(
        r.Text("id"), r.Text("theme"), r.Texts("regions"), r.Text("lead"), r.Texts("with"), r.Text("reason"));

    private static Committee ReadCommittee(MemberReader c) => new(
        c.Text("key"),
        c.Text("name"),
        c.Text("shortName"),
        c.Texts("aliases"),
        c.Texts("oparlIds"),
        c.Texts("departments"),
        c.Object("digest", ReadDigest, new DigestRule(null, 1, default)))
    {
        Meetings = c.OptionalText("meetings"),
        Themes = c.Texts("themes"),
    };

    private static MeetingFeed ReadFeed(MemberReader f) => new(f.Text("key"), f.FeedKind("kind"), f.Text("address")) { UsualTime = f.OptionalTime("usualTime") };

    private static DigestRule ReadDigest(MemberReader g) => new(g.OptionalWeekday("weeklyOn"), g.OptionalNumber("businessDaysBefore"), g.Time("at"))
    {
        FirstBusinessDaysBefore = g.OptionalNumber("firstBusinessDaysBefore"),
        LateAt = g.OptionalTime("lateAt"),
        Approval = g.OptionalFlag("approval"),
        Unreleased = g.OptionalUnreleased("unreleased") ?? UnreleasedDigest.Release,
    };

    private static Coordination ReadCoordination(MemberReader c) => new(
        c.Text("key"),
        c.Text("name"),
        c.Texts("aliases"),
        c.Texts("regions"),
        c.Objects("providers", p => new ProviderPeriod(p.Text("name"), p.Day("from", required: true) ?? default, p.Day("until", required: false)), required: false));

    private static DeadlineRules ReadDeadlines(MemberReader d)
    {
        var rules = new DeadlineRules(d.Number("acknowledgeBusinessDays"), d.Number("escalateBusinessDays"), d.Number("interimReplyMonths"));
        return rules with
        {
            DecideBusinessDays = d.OptionalNumber("decideBusinessDays") ?? rules.DecideBusinessDays,
            ReplyBusinessDays = d.OptionalNumber("replyBusinessDays") ?? rules.ReplyBusinessDays,
            SilenceBusinessDays = d.OptionalNumber("silenceBusinessDays") ?? rules.SilenceBusinessDays,
            DistrictBusinessDays = d.OptionalNumber("districtBusinessDays") ?? rules.DistrictBusinessDays,
            SolvedBusinessDays = d.OptionalNumber("solvedBusinessDays") ?? rules.SolvedBusinessDays,
            PostsPerDay = d.OptionalNumber("postsPerDay") ?? rules.PostsPerDay,
            Exceptions = d.Objects(
                "exceptions",
                e => new DeadlineException(
                    e.OptionalText("theme"), e.OptionalUrgency("urgency"), e.OptionalNumber("acknowledgeBusinessDays"), e.OptionalNumber("escalateBusinessDays"), e.OptionalNumber("interimReplyMonths")),
                required: false),
        };
    }

    private static OfficeHours ReadOfficeHours(MemberReader o) => new(
        o.Time("from"),
        o.Time("until"),
        o.Objects("closedDays", c => new ClosedDay(c.Number("month"), c.Number("day"), c.Text("name"), c.OptionalNumber("year")), required: false));
}
