using Spk.Bot.Core.Digests;
using static Spk.Bot.Tests.Time.Office;

namespace Spk.Bot.Tests.Digests;

public sealed class DigestWindowTests
{
    private static readonly DateTimeOffset Now = Berlin("2026-11-23 09:00");

    [Fact]
    public void After_WhenFirst_LooksBackThirtyDays() => Assert.Equal(new DigestWindow(Now.AddDays(-30), Now), DigestWindow.After(null, Now));

    [Fact]
    public void After_WhenPreviousLiesAhead_IsEmpty()
    {
        var window = DigestWindow.After(Now.AddDays(1), Now);

        Assert.Equal(new DigestWindow(Now, Now), window);
        Assert.False(window.Contains(Now));
    }

    [Fact]
    public void Contains_AtItsEnds_LeavesOutTheFirstAndHoldsTheLast()
    {
        var window = DigestWindow.After(Now.AddDays(-7), Now);

        Assert.False(window.Contains(Now.AddDays(-7)));
        Assert.True(window.Contains(Now.AddDays(-7).AddTicks(1)));
        Assert.True(window.Contains(Now));
        Assert.False(window.Contains(Now.AddTicks(1)));
    }
}
