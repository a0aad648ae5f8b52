using System.Text.Json.Nodes;
using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Needs.News;

namespace Spk.Bot.Cards;

/// <summary>What has become of needs, for who reported them. A question can be answered right here.</summary>
internal static class NewsCard
{
    /// <summary>More than happens in a minute; and as many as fit into a card's bytes.</summary>
    private const int MostNeeds = 8;
    private const int MostLines = 6;

    /// <summary>As long as a reply may be (<c>MoveInputs.ReplyLimit</c>).</summary>
    private const int AnswerLimit = 2000;

    public static CardContent Draw(NewsView view, Texts texts)
    {
        var shown = view.Needs.Take(MostNeeds).ToList();

        // One question can be answered on the card, since its input has one name; the next ones on the need's own card.
        var answered = shown.Find(HasOpenQuestion);
        var opened = shown.Take(Buttons.Max - 1).ToList();
        var heading = texts.News.Heading(view.Needs.Count);
        List<Element> body = [TextBlock.Title(heading)];
        foreach (var news in shown)
            body.AddRange(Of(news, news == answered, opened.Contains(news), texts));
        if (view.Needs.Count > MostNeeds)
            body.Add(new TextBlock(texts.More(view.Needs.Count - MostNeeds)) { Subtle = true });
        return new CardContent(view.Needs is [var only] ? texts.News.Summary(only.Number) : heading, body, []);
    }

    private static IEnumerable<Element> Of(NeedNews news, bool canAnswer, bool canOpen, Texts texts)
    {
        List<Element> said =
        [
            new RichTextBlock(new TextRun(news.Number + "  ") { Bold = true }, new TextRun(PlainText.Shorten(news.Title, NeedCard.TitleLimit)) { Bold = true }),
        ];
        if (news.OwnNumber is { } own)
            said.Add(new TextBlock(texts.News.OwnNeed(own)) { Subtle = true, Spacing = Spacing.None });
        foreach (var line in news.Lines.TakeLast(MostLines))
            said.AddRange(Line(line, texts));

        // A button of its own for the first ones; a tap on the rest does the same.
        yield return new Container(said) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium, Select = canOpen ? null : View(news, texts) };
        if (canAnswer)
        {
            yield return new TextInput("answer", texts.News.Answering, "", AnswerLimit) { Multiline = true, RequiredMessage = texts.News.AnswerMissing, Spacing = Spacing.Small };
            yield return new ActionSet(new ExecuteAction(texts.News.Answer(news.Number), "need.reply", Data(news)) { Primary = true }) { Spacing = Spacing.Small };
        }

        if (canOpen)
            yield return new ActionSet(View(news, texts)) { Spacing = Spacing.Small };
    }

    private static IEnumerable<Element> Line(NewsLine line, Texts texts)
    {
        yield return new RichTextBlock(new TextRun(texts.News.Say(line))) { Spacing = Spacing.Small };
        if (line.Text is { } text)
            yield return new RichTextBlock(new TextRun(text)) { Spacing = Spacing.None };
        if (line is { Kind: NewsKind.Asked, MayReply: false })
            yield return new TextBlock(texts.News.AnswerElsewhere) { Subtle = true, Spacing = Spacing.None };
    }

    /// <summary>The last question, unless something in the same post has answered it.</summary>
    private static bool HasOpenQuestion(NeedNews news) =>
        news.Lines.LastOrDefault(l => l.Kind is NewsKind.Asked or NewsKind.Replied or NewsKind.Completed or NewsKind.Withdrawn) is { Kind: NewsKind.Asked, MayReply: true };

    private static ExecuteAction View(NeedNews news, Texts texts) => new(texts.News.Show(news.Number), "need.view", Data(news)) { IgnoresInputs = true };

    private static JsonObject Data(NeedNews news) => Json.Object(("need", news.Number), ("rev", news.Version));
}
