using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Persistence;

public sealed class ImportMeetingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Import_Twice_ChangesNothingTheSecondTime(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        var source = new Source { Reports = [Report("1", "2026-12-01 17:00"), Report("2", "2026-12-08 17:00")] };

        var first = await ImportAsync(world, source);
        world.Clock.Advance(TimeSpan.FromHours(1));
        var second = await ImportAsync(world, source);

        Assert.Equal((2, 0, 0), (first.Added, first.Changed, first.Unchanged));
        Assert.Equal((0, 0, 2), (second.Added, second.Changed, second.Unchanged));
        Assert.All(await MeetingsAsync(world), m => Assert.Equal((1, CoreClock.Monday), (m.Version, m.ChangedAt)));
    }

    [Theory, ClassData(typeof(CoreProviders))]
    public async Task Import_WhenTheSourceChanged_FollowsAndDeletesNothing(DatabaseProvider provider)
    {
        await using var world = await CoreWorld.CreateAsync(provider);
        await ImportAsync(world, new Source { Reports = [Report("1", "2026-12-01 17:00"), Report("2", "2026-12-08 17:00"), Report("3", "2026-12-15 17:00")] });

        var import = await ImportAsync(world, new Source { Reports = [Report("1", "2026-12-02 17:00"), Report("2", "2026-12-08 17:00")], Deleted = ["3", "never seen"] });

        Assert.Equal((0, 2, 1), (import.Added, import.Changed, import.Unchanged));
        Assert.Equal([("1", MeetingState.Moved), ("2", MeetingState.Planned), ("3", MeetingState.Cancelled)], (await MeetingsAsync(world)).Select(m => (m.SourceId, m.State)));
    }

    [Fact]
    public async Task Import_WithFaults_KeepsWhatWasReadAndNamesThem()
    {
        await using var world = await CoreWorld.CreateAsync();

        var import = await ImportAsync(world, new Source { Reports = [Report("1", "2026-12-01 17:00")], Faults = ["Page 2 answered 500."], Skipped = [new MeetingSkip(4, "urn:x", "No committee.")] });

        Assert.Equal((1, 1, 1), (import.Added, import.Faults.Count, import.Skipped.Count));
        Assert.Single(await MeetingsAsync(world));
    }

    [Fact]
    public async Task Import_OfAnIdOfAnotherSource_IsAnotherMeeting()
    {
        await using var world = await CoreWorld.CreateAsync();

        await ImportAsync(world, new Source { Reports = [Report("1", "2026-12-01 17:00"), Report("1", "2026-12-03 17:00") with { Source = "ics" }] });

        Assert.Equal(2, (await MeetingsAsync(world)).Count);
    }

    private static MeetingReport Report(string id, string berlin) => new("oparl", id, Traffic, "Sitzung", Time.Office.Berlin(berlin), null, "Raum A202", MeetingState.Planned);

    private static Task<MeetingImport> ImportAsync(CoreWorld world, Source source) => world.InScopeAsync(s => s.GetRequiredService<ImportMeetings>().RunAsync(source, Token));

    private static Task<List<Meeting>> MeetingsAsync(CoreWorld world) => world.ReadAsync(db => db.Meetings.AsNoTracking().OrderBy(m => m.SourceId).ToListAsync(Token));

    private sealed class Source : IMeetingSource
    {
        public IReadOnlyList<MeetingReport> Reports { get; init; } = [];

        public IReadOnlyList<string> Deleted { get; init; } = [];

        public IReadOnlyList<string> Faults { get; init; } = [];

        public IReadOnlyList<MeetingSkip> Skipped { get; init; } = [];

        public async IAsyncEnumerable<MeetingPage> PagesAsync(MeetingAsk ask, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return new MeetingPage(new MeetingReading { Meetings = Reports, Deleted = Deleted, Faults = Faults, Skipped = Skipped });
        }
    }
}
