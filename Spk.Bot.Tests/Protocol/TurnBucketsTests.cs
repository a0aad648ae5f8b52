using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Protocol;

namespace Spk.Bot.Tests.Protocol;

public sealed class TurnBucketsTests
{
    private static readonly TurnRate Rate = new() { PerSecond = 2, Burst = 5 };

    [Fact]
    public void Take_WhateverTheArrivals_StaysWithinBurstAndRate()
    {
        var gaps = Gen.Choose(0, 1_500).ListOf().Select(all => all.ToList());
        Prop.ForAll(gaps.ToArbitrary(), all =>
            {
                var buckets = new TurnBuckets(Rate, 10);
                var now = TimeSpan.Zero;
                var taken = new List<TimeSpan>();
                foreach (var gap in all)
                {
                    now += TimeSpan.FromMilliseconds(gap);
                    if (buckets.WaitFor("a", now) > TimeSpan.Zero)
                        continue;
                    buckets.Take("a", now);
                    taken.Add(now);
                }

                // In any stretch of time: the burst, and what flowed in meanwhile.
                return taken.Index().All(from => taken.Skip(from.Index).Index().All(to => to.Index + 1 <= Rate.Burst + ((to.Item - from.Item).TotalSeconds * Rate.PerSecond) + 1e-6));
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void WaitFor_WhenTheBucketIsEmpty_IsExactlyLongEnough()
    {
        var buckets = new TurnBuckets(Rate, 10);
        for (var i = 0; i < Rate.Burst; i++)
        {
            Assert.Equal(TimeSpan.Zero, buckets.WaitFor("a", TimeSpan.Zero));
            buckets.Take("a", TimeSpan.Zero);
        }

        Assert.Equal(TimeSpan.FromSeconds(0.5), buckets.WaitFor("a", TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromTicks(1), buckets.WaitFor("a", TimeSpan.FromSeconds(0.5) - TimeSpan.FromTicks(1)));
        Assert.Equal(TimeSpan.Zero, buckets.WaitFor("a", TimeSpan.FromSeconds(0.5)));
        Assert.Equal(TimeSpan.Zero, buckets.WaitFor("b", TimeSpan.Zero));
    }

    [Fact]
    public void Take_ByKeysWithoutEnd_KeepsNoMoreThanAllowed()
    {
        var buckets = new TurnBuckets(Rate, 100);
        for (var i = 0; i < 10_000; i++)
        {
            buckets.Take($"made up {i}", TimeSpan.Zero);
            Assert.InRange(buckets.Count, 1, 100);
        }
    }

    [Fact]
    public void Take_WhenRoomIsNeeded_ForgetsThoseThatAreFullAndNobodyElse()
    {
        var buckets = new TurnBuckets(Rate, 10);
        for (var i = 0; i < 9; i++)
            buckets.Take($"long ago {i}", TimeSpan.Zero);
        for (var i = 0; i < Rate.Burst; i++)
            buckets.Take("busy", TimeSpan.FromSeconds(9));

        buckets.Take("new", TimeSpan.FromSeconds(10));

        Assert.Equal(2, buckets.Count);
        Assert.True(buckets.WaitFor("busy", TimeSpan.FromSeconds(9)) > TimeSpan.Zero);
    }
}
