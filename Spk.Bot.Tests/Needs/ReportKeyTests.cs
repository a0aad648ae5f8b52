using Spk.Bot.Core.Needs;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Needs;

public sealed class ReportKeyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly ValidReport Full = new("Titel", "Text", North, NorthSquare, "Platz", Play, Urgency.Normal);

    [Fact]
    public void Of_TheSameReportOfTheSameDay_IsTheSame()
    {
        Assert.Equal(ReportKey.Of("p", Full, Noon), ReportKey.Of("p", Full with { }, Noon.AddHours(11)));
        Assert.Equal(ReportKey.Of("p", Full, Noon), ReportKey.Of("p", Full, Noon.ToOffset(TimeSpan.FromHours(13))));
        Assert.Equal(64, ReportKey.Of("p", Full, Noon).Length);
    }

    [Fact]
    public void Of_AnythingElse_IsAnother()
    {
        string[] keys =
        [
            ReportKey.Of("p", Full, Noon),
            ReportKey.Of("q", Full, Noon),
            ReportKey.Of("p", Full, Noon.AddHours(12)),
            ReportKey.Of("p", Full with { Title = "Titel!" }, Noon),
            ReportKey.Of("p", Full with { Title = "TitelT", Description = "ext" }, Noon),
            ReportKey.Of("p", Full with { Description = "Text!" }, Noon),
            ReportKey.Of("p", Full with { RegionId = South }, Noon),
            ReportKey.Of("p", Full with { AreaId = null }, Noon),
            ReportKey.Of("p", Full with { Theme = null }, Noon),
            ReportKey.Of("p", Full with { Place = null }, Noon),
            ReportKey.Of("p", Full with { Urgency = Urgency.High }, Noon),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }
}
