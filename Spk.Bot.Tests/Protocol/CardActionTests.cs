using System.Text.Json;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

public sealed class CardActionTests
{
    [Fact]
    public void From_WhenExecuted_HasVerbDataAndMessage()
    {
        var action = CardAction.From(Payload.Activity("21"))!;

        Assert.Equal(("bedarf.uebernehmen", false, "1795000000200"), (action.Verb, action.IsAutomatic, action.MessageId));
        Assert.Equal(7, action.Data.GetProperty("rev").GetInt32());
    }

    [Fact]
    public void From_WhenTheClientRefreshesOnItsOwn_IsAutomatic() => Assert.True(CardAction.From(Payload.Activity("22"))!.IsAutomatic);

    [Fact]
    [Trait("Conformance", "31")]
    public void From_WhenSubmitted_TakesTheVerbOutOfTheData()
    {
        var activity = Activity("""{"type":"message","replyToId":"5","value":{"verb":"need.accept","need":"SPK-2026-00042","rev":7,"msteams":{"x":1}}}""");

        var action = CardAction.From(activity)!;

        Assert.Equal(("need.accept", false, "5"), (action.Verb, action.IsAutomatic, action.MessageId));
        Assert.Equal("""{"need":"SPK-2026-00042","rev":7}""", action.Data.GetRawText());
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute"}}}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":7,"data":"text"}}}""")]
    [InlineData("""{"type":"message","value":{}}""")]
    public void From_WhenVerbAndDataAreMissing_TheyAreEmpty(string json)
    {
        var action = CardAction.From(Activity(json))!;

        Assert.Equal("", action.Verb);
        Assert.Equal("{}", action.Data.GetRawText());
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":[]}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{}}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Http","verb":"x"}}}""")]
    [InlineData("""{"type":"invoke","name":"task/fetch","value":{"data":{}}}""")]
    [InlineData("""{"type":"messageUpdate","value":{"verb":"x"}}""")]
    [Trait("Conformance", "38")]
    public void From_WhenItIsNoPressOnACard_IsNothing(string json) => Assert.Null(CardAction.From(Activity(json)));

    [Fact]
    public void TaskRequest_WhenADialogIsOpened_HasItsData()
    {
        var request = TaskRequest.From(Payload.Activity("23"))!;

        Assert.Equal((false, "1795000000500"), (request.IsSubmit, request.MessageId));
        Assert.Equal("bedarf.bearbeiten", request.Data.GetProperty("dialog").GetString());
    }

    [Fact]
    public void TaskRequest_WhenADialogIsSent_IsASubmit() => Assert.True(TaskRequest.From(Payload.Activity("24"))!.IsSubmit);

    [Fact]
    [Trait("Conformance", "46")]
    public void MessageExtensionAction_WhenCalledOnAMessage_HasItsTextWithoutHtml()
    {
        var action = MessageExtensionAction.From(Payload.Activity("26"))!;

        Assert.Equal(("meldeBedarf", "message", false), (action.CommandId, action.CommandContext, action.IsSubmit));
        Assert.Equal("Im Gemeinschaftsraum fehlt eine Leselampe.", action.Message!.Text);
        Assert.Equal(("1795000000777", "aaaaaaaa-0000-4000-8000-000000000001", "Test Person"), (action.Message.Id, action.Message.AuthorId, action.Message.AuthorName));
    }

    [Fact]
    public void MessageExtensionAction_WhenItsFormIsSent_HasTheInputs()
    {
        var action = MessageExtensionAction.From(Payload.Activity("27"))!;

        Assert.True(action.IsSubmit);
        Assert.Equal("ausstattung", action.Data.GetProperty("kategorie").GetString());
    }

    private static InboundActivity Activity(string json) => JsonSerializer.Deserialize<InboundActivity>(json, ProtocolJson.Options)!;
}
