using Spk.Bot.Core.Districts;

namespace Spk.Bot.Tests.Districts;

public sealed class DistrictFileTests
{
    [Fact]
    public void Load_WhenBuiltIn_HasNoFault()
    {
        var reading = DistrictFile.Load(null);
        Assert.Empty(reading.Faults);
        Assert.True(reading.IsGood);
        Assert.Equal("neukoelln", reading.District.Key);
    }
}
