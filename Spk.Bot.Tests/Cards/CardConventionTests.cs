using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Cards;

/// <summary>What every card keeps to, in every state (conformance checks 58 and 59; accessibility: BITV 2.0).</summary>
public sealed class CardConventionTests
{
    private static readonly HashSet<string> Baseline =
    [
        "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "Table", "TableRow", "TableCell", "ActionSet", "Input.Text", "Input.ChoiceSet", "Input.Date",
        "Action.Submit", "Action.OpenUrl", "Action.ToggleVisibility",
    ];

    public static TheoryData<string> Names => [.. CardSamples.All.Select(sample => sample.Name)];

    [Fact]
    public void Samples_Always_CoverEveryViewInBothLanguages()
    {
        var views = typeof(CardView).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).ToHashSet();

        Assert.NotEmpty(views);
        foreach (var language in Enum.GetValues<CardLanguage>())
            Assert.Empty(views.Except(CardSamples.All.Where(s => s.Language == language).Select(s => s.View.GetType())).Select(v => v.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Conformance", "58")]
    public void Frame_Always_IsComplete(string name)
    {
        var sample = CardSamples.Named(name);
        var (card, summary) = sample.Render();

        Assert.Equal("AdaptiveCard", card.Type());
        Assert.Equal("1.5", card.Text("version"));
        Assert.Equal("http://adaptivecards.io/schemas/adaptive-card.json", card.Text("$schema"));
        Assert.Equal("Full", card["msteams"]!["width"]!.GetValue<string>());
        Assert.Equal(sample.Language == CardLanguage.German ? "de" : "en", card.Text("lang"));
        Assert.Equal(summary, card.Text("fallbackText"));
        Assert.InRange(summary.Length, 5, 200);
        Assert.NotEmpty(card["body"]!.AsArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Conformance", "58")]
    public void Size_Always_StaysUnder25Kilobytes(string name) =>
        Assert.InRange(CardSize.Of(CardSamples.Named(name).Render().Card), 200, CardRenderer.MaxBytes);

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Conformance", "58")]
    public void Elements_WhenNewerThanTheBaseline_CarryAFallbackOfTheBaseline(string name)
    {
        foreach (var element in CardSamples.Named(name).Render().Card.Typed().Where(e => !Baseline.Contains(e.Type())))
        {
            var fallback = Assert.IsType<JsonObject>(element["fallback"]);
            Assert.Contains(fallback.Type(), Baseline);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Actions_Always_AreFewAndToldApartByTheirTitles(string name)
    {
        var card = CardSamples.Named(name).Render().Card;
        var titles = card.ButtonTitles().ToList();
        var buttons = card.Shown().Count(e => e.Type() == "ActionSet") + (card["actions"]?.AsArray().Count ?? 0);

        Assert.InRange(buttons, 0, 6);
        Assert.All(card.Shown().Of("ActionSet"), set => Assert.Single(set["actions"]!.AsArray()));
        Assert.All(titles, title => Assert.False(string.IsNullOrWhiteSpace(title)));
        Assert.Equal(titles.Distinct(), titles);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ExecuteActions_Always_FallBackToASubmitWithTheSameDataAndTheVerb(string name)
    {
        foreach (var action in CardSamples.Named(name).Render().Card.Shown().Of("Action.Execute"))
        {
            var fallback = action["fallback"]!.AsObject();
            var expected = action["data"]!.DeepClone().AsObject();
            expected["verb"] = action.Text("verb");

            Assert.Equal("Action.Submit", fallback.Type());
            Assert.Equal(action.Text("title"), fallback.Text("title"));
            Assert.True(JsonNode.DeepEquals(expected, fallback["data"]), fallback.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("Conformance", "58")]
    public void Inputs_Always_HaveALabelAndSayWhatIsMissing(string name)
    {
        foreach (var input in CardSamples.Named(name).Render().Card.Shown().Where(e => e.Type().StartsWith("Input.", StringComparison.Ordinal)))
        {
            Assert.False(string.IsNullOrWhiteSpace(input.Text("label")), input.ToJsonString());
            if (input["isRequired"] is not null)
                Assert.False(string.IsNullOrWhiteSpace(input.Text("errorMessage")), input.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Ids_Always_AreUniqueAndKnownToTheTogglesThatNameThem(string name)
    {
        var shown = CardSamples.Named(name).Render().Card.Shown().ToList();
        var ids = shown.Select(e => e.Text("id")).OfType<string>().ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            shown.Of("Action.ToggleVisibility").SelectMany(toggle => toggle["targetElements"]!.AsArray()),
            target => Assert.Contains(target!.GetValue<string>(), ids));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reading_Always_StartsWithAHeadingOrWhatJustHappened(string name)
    {
        var aloud = CardSamples.Named(name).Render().Card.ReadAloud();

        Assert.Contains(aloud.Take(3), block => block.StartsWith("# ", StringComparison.Ordinal));
        Assert.DoesNotContain(aloud, string.IsNullOrWhiteSpace);
        Assert.DoesNotContain(aloud, block => block.Contains("{0}", StringComparison.Ordinal) || block.Contains(": .", StringComparison.Ordinal));
    }

    // A colour repeats what words say: it lies on them, or on a sign in a line that names the status in words.
    [Theory]
    [MemberData(nameof(Names))]
    public void Colours_Always_RepeatWhatWordsSay(string name)
    {
        var sample = CardSamples.Named(name);
        var card = sample.Render().Card;
        var texts = Texts.Of(sample.Language);
        string[] statuses = [texts.Overdue, .. Enum.GetValues<NeedStatus>().Select(texts.Status)];

        foreach (var block in card.Shown().Of("RichTextBlock"))
        {
            var runs = block["inlines"]!.AsArray().Select(run => run!.AsObject()).ToList();
            if (runs.Any(run => run["color"] is not null && !run.Text("text")!.Any(char.IsLetterOrDigit)))
                Assert.Contains(statuses, status => string.Concat(runs.Select(run => run.Text("text"))).Contains(status, StringComparison.Ordinal));
        }

        foreach (var block in card.Shown().Of("TextBlock").Where(b => b["color"] is not null))
            Assert.Contains(block.Text("text")!, char.IsLetterOrDigit);
    }
}
