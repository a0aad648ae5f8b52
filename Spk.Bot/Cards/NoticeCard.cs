using System.Globalization;
using System.Text;
using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Cards;

/// <summary>One or two sentences, and what can be picked instead.</summary>
internal static class NoticeCard
{
    public static CardContent Draw(NoticeView view, Texts texts)
    {
        var heading = texts.NoticeHeading(view.Kind);
        var sentence = string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(texts.NoticeSentence(view.Kind)), [.. view.Arguments]);
        return new CardContent(
            heading,
            [new TextBlock(heading) { Heading = true, Bold = true }, new RichTextBlock(new TextRun(sentence))],
            [.. view.Suggestions.Take(Buttons.Max).Select(suggestion => Buttons.Command(suggestion.Label, suggestion.Command))]);
    }
}
