using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Exports;

public sealed class FilterReadingTests
{
    [Fact]
    public void Read_OfNamesAndKeys_IsTheFilter()
    {
        var reading = new FilterReading(District);

        var filter = reading.Read([North, "südkiez", "Norden"], ["sga", "Jugendamt"], ["Grün & Spielen"], "Open", "01.03.2026", "2026-04-30");

        Assert.Empty(reading.Faults);
        Assert.Equal([North, South], filter.Regions);
        Assert.Equal([Green, Youth], filter.Departments);
        Assert.Equal([Play], filter.Themes);
        Assert.Equal((NeedCondition.Open, new DayRange(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 30))), (filter.Condition, filter.Days));
    }

    [Fact]
    public void Read_OfWhatIsNotThere_NamesEachWord()
    {
        var reading = new FilterReading(District);

        reading.Read(["099999"], ["Bauamt"], ["x"], "offen?", "31.02.2026", "morgen");

        Assert.Equal(6, reading.Faults.Count);
        Assert.All(new[] { "099999", "Bauamt", "--theme x", "offen?", "31.02.2026", "morgen" }, w => Assert.Contains(reading.Faults, f => f.Contains(w, StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_OfAnEndBeforeItsBegin_IsAFault()
    {
        var reading = new FilterReading(District);

        reading.Read([], [], [], null, "2026-03-02", "2026-03-01");

        Assert.Single(reading.Faults);
    }

    [Fact]
    public void Conditions_NameEachOnce() => Assert.Equal(Enum.GetValues<NeedCondition>().Order(), FilterReading.Conditions.Values.Order());
}
