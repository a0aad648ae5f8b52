using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

public sealed class ReportCheckTests
{
    [Fact]
    public void Check_WhenGood_IsTheReport()
    {
        var (report, faults) = ReportCheck.Check(Draft, District);

        Assert.Empty(faults);
        Assert.Equal(new ValidReport("Rutsche gesperrt", "Seit März gesperrt, die Kinder weichen auf die Straße aus.", North, null, "vor der Grundschule", Play, Urgency.Normal), report);
    }

    [Fact]
    public void Check_WhenEverythingIsWrong_NamesEveryFaultAtOnce()
    {
        var (report, faults) = ReportCheck.Check(new ReportDraft("", new string('x', 20_000), "089999", "gibtsnicht", "sofort!!!", new string('x', 201)), District);

        Assert.Null(report);
        Assert.Equal(
            [ReportFault.TitleMissing, ReportFault.DescriptionTooLong, ReportFault.PlaceTooLong, ReportFault.RegionUnknown, ReportFault.ThemeUnknown, ReportFault.UrgencyUnknown],
            faults);
    }

    [Theory]
    [InlineData("", ReportFault.TitleMissing)]
    [InlineData(" \t\r\n ", ReportFault.TitleMissing)]
    [InlineData("\u0000\u0007", ReportFault.TitleMissing)]
    [InlineData("\u200B\u200D\u2060", ReportFault.TitleMissing)]
    [InlineData("\u202E\u00AD", ReportFault.TitleMissing)]
    [InlineData("x", null)]
    [InlineData("👩‍👧", null)]
    public void Check_OfATitle_AsksForSomethingVisible(string title, ReportFault? fault) => AssertFaults(Draft with { Title = title }, fault);

    [Theory]
    [InlineData(120, null)]
    [InlineData(121, ReportFault.TitleTooLong)]
    [InlineData(20_000, ReportFault.TitleTooLong)]
    public void Check_OfALongTitle_KnowsTheLimit(int length, ReportFault? fault) => AssertFaults(Draft with { Title = new string('x', length) }, fault);

    [Theory]
    [InlineData(0, ReportFault.DescriptionMissing)]
    [InlineData(4000, null)]
    [InlineData(4001, ReportFault.DescriptionTooLong)]
    [InlineData(20_000, ReportFault.DescriptionTooLong)]
    public void Check_OfADescription_KnowsTheLimits(int length, ReportFault? fault) => AssertFaults(Draft with { Description = new string('x', length) }, fault);

    [Fact]
    public void Check_OfBlanksAround_DoesNotCountThem() => AssertFaults(Draft with { Title = $"  {new string('x', 120)}\n" }, null);

    [Theory]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData("  vor der\nSchule ", "vor der Schule")]
    public void Check_OfAPlace_IsOneLineOrNone(string place, string? expected) => Assert.Equal(expected, ReportCheck.Check(Draft with { Place = place }, District).Report!.Place);

    [Theory]
    [InlineData("Rutsche\u0000 ge\u0007sperrt", "Rutsche gesperrt")]
    [InlineData("Rutsche\r\ngesperrt", "Rutsche gesperrt")]
    [InlineData("Rutsche\rgesperrt", "Rutsche gesperrt")]
    [InlineData("Rutsche\u2028gesperrt", "Rutsche gesperrt")]
    [InlineData("Rutsche\tgesperrt", "Rutsche gesperrt")]
    [InlineData("Rutsche \u202Etrrepseg\u202C", "Rutsche trrepseg")]
    [InlineData("Familie 👩‍👧 am Platz", "Familie 👩‍👧 am Platz")]
    [InlineData("**fett** <at>Amt</at> [x](https://example.org)", "**fett** <at>Amt</at> [x](https://example.org)")]
    public void Check_OfATitle_KeepsWhatIsTextOnOneLine(string title, string expected) => Assert.Equal(expected, ReportCheck.Check(Draft with { Title = title }, District).Report!.Title);

    [Theory]
    [InlineData("eins\r\nzwei", "eins\nzwei")]
    [InlineData("eins\rzwei", "eins\nzwei")]
    [InlineData("eins\u0085zwei", "eins\nzwei")]
    [InlineData("eins\n\n\tzwei\u001b[0m", "eins\n\n\tzwei[0m")]
    [InlineData("\n\nText\n\n", "Text")]
    public void Check_OfADescription_KeepsItsLines(string description, string expected) => Assert.Equal(expected, ReportCheck.Check(Draft with { Description = description }, District).Report!.Description);

    [Theory]
    [InlineData(North, North, null)]
    [InlineData($" {South} ", South, null)]
    [InlineData(NorthSquare, North, NorthSquare)]
    public void Check_OfARegion_TakesARegionOrAPlanningAreaOfIt(string typed, string region, string? area)
    {
        var report = ReportCheck.Check(Draft with { Region = typed }, District).Report!;
        Assert.Equal((region, area), (report.RegionId, report.AreaId));
    }

    [Theory]
    [InlineData("", ReportFault.RegionMissing)]
    [InlineData("Nordkiez", ReportFault.RegionUnknown)]
    [InlineData("0810", ReportFault.RegionUnknown)]
    [InlineData("09100101", ReportFault.RegionUnknown)]
    [InlineData("081001'; DROP TABLE needs", ReportFault.RegionUnknown)]
    public void Check_OfARegionThatIsNone_SaysSo(string typed, ReportFault fault) => AssertFaults(Draft with { Region = typed }, fault);

    [Theory]
    [InlineData(Play, Play)]
    [InlineData(" play ", Play)]
    [InlineData("Grün & Spielen", Play)]
    [InlineData("grün & spielen", Play)]
    [InlineData("unklar", null)]
    public void Check_OfATheme_TakesKeyNameOrTheUnknownOne(string typed, string? theme) => Assert.Equal(theme, ReportCheck.Check(Draft with { Theme = typed }, District).Report!.Theme);

    [Theory]
    [InlineData("", ReportFault.ThemeMissing)]
    [InlineData("PLAY", ReportFault.ThemeUnknown)]
    [InlineData("Verkehr", ReportFault.ThemeUnknown)]
    public void Check_OfAThemeThatIsNone_SaysSo(string typed, ReportFault fault) => AssertFaults(Draft with { Theme = typed }, fault);

    [Theory]
    [InlineData("niedrig", Urgency.Low)]
    [InlineData("mittel", Urgency.Normal)]
    [InlineData("hoch", Urgency.High)]
    [InlineData(" HOCH ", Urgency.High)]
    [InlineData("", Urgency.Normal)]
    [InlineData("high", null)]
    [InlineData("2", null)]
    public void UrgencyOf_AWord_IsIt(string word, Urgency? expected) => Assert.Equal(expected, ReportCheck.UrgencyOf(word));

    private static void AssertFaults(ReportDraft draft, ReportFault? expected)
    {
        var (report, faults) = ReportCheck.Check(draft, District);
        Assert.Equal(expected is { } fault ? [fault] : [], faults);
        Assert.Equal(expected is null, report is not null);
    }
}
