using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Questions;
using Spk.Bot.Core.Roles;
using Spk.Bot.Core.Time;
using Spk.Bot.Teams;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Teams;

public sealed class HandoverTurnsTests
{
    private static readonly Question.Handover Borough = new(NeedFilter.All, "Musterbezirk", "übergabe ");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_ToTheOffice_IsWhatTheNeedsTell()
    {
        await using var world = await WorldAsync();
        var needs = await LivelyNeeds.StoreAsync(world, 150, seed: 17);
        var today = BerlinTime.DayOf(world.Clock.GetUtcNow());

        var brief = Assert.IsType<HandoverView>(await AskAsync(world, Borough, Holding.Of(Role.CoordinationOffice)));

        int Count(NeedCondition condition) => needs.Count(n => LivelyNeeds.IsMeant(n, new NeedFilter { Condition = condition }, today));
        Assert.Equal(
            new HandoverCounts(
                Count(NeedCondition.Open), Count(NeedCondition.Unacknowledged), Count(NeedCondition.Overdue), Count(NeedCondition.AwaitingReporter), Count(NeedCondition.Promised), Count(NeedCondition.ExternallyOpen)),
            brief.Counts);
        Assert.Equal(10, brief.Oldest.Count);
        Assert.Equal(
            needs.Where(n => n.Completion is not null).OrderByDescending(n => n.Completion!.At).Take(10).Select(n => (n.Id.ToNumber("SPK"), n.Completion!.Kind)), brief.Outcomes.Select(o => (o.Number, o.Kind)));
        Assert.Equal(brief.Promises.OrderBy(p => p.On).Select(p => p.On), brief.Promises.Select(p => p.On));
        Assert.All(brief.Promises, p => Assert.Equal(p.On < today, p.IsPast));
        Assert.Equal((5, 5, 5), (brief.Questions.Count, brief.Promises.Count, brief.FollowUps.Count));
        Assert.All(brief.FollowUps, f => Assert.Equal("BSR", f.Where));
    }

    [Fact]
    public async Task Answer_ToAnAmt_IsItsOwnPart()
    {
        await using var world = await WorldAsync();
        var needs = await LivelyNeeds.StoreAsync(world, 120, seed: 18);
        var today = BerlinTime.DayOf(world.Clock.GetUtcNow());

        var brief = Assert.IsType<HandoverView>(await AskAsync(world, Borough, Holding.OfDepartment(Youth, District)));

        Assert.Equal(needs.Count(n => LivelyNeeds.IsMeant(n, new NeedFilter { Departments = [Youth], Condition = NeedCondition.Open }, today)), brief.Counts.Open);
        Assert.Equal(("Jugendamt", "JA"), (brief.Label, brief.Target));
        Assert.All(brief.Promises.Concat(brief.Questions).Concat(brief.FollowUps), l => Assert.Equal("JA", l.Department));
        Assert.IsType<NoticeView>(await AskAsync(world, Borough with { Filter = new NeedFilter { Departments = [Green] } }, Holding.OfDepartment(Youth, District)));
    }

    [Fact]
    public async Task Answer_ToACoordination_IsItsRegions()
    {
        await using var world = await WorldAsync();
        var needs = await LivelyNeeds.StoreAsync(world, 120, seed: 19);
        var today = BerlinTime.DayOf(world.Clock.GetUtcNow());
        var north = Holding.OfCoordination(Coordination, District);

        var brief = Assert.IsType<HandoverView>(await AskAsync(world, Borough, north));

        Assert.Equal(needs.Count(n => LivelyNeeds.IsMeant(n, new NeedFilter { Regions = [North], Condition = NeedCondition.Open }, today)), brief.Counts.Open);
        Assert.All(brief.Oldest, l => Assert.Equal("Nordkiez", l.RegionName));
        var refused = Assert.IsType<NoticeView>(await AskAsync(world, Borough with { Filter = new NeedFilter { Regions = [West] } }, north));
        Assert.Equal((NoticeKind.NotYourRegion, "übergabe Nordkiez"), (refused.Kind, refused.Suggestions.Single().Command));
    }

    [Theory]
    [InlineData(Role.DataCoordination)]
    [InlineData(Role.CommitteeOffice)]
    public async Task Answer_ToARoleWithoutTheRight_Refuses(Role role)
    {
        await using var world = await WorldAsync();

        Assert.Equal(NoticeKind.NotForYourRole, Assert.IsType<NoticeView>(await AskAsync(world, Borough, new Holding(role, Traffic, []))).Kind);
    }

    [Fact]
    public async Task Export_InChat_CountsTheNeedsAndNamesTheCommand()
    {
        await using var world = await WorldAsync();
        var needs = await LivelyNeeds.StoreAsync(world, 60, seed: 20);
        var question = new Question.Export(new NeedFilter { Regions = [North], Condition = NeedCondition.Open, Days = new DayRange(new DateOnly(2026, 1, 2), null) }, "Nordkiez", "csv", "export csv");
        var count = needs.Count(n => LivelyNeeds.IsMeant(n, question.Filter, BerlinTime.DayOf(world.Clock.GetUtcNow())));

        var told = Assert.IsType<NoticeView>(await ExportAsync(world, question, Holding.Of(Role.DataCoordination)));
        var refused = Assert.IsType<NoticeView>(await ExportAsync(world, question, Holding.OfDepartment(Youth, District)));
        var nothing = Assert.IsType<NoticeView>(await ExportAsync(world, question with { Filter = question.Filter with { Themes = ["none"] } }, Holding.Of(Role.DataCoordination)));

        Assert.Equal([NoticeKind.ExportHow, NoticeKind.NotForYourRole, NoticeKind.NothingToExport], new[] { told, refused, nothing }.Select(n => n.Kind));
        Assert.Equal(["Nordkiez", $"{count}", $"Spk.Bot export needs --region {North} --condition open --from 2026-01-02 --format csv --out bedarfe.csv"], told.Arguments);
    }

    [Fact]
    public void Command_OfAnyFilter_ReadsAsThatFilterAgain()
    {
        var random = new Random(3);
        for (var i = 0; i < 100; i++)
        {
            var filter = LivelyNeeds.Filter(random, new DateOnly(2026, 11, 23));
            if (filter.Days is { From: { } from, To: { } to } && from > to)
                continue;
            var words = ExportTurns.CommandOf(filter, ExportFormat.Csv).Split(' ');
            IEnumerable<string> All(string option) => words.Zip(words.Skip(1)).Where(w => w.First == option).Select(w => w.Second);
            var reading = new FilterReading(District);

            var read = reading.Read(All("--region"), All("--department"), All("--theme"), All("--condition").SingleOrDefault(), All("--from").SingleOrDefault(), All("--to").SingleOrDefault());

            Assert.Empty(reading.Faults);
            Assert.Equal((filter.Condition, filter.Days?.From, filter.Days?.To), (read.Condition, read.Days?.From, read.Days?.To));
            Assert.Equal([.. filter.Regions, .. filter.Departments, .. filter.Themes], [.. read.Regions, .. read.Departments, .. read.Themes]);
        }
    }

    private static Task<CoreWorld> WorldAsync() => CoreWorld.CreateAsync(configure: services => services.AddScoped<HandoverTurns>().AddSingleton<global::Spk.Bot.Ops.Files.FileTickets>().AddScoped<ExportTurns>());

    private static Task<CardView> AskAsync(CoreWorld world, Question.Handover question, Holding holding) =>
        world.InScopeAsync(s => s.GetRequiredService<HandoverTurns>().AnswerAsync(question, AskerOf(holding), Token));

    private static Task<CardView> ExportAsync(CoreWorld world, Question.Export question, Holding holding) =>
        world.InScopeAsync(s => s.GetRequiredService<ExportTurns>().AnswerAsync(question, AskerOf(holding), Token));

    private static Asker AskerOf(Holding holding) => new()
    {
        PersonId = "p", WireId = "29:p", Name = "P", Language = CardLanguage.German, ConversationId = "a:p", RootConversationId = "a:p", IsPersonal = true, Places = [], IsOfficeChannel = false,
        IsOffice = false, Person = Reader.OfPerson([holding]), Reader = Reader.OfPerson([holding]), Coordinations = [], Committees = [],
    };
}
