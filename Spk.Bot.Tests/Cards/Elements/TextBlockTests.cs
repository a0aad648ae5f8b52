using Spk.Bot.Cards.Elements;

namespace Spk.Bot.Tests.Cards.Elements;

public sealed class TextBlockTests
{
    [Fact]
    public void ToJson_WhenANameHoldsMarkup_EscapesIt() =>
        Assert.Equal(@"Kiez \[x\](y) &lt;at>", new TextBlock("Kiez [x](y) <at>").ToJson().Text("text"));

    [Fact]
    public void TextRun_WhenATextHoldsMarkup_LeavesItAsItIs() =>
        Assert.Equal("Kiez [x](y) <at>", new TextRun("Kiez [x](y) <at>").ToJson().Text("text"));
}
