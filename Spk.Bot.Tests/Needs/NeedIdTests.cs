using FsCheck;
using FsCheck.Fluent;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Needs;

public sealed class NeedIdTests
{
    [Fact]
    public void TryParse_OfAnyPrintedNumber_GivesItBack() => Prop.ForAll(Ids.ToArbitrary(), id =>
    {
        Assert.True(NeedId.TryParse(id.ToNumber("SPK"), "SPK", out var back));
        Assert.Equal(id, back);
        Assert.True(NeedId.TryParse($" spk {id.Year} {id.Sequence} ", "SPK", out back));
        Assert.Equal(id, back);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Order_OfIds_IsThatOfYearAndNumber() => Prop.ForAll(Ids.Two().ToArbitrary(), ids =>
    {
        var (left, right) = (ids.Item1, ids.Item2);
        Assert.Equal((left.Year, left.Sequence).CompareTo((right.Year, right.Sequence)), left.CompareTo(right));
        Assert.Equal((left < right, left > right), (left.CompareTo(right) < 0, left.CompareTo(right) > 0));
        Assert.Equal((left <= right, left >= right), (left.CompareTo(right) <= 0, left.CompareTo(right) >= 0));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("SPK-2026-00042")]
    [InlineData("spk-2026-00042")]
    [InlineData("SPK 2026 42")]
    [InlineData("2026-42")]
    [InlineData("2026/42")]
    [InlineData("SPK–2026–00042")]
    [InlineData("  SPK-2026-42  ")]
    public void TryParse_OfWhatPeopleWrite_IsTheNumber(string text)
    {
        Assert.True(NeedId.TryParse(text, "SPK", out var id));
        Assert.Equal(NeedId.Of(2026, 42), id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SPK")]
    [InlineData("42")]
    [InlineData("SPK-2026")]
    [InlineData("SPK-2026-0")]
    [InlineData("SPK-2026-10000000")]
    [InlineData("SPK-1999-1")]
    [InlineData("SPK-26-1")]
    [InlineData("SPK-10000-1")]
    [InlineData("ABC-2026-1")]
    [InlineData("SPK-2026-1-1")]
    [InlineData("SPK-2026-4x2")]
    [InlineData("SPK-2026-+42")]
    [InlineData("SPK-2026-٤٢")]
    [InlineData("SPK-2026-000000000000000000000000000000000042")]
    public void TryParse_OfAnythingElse_IsNone(string? text) => Assert.False(NeedId.TryParse(text, "SPK", out _));

    [Fact]
    public void TryParse_OfAnyText_DoesNotThrow() =>
        Prop.ForAll<string>(text => NeedId.TryParse(text, "SPK", out var id) ? id.Sequence > 0 : id == default).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000_000)]
    public void Of_OutsideOfAYear_Throws(int sequence) => Assert.Throws<ArgumentOutOfRangeException>(() => NeedId.Of(2026, sequence));

    private static Gen<NeedId> Ids { get; } =
        from year in Gen.Choose(2000, 9999)
        from sequence in Gen.Frequency((3, Gen.Choose(1, 9_999_999)), (1, Gen.Elements(1, 9, 99_999, 100_000, 9_999_999)))
        select NeedId.Of(year, sequence);
}
