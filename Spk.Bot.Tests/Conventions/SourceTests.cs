namespace Spk.Bot.Tests.Conventions;

public sealed class SourceTests
{
    /// <summary>Enums and records whose members say it all, and parts of a closed family that is told at its base. A new type gets a summary instead of a line here.</summary>
    private static readonly HashSet<string> SayThemselves =
    [
        "DigestCount", "DigestKind", "StatusCount", "MeetingLine", "MeetingChangeKind", "MeetingDifferences", "MeetingSkip",
        "ProviderPeriod", "ClosedDay", "DepartmentTarget", "CommitteeTarget", "CoordinationTarget", "TargetUnknown", "PlaceFound", "PlaceUnknown", "Routed",
        "ConnectorFailureKind", "CardAnswer", "MessageAnswer", "ErrorAnswer", "DialogAnswer", "SearchAnswer", "EmptyAnswer", "RawAnswer",
        "TenantInfo", "TeamInfo", "ChannelSettings", "SourceInfo", "OutboundAttachment",
    ];

    /// <summary>What a log line may name: ids, counts, kinds and codes; never a text, a name or a token.</summary>
    private static readonly HashSet<string> LogNames =
    [
        "ActivityId", "Applied", "Attempt", "Code", "Correlation", "Count", "Failure", "Kind", "Method", "Name", "OlderKeys", "Operation", "Outcome", "Placement", "Reason", "Refusal", "Status",
        "Trace", "Type", "Verb",
    ];

    [Fact]
    public void Files_All_AreShort() => AssertNone(House.Files.Where(f => !f.IsMigration), SourceChecks.Size);

    [Fact]
    public void Types_All_AreNamedForWhatTheyAre() => AssertNone(House.Files.Where(f => !f.IsMigration), SourceChecks.TypeNames);

    [Fact]
    public void WallClock_Nowhere_IsRead() => AssertNone(House.Files, SourceChecks.WallClock);

    [Fact]
    public void PublicTypes_OfCoreAndProtocol_HaveASummary() => AssertNone(
        House.Production.Where(f => f.Path.StartsWith("Spk.Bot.Core/", StringComparison.Ordinal) || f.Path.StartsWith("Spk.Bot/Protocol/", StringComparison.Ordinal)),
        file => SourceChecks.Undocumented(file).Except(SayThemselves));

    [Fact]
    public void TypesThatSayThemselves_AllOfThem_AreStillWithoutASummary() =>
        Assert.Empty(SayThemselves.Except(House.Production.SelectMany(SourceChecks.Undocumented)));

    [Fact]
    public void LogMessages_All_NameIdsCountsAndKindsOnly() => AssertNone(House.Production, file => SourceChecks.LogPlaceholders(file).Except(LogNames));

    [Fact]
    public void LogNames_AllOfThem_AreInUse() => Assert.Empty(LogNames.Except(House.Production.SelectMany(SourceChecks.LogPlaceholders)));

    [Fact]
    public void LogMessages_All_HaveAnIdOfTheirOwn() =>
        Assert.Empty(House.Production.SelectMany(SourceChecks.LogEventIds).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Logs_OfProduction_AreGenerated() => AssertNone(House.Production, SourceChecks.UngeneratedLogs);

    [Fact]
    public void Checks_OnPlantedFaults_AreRed()
    {
        Assert.Single(SourceChecks.Size(Planted(new string('\n', 401))));
        Assert.Empty(SourceChecks.Size(Planted(new string('\n', 400))));
        Assert.Equal(["NeedManager"], SourceChecks.TypeNames(Planted("class NeedManager; record Serviced; enum Utility { One }")));
        Assert.Equal(["StringUtil"], SourceChecks.TypeNames(Planted("static class StringUtil;")));
        Assert.Equal(["DateTime.UtcNow", "System.DateTimeOffset.Now"], SourceChecks.WallClock(Planted("class C { object A = DateTime.UtcNow, B = System.DateTimeOffset.Now, D = clock.UtcNow; }")));
        Assert.Equal(["A", "C"], SourceChecks.Undocumented(Planted("public class A; class B; /// <param name=\"X\">Y.</param>\npublic record C(int X); /// <summary>D.</summary>\npublic class D;")));
        Assert.Equal(["Title", "Id"], SourceChecks.LogPlaceholders(Planted("class C { [LoggerMessage(EventId = 1, Message = \"Reported {Title} as {Id:N}.\")] void M() {} }")));
        Assert.Single(SourceChecks.UngeneratedLogs(Planted("class C { void M() => _logger.LogInformation(\"x\"); }")));
    }

    private static HouseFile Planted(string text) => new("Spk.Bot.Core/Planted.cs", text);

    private static void AssertNone(IEnumerable<HouseFile> files, Func<HouseFile, IEnumerable<string>> check)
    {
        var found = files.SelectMany(f => check(f).Select(fault => $"{f.Path}: {fault}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
