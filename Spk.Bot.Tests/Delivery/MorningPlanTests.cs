using Spk.Bot.Core.Delivery;
using Spk.Bot.Tests.Time;

namespace Spk.Bot.Tests.Delivery;

/// <summary>The office opens at nine and closes at five.</summary>
public sealed class MorningPlanTests
{
    [Theory]
    [InlineData("2026-11-24 08:59:59", null, null, false)]
    [InlineData("2026-11-24 09:00", "morning:2026-11-24", "2026-11-23 09:00", false)]
    [InlineData("2026-11-24 16:59:59", "morning:2026-11-24", "2026-11-23 09:00", false)]
    [InlineData("2026-11-24 17:00", null, null, false)]
    [InlineData("2026-11-23 09:00", "morning:2026-11-23", "2026-11-20 09:00", true)]
    [InlineData("2026-11-21 12:00", null, null, false)]
    [InlineData("2026-12-24 12:00", null, null, false)]
    [InlineData("2026-12-28 09:00", "morning:2026-12-28", "2026-12-23 09:00", true)]
    [InlineData("2026-05-15 09:00", "morning:2026-05-15", "2026-05-13 09:00", false)]
    [InlineData("2026-03-30 09:00", "morning:2026-03-30", "2026-03-27 09:00", true)]
    public void Due_OnABusinessDay_IsFromOpeningToClosing(string now, string? key, string? since, bool isFirstOfWeek)
    {
        var morning = MorningPlan.Due(Office.Berlin(now), Office.Calendar, Office.Hours);

        Assert.Equal(key, morning?.Key);
        Assert.Equal(since is null ? null : Office.Berlin(since), morning?.Since);
        Assert.Equal(isFirstOfWeek, morning?.IsFirstOfWeek ?? false);
    }

    [Theory]
    [InlineData("2026-11-24 08:59", "2026-11-24")]
    [InlineData("2026-11-24 09:00", "2026-11-25")]
    [InlineData("2026-11-20 23:00", "2026-11-23")]
    [InlineData("2026-11-21 07:00", "2026-11-23")]
    public void Next_Always_OpensAfterNow(string now, string day) =>
        Assert.Equal(Office.Day(day), MorningPlan.Next(Office.Berlin(now), Office.Calendar, Office.Hours).Day);
}
