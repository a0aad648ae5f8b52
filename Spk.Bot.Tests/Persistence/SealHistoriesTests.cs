using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Persistence;

/// <summary>A database of the first version, with what that version wrote in it, is brought to this one.</summary>
public sealed class SealHistoriesTests
{
    private static readonly DateTimeOffset At = CoreClock.Monday;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OnADatabaseOfTheFirstVersion_TellsEveryHistoryInFullAndChainsIt()
    {
        var folder = Directory.CreateTempSubdirectory("spk-seal-");
        try
        {
            await using var db = Open(folder);
            await db.GetService<IMigrator>().MigrateAsync("SendLanes", Token);
            await FillAsync(db);

            await new MigrateDatabase(db).RunAsync(Token);
            var again = await new SealHistories(db).RunAsync(Token);

            Assert.Equal(0, again);
            var needs = await db.Needs.AsNoTracking().Include(n => n.Responsibilities).Include(n => n.Entries).OrderBy(n => n.Id).ToListAsync(Token);
            Assert.Equal(250, needs.Count);
            Assert.All(needs, need => Assert.Null(NeedHistory.Check(need)));
            var routed = needs[0];
            Assert.Equal(NeedStatus.Acknowledged, routed.Status);
            Assert.Equal(["green", "order"], routed.Responsibilities.Select(r => r.Department).Order());
            Assert.Equal([(EntryKind.Reported, MoverRole.ReportingCoordination, ""), (EntryKind.Routed, MoverRole.ReportingCoordination, ""), (EntryKind.Acknowledged, MoverRole.LeadMember, "Amira"), (EntryKind.Acknowledged, MoverRole.CoMember, "Otto")], routed.Entries.OrderBy(e => e.Sequence).Select(e => (e.Kind, e.Role, e.ActorName)));
            Assert.Equal("Weil's dahin gehört.", Assert.IsType<NeedMove.Assign>(needs[1].Entries.Single(e => e.Kind == EntryKind.Assigned).Change).Reason);

            // And life goes on.
            var live = await db.Needs.Include(n => n.Responsibilities).Include(n => n.Entries).FirstAsync(n => n.Id == routed.Id, Token);
            Assert.IsType<NeedOutcome.Changed>(live.Move(new NeedMove.Accept(), Mover.OfDepartment(CoreBorough.Member(), "green"), 3, At.AddDays(2)));
            await db.SaveChangesAsync(Token);
            Assert.Null(NeedHistory.Check(live));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SqliteSpkDbContext Open(DirectoryInfo folder)
    {
        var builder = new DbContextOptionsBuilder<SqliteSpkDbContext>();
        SqliteSpkDbContext.Use(builder, $"Data Source={Path.Combine(folder.FullName, "spk.db")};Pooling=False");
        return new SqliteSpkDbContext(builder.Options);
    }

    /// <summary>Rows as the first version wrote them: odd numbers routed and acknowledged twice, even ones assigned from triage.</summary>
    private static async Task FillAsync(SqliteSpkDbContext db)
    {
        var at = At.UtcTicks;
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        for (var i = 1; i <= 250; i++)
        {
            var id = NeedId.Of(2026, i).Value;
            var (status, lead, rule, reason, coordination, version) = i % 2 == 1 ? (2, "green", "T-play", "Regel.", "north", 3) : (1, "youth", (string?)null, (string?)"Weil's dahin gehört.", (string?)null, 2);
            await db.Database.ExecuteSqlAsync($"INSERT INTO Needs (Id, Title, Description, RegionId, AreaId, Place, Theme, Urgency, ReportedBy, Coordination, ReporterId, ReportedAt, ReportKey, RuleId, RuleVersion, RuleReason, Status, Lead, Version) VALUES ({id}, 'Rutsche', 'Gesperrt.', '081001', NULL, NULL, 'play', 1, 'Stadtteilkoordination', {coordination}, 'p', {at}, {$"key {i}"}, {rule}, 3, {reason}, {status}, {lead}, {version})", Token);
            await EntryAsync(1, 0, null, null);
            if (i % 2 == 1)
            {
                await ShareAsync("green", true, "Amira");
                await ShareAsync("order", false, "Otto");
                await EntryAsync(2, 1, "green", "T-play");
                await EntryAsync(3, 2, "green", null);
                await EntryAsync(4, 2, "order", null);
            }
            else
            {
                await ShareAsync("youth", true, null);
                await EntryAsync(2, 3, "youth", "Weil's dahin gehört.");
            }

            Task EntryAsync(int sequence, int kind, string? department, string? detail) => db.Database.ExecuteSqlAsync($"INSERT INTO Entries (NeedId, Sequence, Kind, At, ActorId, Organisation, Department, Detail) VALUES ({id}, {sequence}, {kind}, {at}, {(kind == 2 ? $"p-{department}" : "p")}, 'Stadtteilkoordination', {department}, {detail})", Token);

            Task ShareAsync(string department, bool isLead, string? by) => db.Database.ExecuteSqlAsync($"INSERT INTO Responsibilities (NeedId, Department, IsLead, Status, ClockFrom, AcknowledgedAt, AcknowledgedById, AcknowledgedByName) VALUES ({id}, {department}, {isLead}, {(by is null ? 1 : 2)}, {at}, {(by is null ? null : (long?)at)}, {(by is null ? null : $"p-{department}")}, {by})", Token);
        }

        await transaction.CommitAsync(Token);
    }
}
