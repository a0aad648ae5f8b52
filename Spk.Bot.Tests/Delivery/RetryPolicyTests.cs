using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Tests.Delivery;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(9, 512)]
    [InlineData(10, 900)]
    [InlineData(1000, 900)]
    public void DelayAfter_WithoutJitter_DoublesUpToAQuarterOfAnHour(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPolicy.DelayAfter(attempts, null, 0.5));

    [Fact]
    [Trait("Conformance", "52")]
    public void DelayAfter_AnyAttempt_StaysWithinItsBounds() => Prop.ForAll(Attempts.ToArbitrary(), a =>
        Assert.InRange(RetryPolicy.DelayAfter(a.Count, null, a.Jitter), TimeSpan.FromSeconds(1.6), TimeSpan.FromMinutes(18))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void DelayAfter_OneAttemptMore_IsNeverShorter() => Prop.ForAll(Attempts.ToArbitrary(), a =>
        Assert.True(RetryPolicy.DelayAfter(a.Count, null, a.Jitter) <= RetryPolicy.DelayAfter(a.Count + 1, null, a.Jitter))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void DelayAfter_WhenAskedToWait_IsNeverShorterThanThat() => Prop.ForAll(Attempts.ToArbitrary(), a =>
    {
        var asked = TimeSpan.FromSeconds(a.Asked);
        Assert.Equal(
            new[] { asked, RetryPolicy.DelayAfter(a.Count, null, a.Jitter) }.Max(),
            RetryPolicy.DelayAfter(a.Count, asked, a.Jitter));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Lease_IsLongerThanOneCallIsGiven() => Assert.True(RetryPolicy.Lease > 2 * global::Spk.Bot.Protocol.Connector.ConnectorClient.Limit + TimeSpan.FromSeconds(30));

    private static Gen<(int Count, double Jitter, int Asked)> Attempts { get; } =
        from count in Gen.Frequency((3, Gen.Choose(1, 20)), (1, Gen.Elements(1, 100, int.MaxValue - 1)))
        from jitter in Gen.Choose(0, 1000)
        from asked in Gen.Choose(0, 4000)
        select (count, jitter / 1000.0, asked);
}
