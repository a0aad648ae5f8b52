using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Documents;

namespace Spk.Bot.Cards;

/// <summary>Where a file can be had, or why not. What Teams draws by itself (consent, file in OneDrive) has no card of ours.</summary>
internal static class FileCard
{
    /// <summary>On the card of a stored digest. A link that stands on a card would be over some day; so it is asked for.</summary>
    /// <param name="digest">Id of the digest, where the card is not its own placement; null: the placement says it.</param>
    public static ExecuteAction AsDocument(Texts texts, CardContext context, Guid? digest = null) =>
        new(texts.Files.AsDocument, "digest.document", Json.Object(("placement", context.PlacementId), ("digest", digest?.ToString("D")))) { IgnoresInputs = true };

    public static CardContent Draw(FileView view, Texts texts)
    {
        var (heading, sentence) = texts.Files.Say(view);
        List<Element> body = [TextBlock.Title(heading), new RichTextBlock(new TextRun(view.FileName) { Bold = true }) { Spacing = Spacing.Small }, new RichTextBlock(new TextRun(texts.Files.Contents(view))) { Spacing = Spacing.None }];
        if (sentence.Length > 0)
            body.Add(new TextBlock(sentence) { Spacing = Spacing.Small });
        return new CardContent(heading, body, view.Link is { } link ? [new OpenUrlAction(texts.Files.Open, link) { Primary = true }] : []);
    }
}
