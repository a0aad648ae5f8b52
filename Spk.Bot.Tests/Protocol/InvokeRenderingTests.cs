using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

public sealed class InvokeRenderingTests
{
    private const string Card = """{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}""";

    public static TheoryData<string, string, string?> Forms => new()
    {
        { InvokeNames.CardAction, "card", """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""" },
        { InvokeNames.CardAction, "dialog", """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""" },
        { InvokeNames.CardAction, "message", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"für <dich>"}""" },
        { InvokeNames.CardAction, "error", """{"statusCode":403,"type":"application/vnd.microsoft.error","value":{"code":"Forbidden","message":"nein"}}""" },
        { InvokeNames.CardAction, "empty", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":""}""" },
        { InvokeNames.TaskFetch, "dialog", """{"task":{"type":"continue","value":{"title":"T","card":CARD}}}""" },
        { InvokeNames.TaskSubmit, "card", """{"task":{"type":"continue","value":{"card":CARD}}}""" },
        { InvokeNames.TaskSubmit, "message", """{"task":{"type":"message","value":"für <dich>"}}""" },
        { InvokeNames.TaskSubmit, "error", """{"task":{"type":"message","value":"nein"}}""" },
        { InvokeNames.TaskSubmit, "empty", null },
        { InvokeNames.ExtensionFetchTask, "dialog", """{"task":{"type":"continue","value":{"title":"T","card":CARD}}}""" },
        { InvokeNames.ExtensionSubmit, "dialog", """{"task":{"type":"continue","value":{"title":"T","card":CARD}}}""" },
        { InvokeNames.ExtensionSubmit, "message", """{"task":{"type":"message","value":"für <dich>"}}""" },
        { InvokeNames.ExtensionSubmit, "empty", null },
        {
            InvokeNames.ExtensionSubmit, "search",
            """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"},"preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"a"}}}]}}"""
        },
        { InvokeNames.ExtensionQuery, "message", """{"composeExtension":{"type":"message","text":"für <dich>"}}""" },
        { InvokeNames.Search, "search", """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"a","value":"1"}]}}""" },
        { InvokeNames.Search, "empty", """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[]}}""" },
        { "message/submitAction", "empty", null },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    [Trait("Conformance", "37")]
    [Trait("Conformance", "43")]
    [Trait("Conformance", "45")]
    public void Render_WhenTheInvokeHasAFormForIt_IsExactlyThatBody(string invoke, string answer, string? expected)
    {
        var rendered = InvokeRendering.Render(invoke, Answer(answer));

        Assert.Equal(200, rendered.HttpStatus);
        Assert.Equal(expected?.Replace("CARD", Card, StringComparison.Ordinal), rendered.Body is null ? null : JsonSerializer.Serialize(rendered.Body, ProtocolJson.Options));
    }

    [Theory]
    [InlineData(InvokeNames.CardAction, "search")]
    [InlineData(InvokeNames.TaskFetch, "search")]
    [InlineData(InvokeNames.Search, "card")]
    [InlineData(InvokeNames.ExtensionQuery, "card")]
    [InlineData("signin/verifyState", "message")]
    public void Render_WhenTheInvokeHasNoFormForIt_IsABug(string invoke, string answer) =>
        Assert.Throws<InvalidOperationException>(() => InvokeRendering.Render(invoke, Answer(answer)));

    [Fact]
    public void Render_WhenRaw_IsTakenAsItIs()
    {
        var rendered = InvokeRendering.Render("signin/verifyState", InvokeAnswer.Raw(412, new JsonObject { ["id"] = "1" }));

        Assert.Equal((412, """{"id":"1"}"""), (rendered.HttpStatus, rendered.Body!.ToJsonString()));
    }

    [Fact]
    [Trait("Conformance", "45")]
    public void SearchResults_WhenThereAreMoreThanFifteen_AreCut()
    {
        var answer = InvokeAnswer.SearchResults(Enumerable.Range(0, 20).Select(i => new SearchResult($"{i}", $"{i}")));

        Assert.Equal(15, InvokeRendering.Render(InvokeNames.Search, answer).Body!["value"]!["results"]!.AsArray().Count);
    }

    [Fact]
    public void Render_WhenTheCardStandsSomewhereAlready_CopiesIt()
    {
        var parent = new JsonObject { ["card"] = new JsonObject { ["type"] = "AdaptiveCard" } };

        var body = InvokeRendering.Render(InvokeNames.CardAction, InvokeAnswer.Card(parent["card"]!)).Body!;

        Assert.NotSame(parent["card"], body["value"]);
    }

    private static InvokeAnswer Answer(string kind)
    {
        var card = new JsonObject { ["type"] = "AdaptiveCard" };
        return kind switch
        {
            "card" => InvokeAnswer.Card(card),
            "dialog" => InvokeAnswer.Dialog("T", card),
            "message" => InvokeAnswer.Message("für <dich>"),
            "error" => InvokeAnswer.Error(403, "Forbidden", "nein"),
            "search" => InvokeAnswer.SearchResults([new("a", "1", card)]),
            _ => InvokeAnswer.Empty,
        };
    }
}
