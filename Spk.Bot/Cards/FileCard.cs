using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Documents;

namespace Spk.Bot.Cards;

/// <summary>Where a file can be had, or why not. What Teams draws by itself (consent, file in OneDrive) has no card of ours.</summary>
internal static class FileCard
{
    public static CardContent Draw(FileView view, Texts texts)
    {
        var (heading, sentence) = texts.Files.Say(view);
        List<Element> body = [TextBlock.Title(heading), new RichTextBlock(new TextRun(view.FileName) { Bold = true }) { Spacing = Spacing.Small }, new RichTextBlock(new TextRun(texts.Files.Contents(view))) { Spacing = Spacing.None }];
        if (sentence.Length > 0)
            body.Add(new TextBlock(sentence) { Spacing = Spacing.Small });
        return new CardContent(heading, body, view.Link is { } link ? [new OpenUrlAction(texts.Files.Open, link) { Primary = true }] : []);
    }
}
