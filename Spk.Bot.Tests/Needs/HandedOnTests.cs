using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Regions;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

/// <summary>An Amt that has handed a need on has neither an open nor an overdue one; while Ämter disagree, the OE SPK has it.</summary>
public sealed class HandedOnTests
{
    private static readonly NeedId Id = NeedId.Of(2026, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Status_OfTheAmtThatHandedItOn_CountsNothing()
    {
        await using var world = await HandedOnAsync();

        Assert.Equal((0, 1), (await OpenAsync(Youth), await OpenAsync(Green)));

        Task<int> OpenAsync(string department) =>
            world.InScopeAsync(async s => (await s.GetRequiredService<RegionStatusQuery>().GetAsync(new NeedFilter { Departments = [department] }, department, null, Token)).Open);
    }

    [Fact]
    public async Task Digest_OfTheCommitteeOfTheAmtThatHandedItOn_HasNothing()
    {
        await using var world = await HandedOnAsync();
        var now = world.Clock.GetUtcNow();

        Assert.Empty(await RowsAsync(YouthCommittee));
        Assert.Equal([Green], Assert.Single(await RowsAsync(Traffic)).Departments.Select(d => d.Key));

        Task<IReadOnlyList<DigestRow>> RowsAsync(string committee) =>
            world.InScopeAsync(s => s.GetRequiredService<DigestRowsQuery>().GetAsync(District.FindCommittee(committee)!, DigestWindow.After(now.AddDays(-14), now), Token));
    }

    [Fact]
    public async Task View_OfAShareThatWasHandedOn_IsNeverOverdue()
    {
        await using var world = await HandedOnAsync();
        world.Clock.Advance(TimeSpan.FromDays(60));

        var view = await world.InScopeAsync(s => s.GetRequiredService<NeedViewQuery>().GetAsync(Id, Audience.Department, Youth, Token));

        Assert.Equal([(Green, true, false), (Youth, false, false)], view!.Departments.Select(d => (d.Key, d.IsOverdue, d.IsOwn)));
        Assert.Equal("Straßen- und Grünflächenamt", view.Departments[1].HandedTo);
        Assert.Empty(view.Moves);
    }

    [Theory]
    [InlineData(Youth, false)]
    [InlineData(Green, true)]
    public async Task Show_InAChannel_IsTheAmtsCopyWhileItHasThePart(string department, bool isTheirs)
    {
        await using var world = await HandedOnAsync();

        await world.TurnAsync(async s =>
        {
            await s.GetRequiredService<StageCards>().ShowNeedAsync(Id, $"19:{department}", department, Audience.Department, CardLanguage.German, Token);
            return 0;
        });

        Assert.Equal(isTheirs, (await world.PlacementsAsync()).Where(p => p.ConversationId == $"19:{department}").MaxBy(p => p.CreatedAt)!.Place is not null);
    }

    [Fact]
    public async Task Gaps_AfterADisagreement_ExpectTheOfficesCard()
    {
        await using var world = await HandedOnAsync();
        await MoveAsync(world, Green, new NeedMove.Transfer(Youth, "Doch Jugend."));
        Assert.Empty(await GapsAsync());

        await world.ReadAsync(db => db.Placements.Where(p => p.PlaceKey == Office).ExecuteDeleteAsync(Token));

        Assert.Equal([new NeedWithoutCard(Id, Office)], await GapsAsync());

        Task<IReadOnlyList<NeedWithoutCard>> GapsAsync() => world.InScopeAsync(s => s.GetRequiredService<NeedGapsQuery>().GetAsync(10, Token));
    }

    /// <summary>The Jugendamt alone had it and handed it on to the SGA.</summary>
    private static async Task<CoreWorld> HandedOnAsync()
    {
        var world = await CoreWorld.CreateAsync();
        await world.LinkAllAsync();
        await world.ReportAsync(Report(theme: YouthWork));
        foreach (var department in new[] { Green, Youth })
            world.Roster.Join($"19:{department}", $"29:{department}");
        world.Clock.Advance(TimeSpan.FromHours(1));
        await MoveAsync(world, Youth, new NeedMove.Transfer(Green, "Es geht um die Straße."));
        world.Clock.Advance(TimeSpan.FromHours(1));
        return world;
    }

    private static async Task MoveAsync(CoreWorld world, string person, NeedMove move) => Assert.IsType<NeedOutcome.Changed>((await world.TurnAsync(s =>
        s.GetRequiredService<MoveNeed>().RunAsync(Id, move, new Clicker(person, $"29:{person}", person, $"19:{person}"), null, EntrySource.Card, Token))).Outcome);
}
