using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Tests.Conventions;

public sealed class ImportTableTests
{
    [Fact]
    public void Imports_OfEveryFile_KeepToTheTable()
    {
        var violations = House.Production.SelectMany(file => ImportTable.Check(file).Select(v => $"{file.Path} ({ImportTable.PartOf(file)}) names {v}")).ToList();

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public void Exceptions_AllOfThem_AreStillNeeded()
    {
        foreach (var (path, may, because) in ImportTable.Exceptions)
        {
            var file = House.Production.SingleOrDefault(f => f.Path == path);
            Assert.True(file is not null, $"{path} is gone; so may its exception be ({because}).");
            var parts = ImportTable.Check(file, withExceptions: false).Select(v => Enum.Parse<Part>(v.Split(':')[0])).ToHashSet();
            foreach (var part in Enum.GetValues<Part>().Where(p => p != Part.None && may.HasFlag(p)))
                Assert.True(parts.Contains(part) || (part == Part.CoreNoun && parts.Contains(Part.CoreView)), $"{path} needs no {part} any more.");
        }
    }

    [Fact]
    public void Names_OverTheWholeHouse_AreResolved()
    {
        // A checker that resolves nothing finds nothing.
        Assert.True(House.Production.Count > 200);
        Assert.True(House.Production.Sum(f => ImportTable.Named(f).Count) > 3000);
    }

    [Fact]
    public void ClassesThatTakeTheDatabase_InCore_AreQueriesOrListedUseCases()
    {
        var takers = typeof(SpkDbContext).Assembly.GetTypes()
            .Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => typeof(DbContext).IsAssignableFrom(p.ParameterType))))
            .Select(t => t.Name)
            .ToList();

        Assert.NotEmpty(takers);
        Assert.All(takers, name => Assert.True(name.EndsWith("Query", StringComparison.Ordinal) || ImportTable.UseCases.Contains(name), name));
    }

    [Fact]
    public void UseCases_InTheList_AllExist()
    {
        var types = typeof(SpkDbContext).Assembly.GetTypes().Select(t => t.Name).ToHashSet();
        Assert.All(ImportTable.UseCases, name => Assert.Contains(name, types));
    }

    /// <summary>Each border once crossed on purpose: a table that is never red guards nothing.</summary>
    [Theory]
    // Core, pure
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Spk.Bot.Core.Needs.ReportNeed", "CoreUseCase")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Spk.Bot.Core.Needs.NeedViewQuery", "CoreQuery")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Spk.Bot.Core.Needs.NeedMapping", "CoreMapping")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Spk.Bot.Core.Departments.IRoster", "CorePort")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Spk.Bot.Core.Persistence.SpkDbContext", "Persistence")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Microsoft.EntityFrameworkCore.DbContext", "EntityFramework")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Microsoft.Data.Sqlite.SqliteConnection", "EntityFramework")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "System.TimeProvider", "Clock")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "System.Threading.Tasks.Task", "Async")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "System.IServiceProvider", "Registration")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Microsoft.Extensions.Configuration.IConfiguration", "Configuration")]
    [InlineData("Spk.Bot.Core/Needs/Planted.cs", "Spk.Bot.Protocol.Connector.ConnectorClient", "Protocol")]
    [InlineData("Spk.Bot.Core/Needs/PlantedView.cs", "Spk.Bot.Core.Needs.ReportNeed", "CoreUseCase")]
    [InlineData("Spk.Bot.Core/Departments/IPlanted.cs", "Microsoft.EntityFrameworkCore.DbContext", "EntityFramework")]
    // Core, use case, query and mapping
    [InlineData("Spk.Bot.Core/Needs/MoveNeed.cs", "Spk.Bot.Core.Departments.LinkChannel", "CoreUseCase")]
    [InlineData("Spk.Bot.Core/Regions/PlantedQuery.cs", "Spk.Bot.Core.Needs.ReportNeed", "CoreUseCase")]
    [InlineData("Spk.Bot.Core/Needs/MoveNeed.cs", "Spk.Bot.Protocol.Connector.ConnectorClient", "Protocol")]
    [InlineData("Spk.Bot.Core/Needs/MoveNeed.cs", "Spk.Bot.Cards.CardRenderer", "Cards")]
    [InlineData("Spk.Bot.Core/Needs/MoveNeed.cs", "Spk.Bot.Teams.Asker", "Teams")]
    [InlineData("Spk.Bot.Core/Needs/MoveNeed.cs", "Microsoft.AspNetCore.Http.HttpContext", "AspNet")]
    [InlineData("Spk.Bot.Core/Needs/MoveNeed.cs", "Quartz.IJob", "Quartz")]
    [InlineData("Spk.Bot.Core/Needs/PlantedMapping.cs", "Microsoft.AspNetCore.Http.HttpContext", "AspNet")]
    [InlineData("Spk.Bot.Core/Persistence/Planted.cs", "Spk.Bot.Core.Needs.ReportNeed", "CoreUseCase")]
    // Protocol
    [InlineData("Spk.Bot/Protocol/Planted.cs", "Spk.Bot.Core.Needs.NeedId", "CoreNoun")]
    [InlineData("Spk.Bot/Protocol/Planted.cs", "Spk.Bot.Core.Needs.NeedView", "CoreView")]
    [InlineData("Spk.Bot/Protocol/Planted.cs", "Spk.Bot.Core.Needs.ReportNeed", "CoreUseCase")]
    [InlineData("Spk.Bot/Protocol/Planted.cs", "Spk.Bot.Core.Persistence.SpkDbContext", "Persistence")]
    [InlineData("Spk.Bot/Protocol/Planted.cs", "Spk.Bot.Cards.CardRenderer", "Cards")]
    [InlineData("Spk.Bot/Protocol/Planted.cs", "Spk.Bot.Teams.Asker", "Teams")]
    [InlineData("Spk.Bot/Protocol/Planted.cs", "Microsoft.EntityFrameworkCore.DbContext", "EntityFramework")]
    [InlineData("Spk.Bot/Protocol/Planted.cs", "Quartz.IJob", "Quartz")]
    // Cards
    [InlineData("Spk.Bot/Cards/Planted.cs", "Spk.Bot.Core.Needs.Need", "CoreNoun")]
    [InlineData("Spk.Bot/Cards/Planted.cs", "Spk.Bot.Core.Needs.NeedViewQuery", "CoreQuery")]
    [InlineData("Spk.Bot/Cards/Planted.cs", "Spk.Bot.Core.Needs.ReportNeed", "CoreUseCase")]
    [InlineData("Spk.Bot/Cards/Planted.cs", "Spk.Bot.Core.Persistence.SpkDbContext", "Persistence")]
    [InlineData("Spk.Bot/Cards/Planted.cs", "Spk.Bot.Protocol.Schema.OutboundActivity", "Protocol")]
    [InlineData("Spk.Bot/Cards/Planted.cs", "Spk.Bot.Teams.Asker", "Teams")]
    [InlineData("Spk.Bot/Cards/Planted.cs", "Microsoft.AspNetCore.Http.HttpContext", "AspNet")]
    [InlineData("Spk.Bot/Cards/Planted.cs", "System.TimeProvider", "Clock")]
    [InlineData("Spk.Bot/Cards/Planted.cs", "System.Threading.Tasks.Task", "Async")]
    // Teams and Ops
    [InlineData("Spk.Bot/Teams/Planted.cs", "Spk.Bot.Core.Persistence.SpkDbContext", "Persistence")]
    [InlineData("Spk.Bot/Teams/Planted.cs", "Spk.Bot.Core.Needs.NeedMapping", "CoreMapping")]
    [InlineData("Spk.Bot/Teams/Planted.cs", "Microsoft.EntityFrameworkCore.DbContext", "EntityFramework")]
    [InlineData("Spk.Bot/Teams/Planted.cs", "Quartz.IJob", "Quartz")]
    [InlineData("Spk.Bot/Ops/Planted.cs", "Spk.Bot.Core.Persistence.SpkDbContext", "Persistence")]
    [InlineData("Spk.Bot/Ops/Planted.cs", "Quartz.IJob", "Quartz")]
    // Jobs and Graph
    [InlineData("Spk.Bot/Jobs/Planted.cs", "Spk.Bot.Protocol.Connector.ConnectorClient", "Protocol")]
    [InlineData("Spk.Bot/Jobs/Planted.cs", "Spk.Bot.Cards.CardRenderer", "Cards")]
    [InlineData("Spk.Bot/Jobs/Planted.cs", "Spk.Bot.Teams.Asker", "Teams")]
    [InlineData("Spk.Bot/Jobs/Planted.cs", "Spk.Bot.Core.Persistence.SpkDbContext", "Persistence")]
    [InlineData("Spk.Bot/Jobs/Planted.cs", "Microsoft.AspNetCore.Http.HttpContext", "AspNet")]
    [InlineData("Spk.Bot/Jobs/Planted.cs", "Microsoft.EntityFrameworkCore.DbContext", "EntityFramework")]
    [InlineData("Spk.Bot/Graph/Planted.cs", "Quartz.IJob", "Quartz")]
    // Nobody delivered knows the sandbox.
    [InlineData("Spk.Bot/Planted.cs", "Spk.Bot.Sandbox.MovableClock", "Sandbox")]
    [InlineData("Spk.Bot/Teams/Planted.cs", "Spk.Bot.Sandbox.MovableClock", "Sandbox")]
    public void Check_WhenABorderIsCrossed_NamesIt(string path, string type, string part)
    {
        var planted = new HouseFile(path, $"namespace Planted;\n\ninternal sealed class Crossing\n{{\n    public object? Field = typeof({type});\n}}\n");

        Assert.Equal([$"{part}: {type}"], ImportTable.Check(planted));
    }

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;\nnamespace P;\ninternal static class C { public static object Of(IQueryable<string> all) => all.AsNoTracking(); }", "an extension method")]
    [InlineData("using Db = Microsoft.EntityFrameworkCore.DbContext;\nnamespace P;\ninternal sealed class C { public Db? Field; }", "an alias")]
    [InlineData("using static Microsoft.EntityFrameworkCore.EF;\nnamespace P;\ninternal sealed class C { public int Of(object o) => Property<int>(o, \"x\"); }", "a static import")]
    [InlineData("using Microsoft.EntityFrameworkCore;\nnamespace P;\n[Keyless]\ninternal sealed class C;", "an attribute")]
    [InlineData("using Microsoft.EntityFrameworkCore;\nnamespace P;\ninternal sealed class C { public List<DbContext> Field = []; }", "a type argument")]
    [InlineData("namespace Spk.Bot.Core.Needs;\ninternal sealed class C { public Persistence.SpkDbContext? Field; }", "a half-qualified name")]
    public void Check_HoweverATypeIsNamed_SeesIt(string source, string how) =>
        Assert.True(ImportTable.Check(new HouseFile("Spk.Bot.Core/Needs/Planted.cs", source)).Count > 0, how);

    [Fact]
    public void Check_WhenACardUsesAnImplicitUsing_SeesIt() =>
        Assert.Equal(
            ["AspNet: Microsoft.AspNetCore.Http.HttpContext"],
            ImportTable.Check(new HouseFile("Spk.Bot/Cards/Planted.cs", "namespace P;\ninternal sealed class C { public HttpContext? Field; }")));
}
