using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Roles;
using Spk.Bot.Tests.Conventions;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Roles;

/// <summary><c>docs/roles.md</c> and <c>docs/personalrat.md</c> say what the code does.</summary>
public sealed class RolesDocumentTests
{
    [Fact]
    public void Roles_InTheDocument_AreThoseOfTheTables()
    {
        var document = Read("roles.md");
        var abilities = Enum.GetValues<Ability>().Select(a => $"| `{a}` | {string.Join(" | ", Enum.GetValues<Role>().Select(r => Word(AccessTable.Of(a, r))))} |");
        MoverRole[] movers = [MoverRole.Office, MoverRole.RegionalCoordination, MoverRole.ReportingCoordination, MoverRole.LeadMember, MoverRole.CoMember, MoverRole.CommitteeOffice];
        var moves = MoveRights.Moves.Select(m => $"| `{m}` | {string.Join(" | ", movers.Select(r => MoveRights.OfRole(m, r) is null ? "yes" : "–"))} |");

        Assert.Equal([.. abilities, .. moves], document.Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(MoverRole.OtherDepartment)]
    [InlineData(MoverRole.OtherCoordination)]
    [InlineData(MoverRole.Nobody)]
    public void Moves_OfEverybodyElse_AreNone(MoverRole role) => Assert.All(MoveRights.Moves, move => Assert.NotNull(MoveRights.OfRole(move, role)));

    [Fact]
    public async Task Columns_OfText_AreAllNamedForThePersonalrat()
    {
        await using var world = await CoreWorld.CreateAsync();
        var columns = await world.ReadAsync(db => Task.FromResult(
            db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Where(p => (p.GetProviderClrType() ?? p.ClrType) == typeof(string) || p.ClrType == typeof(string)).Select(p => $"`{e.ClrType.Name}.{p.Name}`")).Distinct().ToList()));
        var document = string.Join('\n', Read("personalrat.md"));

        Assert.All(columns, column => Assert.Contains(column, document, StringComparison.Ordinal));
        Assert.Empty(System.Text.RegularExpressions.Regex.Matches(document, @"`\w+\.\w+`").Select(m => m.Value).Except(columns));
    }

    private static string Word(Reach reach) => reach switch
    {
        Reach.All => "all",
        Reach.Own => "own",
        _ => "–",
    };

    private static string[] Read(string name) => File.ReadAllLines(Path.Combine(House.Root, "docs", name));
}
