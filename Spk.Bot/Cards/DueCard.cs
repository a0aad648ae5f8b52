using Spk.Bot.Cards.Elements;
using Spk.Bot.Core.Deadlines;

namespace Spk.Bot.Cards;

/// <summary>"Warum fällig am …?": for each date the rule, the days that counted, those that did not and why, and the pauses.</summary>
internal static class DueCard
{
    private const int MostItems = 8;
    private const int MostRows = 12;
    private const int QuestionLimit = 200;

    public static CardContent Draw(DueView view, Texts texts, CardContext context)
    {
        var words = texts.Reminders;
        List<Element> body = [TextBlock.Title(words.DueHeading), new RichTextBlock(new TextRun(texts.NeedHeading(view.Number)) { Subtle = true }) { Spacing = Spacing.None }];
        if (view.Items.Count == 0)
            body.Add(new TextBlock(words.DueNothing));
        foreach (var item in view.Items.Take(MostItems))
            body.AddRange(Item(item, words, texts));
        if (view.Items.Count > MostItems)
            body.Add(new TextBlock(texts.More(view.Items.Count - MostItems)) { Subtle = true });
        if (view.Next is { } next)
            body.Add(new RichTextBlock(new TextRun(words.Next(next)) { Bold = true }) { Spacing = Spacing.Medium });
        var back = new ExecuteAction(texts.Moves.Back, "need.view", Json.Object(("need", view.Number), ("placement", context.PlacementId))) { IgnoresInputs = true };
        return new CardContent(words.DueHeading, body, [back]);
    }

    private static IEnumerable<Element> Item(DueExplanation item, ReminderTexts words, Texts texts)
    {
        yield return new RichTextBlock(new TextRun(words.Due(item)) { Bold = true }) { Spacing = Spacing.Medium };
        yield return new RichTextBlock(new TextRun(words.Rule(item))) { Spacing = Spacing.None };
        if (item.OriginalOn is { } original)
            yield return new RichTextBlock(new TextRun(words.Original(original))) { Spacing = Spacing.None };
        List<Fact> facts = [];
        if (item.Counted.Count > 0)
            facts.Add(new Fact(words.Counted, List(Runs(item.Counted.Select(d => (d, ""))), words, texts)));
        if (item.Skipped.Count > 0)
            facts.Add(new Fact(words.Skipped, List(Runs(item.Skipped.Select(s => (s.Day, s.IsPaused ? words.Paused : s.Name ?? words.Weekend))), words, texts)));
        if (item.Pauses.Count > 0)
            facts.Add(new Fact(words.Pauses, string.Join("; ", item.Pauses.Take(MostRows).Select(p => words.Pause(p with { Question = p.Question is { } q ? PlainText.Shorten(q, QuestionLimit) : null })))));
        if (facts.Count > 0)
            yield return Facts.Of(facts);
    }

    private static string List(List<(DateOnly First, DateOnly Last, string Name)> runs, ReminderTexts words, Texts texts)
    {
        var shown = runs.Take(MostRows).Select(r => r.Name.Length == 0 ? words.Range(r.First, r.Last) : $"{words.Range(r.First, r.Last)} ({r.Name})");
        return string.Join("; ", runs.Count > MostRows ? shown.Append(texts.More(runs.Count - MostRows)) : shown);
    }

    /// <summary>Days after each other with the same name are one.</summary>
    private static List<(DateOnly First, DateOnly Last, string Name)> Runs(IEnumerable<(DateOnly Day, string Name)> days)
    {
        var runs = new List<(DateOnly First, DateOnly Last, string Name)>();
        foreach (var (day, name) in days)
        {
            if (runs is [.., var last] && last.Last.AddDays(1) == day && last.Name == name)
                runs[^1] = last with { Last = day };
            else
                runs.Add((day, day, name));
        }

        return runs;
    }
}
