using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Delivery;

/// <summary>What left in time must also arrive in time: of a send it is only known that it arrived between its leaving and its answer.</summary>
public sealed class SendLaneTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly SendLimit[] TwoASecond = [new(2, TimeSpan.FromSeconds(1))];

    [Fact]
    public void Release_OfASendThatWasAnsweredLate_CountsItFromTheAnswer()
    {
        var lane = new SendLane("19:a");

        Send(lane, Noon, TimeSpan.FromMilliseconds(400));
        Send(lane, Noon.AddMilliseconds(450), TimeSpan.FromMilliseconds(20));

        Assert.Equal(Noon.AddMilliseconds(1400), lane.FreeAt(TwoASecond, Noon.AddMilliseconds(500)));
    }

    [Fact]
    public void Release_WithoutASend_CountsNothingAnew()
    {
        var lane = new SendLane("19:a");
        Send(lane, Noon, TimeSpan.Zero);
        Send(lane, Noon.AddMilliseconds(100), TimeSpan.Zero);

        var lease = Noon.AddMilliseconds(200) + RetryPolicy.Lease;
        lane.Hold(lease);
        lane.Release(lease, Noon.AddMilliseconds(900), TwoASecond, pause: null);

        Assert.Equal(Noon.AddSeconds(1), lane.FreeAt(TwoASecond, Noon.AddMilliseconds(900)));
    }

    private static void Send(SendLane lane, DateTimeOffset at, TimeSpan answeredAfter)
    {
        lane.Count(at);
        lane.Hold(at + RetryPolicy.Lease);
        lane.Release(at + RetryPolicy.Lease, at + answeredAfter, TwoASecond, pause: null);
    }
}
