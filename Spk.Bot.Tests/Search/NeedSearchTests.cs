using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Search;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Search;

public sealed class NeedSearchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Find_ByWhatPeopleType_FindsTheNeed(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var slide = await world.ReportAsync(Report("Rutsche auf dem Kinderspielplatz gesperrt"));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var trees = await world.ReportAsync(Report("Bäume fehlen") with { Description = "Am Spielplatz gibt es keinen Schatten." });
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var waste = await world.ReportAsync(Report("Sperrmüll in der Hermannstraße", South, YouthWork));
        await world.TurnAsync(async s =>
        {
            var need = await s.GetRequiredService<SpkDbContext>().Needs.Include(n => n.Responsibilities).Include(n => n.Entries).SingleAsync(n => n.Id == waste.Id, Token);
            Assert.IsType<NeedOutcome.Changed>(need.Move(new NeedMove.Accept(), Mover.OfDepartment(Member(), Youth), null, world.Clock.GetUtcNow()));
            Assert.IsType<NeedOutcome.Changed>(need.Move(new NeedMove.Note("geheimniskrämerisch"), Mover.OfDepartment(Member(), Youth), null, world.Clock.GetUtcNow()));
            return Assert.IsType<NeedOutcome.Changed>(need.Move(new NeedMove.Answer("Die Stadtreinigung räumt am Dienstag."), Mover.OfDepartment(Member(), Youth), null, world.Clock.GetUtcNow()));
        });

        await Finds("spielplätze", slide, trees);
        await Finds("Spielplatz Schatten", trees);
        await Finds("muell", waste);
        await Finds("Strasse", waste);
        await Finds("hermann", waste);
        await Finds("Sperrmül", waste);
        await Finds("Sperrnüll", waste);
        await Finds("Stadtreinigung", waste);
        await Finds("Südkiez", waste);
        await Finds(slide.Id.ToNumber("SPK"), slide);
        await Finds("geheimniskrämerisch");
        await Finds("Reuter");
        await Finds("Amira");

        async Task Finds(string text, params ReportedNeed[] needs) => Assert.Equal(needs.Select(n => n.Id.ToNumber("SPK")), (await FindAsync(world, text)).Hits.Select(h => h.Number));
    }

    [Fact]
    public async Task Find_WhileTyping_TakesTheLastWordForAStart()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync(Report("Zebrastreifen vor der Schule"));

        Assert.Single((await FindAsync(world, "schule zeb", isTyping: true)).Hits);
        Assert.Empty((await FindAsync(world, "schule zebx", isTyping: true)).Hits);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("Rutsche* OR NEAR(a b) -x")]
    [InlineData("'; DROP TABLE Needs; --")]
    [InlineData("%_[a-z]")]
    [InlineData("😀😀😀")]
    [InlineData("")]
    [InlineData("\ud800 \0 \u202e")]
    [InlineData("شارع улица")]
    public async Task Find_ByAnything_IsNoError(string text)
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();

        foreach (var typed in new[] { text, string.Concat(Enumerable.Repeat(text + " ", 2000)) })
            Assert.InRange((await FindAsync(world, typed, isTyping: true)).Total, 0, 1);
        Assert.Equal(1, await world.ReadAsync(db => db.Needs.CountAsync(Token)));
    }

    [Fact]
    public async Task Find_WithAFilter_FindsOnlyWhatItLetsThrough()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync(Report("Rutsche eins"));
        await world.ReportAsync(Report("Rutsche zwei", South));

        Assert.Equal("Rutsche zwei", Assert.Single((await FindAsync(world, "Rutsche", new NeedFilter { Regions = [South] })).Hits).Title);
        Assert.Empty((await FindAsync(world, "Rutsche", new NeedFilter { Condition = NeedCondition.Ended })).Hits);
    }

    [Fact]
    public async Task Run_OnNeedsWithoutWords_MakesThemFoundOnce()
    {
        await using var world = await CoreWorld.CreateAsync();
        await world.ReportAsync();
        await world.ReadAsync(async db =>
        {
            await db.NeedWords.ExecuteDeleteAsync(Token);
            return await db.Needs.ExecuteUpdateAsync(set => set.SetProperty(n => EF.Property<bool>(n, SearchMapping.IsIndexed), false), Token);
        });
        Assert.Empty((await FindAsync(world, "Rutsche")).Hits);

        Assert.Equal(1, await world.InScopeAsync(s => s.GetRequiredService<IndexNeeds>().RunAsync(Token)));

        Assert.Single((await FindAsync(world, "Rutsche")).Hits);
        Assert.Equal(0, await world.InScopeAsync(s => s.GetRequiredService<IndexNeeds>().RunAsync(Token)));
    }

    private static Task<SearchHits> FindAsync(CoreWorld world, string text, NeedFilter? filter = null, bool isTyping = false) =>
        world.InScopeAsync(s => s.GetRequiredService<INeedSearch>().FindAsync(new SearchQuestion(text, filter ?? NeedFilter.All, 0, 10) { IsTyping = isTyping }, Token));
}
