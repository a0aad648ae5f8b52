namespace Spk.Bot.Tests.Conventions;

public sealed class SmokeTests
{
    [Fact]
    public void Arithmetic_Always_Holds() => Assert.Equal(4, 2 + 2);
}
