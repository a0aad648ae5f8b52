using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

public sealed class NeedViewQueryTests
{
    private static readonly NeedId Id = NeedId.Of(2026, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Get_ForADepartment_SaysAllThatItNeeds(DatabaseProvider provider)
    {
        await using var world = await AcknowledgedAsync(provider);
        world.Clock.Advance(TimeSpan.FromDays(8));

        var view = await GetAsync(world, Audience.Department, Green);

        Assert.Equal(
            ("SPK-2026-00001", 2, NeedStatus.Acknowledged, "Rutsche gesperrt", "Nordkiez", "Nordplatz", "vor der Schule", "Grün & Spielen", Urgency.High),
            (view.Number, view.Version, view.Status, view.Title, view.RegionName, view.AreaName, view.Place, view.ThemeName, view.Urgency));
        Assert.Equal((Reporter.Organisation, CoreClock.Monday, 8, "T-play", 3), (view.ReportedBy, view.ReportedAt, view.AgeInDays, view.RuleId, view.RuleVersion));
        Assert.Equal("Das Thema „Grün & Spielen“ liegt beim Straßen- und Grünflächenamt.", view.RuleReason);
        Assert.Equal(
            [(Green, "SGA", true, NeedStatus.Acknowledged, "Amira", false, true), (Order, "OA", false, NeedStatus.Delivered, null, true, false)],
            view.Departments.Select(d => (d.Key, d.Abbreviation, d.IsLead, d.Status, d.AcknowledgedBy, d.IsOverdue, d.IsOwn)));
        Assert.All(view.Departments, d => Assert.Equal(new DateOnly(2026, 11, 30), d.AcknowledgeBy));
        Assert.Empty(view.AssignChoices);
    }

    [Theory]
    [InlineData(Audience.Office, "Amira")]
    [InlineData(Audience.Department, "Amira")]
    [InlineData(Audience.Coordination, null)]
    [InlineData(Audience.Committee, null)]
    public async Task Get_ForAnAudience_ShowsStaffNamesToStaffOnly(Audience audience, string? name)
    {
        await using var world = await AcknowledgedAsync();

        var view = await GetAsync(world, audience, audience == Audience.Department ? Green : null);

        Assert.Equal((audience, name), (view.Audience, view.Departments[0].AcknowledgedBy));
        Assert.NotNull(view.Departments[0].AcknowledgedAt);
        Assert.Equal(name is not null, CardViewJson.Write(view).Contains("Amira", StringComparison.Ordinal));
        Assert.DoesNotContain("Rita", CardViewJson.Write(view), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfANeedInTriage_OffersTheOfficeTheDepartments()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync(Report(theme: null));

        var office = await GetAsync(world, Audience.Office, Office);
        var coordination = await GetAsync(world, Audience.Coordination, null);

        Assert.Equal([Office, Youth, Green, Order], office.AssignChoices.Select(c => c.Value));
        Assert.Empty(coordination.AssignChoices);
        Assert.Equal((null, null, null), (office.ThemeName, office.RuleId, office.RuleReason));
        Assert.Empty(office.Departments);
    }

    [Fact]
    public async Task Get_ForTheOfficeWhenItIsResponsible_IsADepartmentsCard()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync(Report(theme: Neighbours));

        Assert.Equal(Audience.Department, (await GetAsync(world, Audience.Office, Office)).Audience);
        Assert.Equal(Audience.Office, (await GetAsync(world, Audience.Office, null)).Audience);
    }

    [Theory]
    [InlineData("2026-11-30 23:59", false)]
    [InlineData("2026-12-01 00:00", true)]
    public async Task Get_AroundTheLastDay_IsOverdueFromTheNextOn(string berlin, bool isOverdue)
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();
        world.Clock.MoveTo(Time.Office.Berlin(berlin));

        Assert.All((await GetAsync(world, Audience.Department, Green)).Departments, d => Assert.Equal(isOverdue, d.IsOverdue));
    }

    [Fact]
    public async Task Get_AfterAPromisedDay_SaysSoUntilAnAnswerWasGiven()
    {
        await using var world = await AcknowledgedAsync();
        await MoveAsync(world, new NeedMove.Promise(new(2026, 11, 27)));
        world.Clock.MoveTo(Time.Office.Berlin("2026-11-30 10:00"));
        var missed = (await GetAsync(world, Audience.Department, Green)).Departments[0];
        await MoveAsync(world, new NeedMove.Answer("Die Rutsche wird repariert."));
        var answered = (await GetAsync(world, Audience.Department, Green)).Departments[0];

        Assert.Equal((new DateOnly(2026, 11, 27), true), (missed.PromisedFor, missed.IsPromiseMissed));
        Assert.Equal((null, false), (answered.PromisedFor, answered.IsPromiseMissed));
    }

    [Theory]
    [InlineData("2026-11-23 22:59", 0)]
    [InlineData("2026-11-24 00:00", 1)]
    public async Task Get_AfterMidnightInBerlin_IsADayOlder(string berlin, int age)
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();
        world.Clock.MoveTo(Time.Office.Berlin(berlin));

        Assert.Equal(age, (await GetAsync(world, Audience.Department, Green)).AgeInDays);
    }

    [Fact]
    public async Task Get_OfANumberThatNoNeedHas_IsNull()
    {
        await using var world = await CoreWorld.CreateAsync();

        Assert.Null(await world.InScopeAsync(s => s.GetRequiredService<NeedViewQuery>().GetAsync(Id, Audience.Office, null, Token)));
    }

    [Fact]
    public async Task Get_WithinATurn_IsWhatTheSaveWillMakeTrue()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.LinkAllAsync();
        await world.ReportAsync();
        world.Roster.Join("19:green", "29:Amira");

        var view = await world.InScopeAsync(async s =>
        {
            await s.GetRequiredService<AcknowledgeNeed>().RunAsync(Id, new Clicker("person-Amira", "29:Amira", "Amira", "19:green"), Token);
            return await s.GetRequiredService<NeedViewQuery>().GetAsync(Id, Audience.Department, Green, Token);
        });

        Assert.Equal((2, NeedStatus.Acknowledged, "Amira"), (view!.Version, view.Status, view.Departments[0].AcknowledgedBy));
        Assert.Equal(1, (await GetAsync(world, Audience.Department, Green)).Version);
    }

    private static async Task<CoreWorld> AcknowledgedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var world = await CoreWorld.CreateAsync(provider);
        await world.LinkAllAsync();
        await world.ReportAsync(Report() with { AreaId = NorthSquare, Place = "vor der Schule", Urgency = Urgency.High });
        world.Roster.Join("19:green", "29:Amira");
        await world.ClickAsync(Id, "19:green");
        return world;
    }

    private static async Task MoveAsync(CoreWorld world, NeedMove move) => Assert.IsType<NeedOutcome.Changed>((await world.TurnAsync(s => s.GetRequiredService<MoveNeed>().RunAsync(
        Id, move, new Clicker("person-Amira", "29:Amira", "Amira", "19:green"), null, EntrySource.Card, Token))).Outcome);

    private static async Task<NeedView> GetAsync(CoreWorld world, Audience audience, string? own) =>
        (await world.InScopeAsync(s => s.GetRequiredService<NeedViewQuery>().GetAsync(Id, audience, own, Token)))!;
}
