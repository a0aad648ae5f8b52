using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

public sealed class InboundActivityTests
{
    public static TheoryData<string> Samples => [.. Payload.Names.Select(name => name.Split('-')[0])];

    [Theory]
    [MemberData(nameof(Samples))]
    [Trait("Conformance", "24")]
    public void Serialize_WhenReadFromTheWire_LosesNothing(string sample)
    {
        var before = Payload.Json(sample).With(activity =>
        {
            activity["somethingNew"] = new JsonObject { ["deep"] = new JsonArray(1, "ä", null) };
            activity["from"]!["somethingNew"] = true;
            activity["conversation"]!["somethingNew"] = 1.50m;
            activity["channelData"]!["somethingNew"] = "x";
        });

        var after = JsonSerializer.SerializeToNode(before.Deserialize<InboundActivity>(ProtocolJson.Options), ProtocolJson.Options)!.AsObject();

        AssertContains(before, after, "$");
    }

    [Theory]
    [InlineData("02", "offen")]
    [InlineData("03", "zuweisen an <at>Test Person</at>")]
    [InlineData("04", "neu Hygieneartikel für Haus Nord")]
    [InlineData("32", "hilfe")]
    [Trait("Conformance", "29")]
    public void TextWithoutBotMention_WhenTheBotIsMentioned_LosesThatMentionAlone(string sample, string expected) =>
        Assert.Equal(expected, Payload.Activity(sample).TextWithoutBotMention);

    [Theory]
    [InlineData("<at>Bot</at>\u00A0 offen \u00A0", "offen")]
    [InlineData("<at>Bot</at>&nbsp;offen", "offen")]
    [InlineData("melden: <at>Bot</at> eine  Zeile\nzweite Zeile", "melden: eine Zeile\nzweite Zeile")]
    [InlineData("offen", "offen")]
    [InlineData(null, "")]
    public void TextWithoutBotMention_WhenThereAreOddBlanks_Tidies(string? text, string expected)
    {
        var activity = new InboundActivity
        {
            Text = text,
            Recipient = new() { Id = "28:bot" },
            Entities = [new() { Type = "mention", Mentioned = new() { Id = "28:bot", Name = "Anders als im Text" }, Text = "<at>Bot</at>" }],
        };

        Assert.Equal(expected, activity.TextWithoutBotMention);
    }

    [Fact]
    public void TextWithoutBotMention_WhenAPersonBearsTheBotsName_KeepsThePerson()
    {
        var activity = new InboundActivity
        {
            Text = "zuweisen an <at>Bot</at>",
            Recipient = new() { Id = "28:bot" },
            Entities = [new() { Type = "mention", Mentioned = new() { Id = "29:person" }, Text = "<at>Bot</at>" }],
        };

        Assert.Equal("zuweisen an <at>Bot</at>", activity.TextWithoutBotMention);
    }

    [Fact]
    [Trait("Conformance", "28")]
    public void TransportKey_WhenAMessageIsEdited_DiffersFromTheMessages()
    {
        var message = Payload.Activity("01");
        var edit = Payload.Activity("20");

        Assert.Equal(message.Id, edit.Id);
        Assert.NotEqual(message.TransportKey, edit.TransportKey);
        Assert.Equal(message.TransportKey, Payload.Activity("01").TransportKey);
    }

    [Fact]
    [Trait("Conformance", "30")]
    public void Read_WhenThePlaygroundSpeaks_TakesItsIdsAsTheyAre()
    {
        var activity = Payload.Activity("32");

        Assert.Equal("00000000-0000-0000-0000-0000000000020", activity.PersonKey);
        Assert.Equal(Payload.PlaygroundTenantId, activity.Conversation.TenantId);
        Assert.True(activity.IsPersonal);
        Assert.Equal("en", activity.Language);
    }

    [Theory]
    [InlineData("de-DE", null, "de")]
    [InlineData("en-GB", null, "en")]
    [InlineData("en-US", "de-DE", "de")]
    [InlineData("de-DE", "EN-us", "en")]
    [InlineData("tr-TR", null, "de")]
    [InlineData(null, null, "de")]
    public void Language_WhenBothAreSaid_TheClientsGoesFirst(string? locale, string? client, string expected)
    {
        var activity = new InboundActivity { Locale = locale, Entities = client is null ? [] : [new() { Type = "clientInfo", Locale = client }] };

        Assert.Equal(expected, activity.Language);
    }

    [Fact]
    public void RootConversationId_WhenInAThread_IsTheChannel()
    {
        var activity = Payload.Activity("03");

        Assert.Equal("19:TestKanalBedarfe00000000000000000000000000001@thread.tacv2", activity.RootConversationId);
        Assert.Equal("1795000000002", activity.ThreadId);
    }

    [Fact]
    public void RootConversationId_WhenInNoThread_IsTheConversation()
    {
        var activity = Payload.Activity("04");

        Assert.Equal(activity.Conversation.Id, activity.RootConversationId);
        Assert.Null(activity.ThreadId);
    }

    [Fact]
    public void PersonKey_WhenThereIsNoObjectId_IsTheBotsOwnId() =>
        Assert.Equal("29:x", new InboundActivity { From = new() { Id = "29:x", AadObjectId = "" } }.PersonKey);

    [Fact]
    public void PersonKey_WhenTheBotsOwnIdIsLong_FitsItsColumnAndStaysTellable()
    {
        var key = new InboundActivity { From = new() { Id = "29:1" + new string('x', 112) } }.PersonKey;

        Assert.Equal(64, key.Length);
        Assert.Equal(key, new InboundActivity { From = new() { Id = "29:1" + new string('x', 112) } }.PersonKey);
        Assert.NotEqual(key, new InboundActivity { From = new() { Id = "29:1" + new string('x', 111) + "y" } }.PersonKey);
        Assert.Equal(100, new InboundActivity { From = new() { Id = new string('x', 100) } }.PersonKey.Length);
    }

    // Null members may go, empty ones may come; everything that said something must still say it.
    private static void AssertContains(JsonNode before, JsonNode? after, string path)
    {
        switch (before)
        {
            case JsonObject members:
                foreach (var (name, value) in members.Where(member => member.Value is not null))
                    AssertContains(value!, after?[name], $"{path}.{name}");
                break;
            case JsonArray items:
                Assert.Equal(items.Count, (after as JsonArray)?.Count ?? 0);
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is { } item)
                        AssertContains(item, after![i], $"{path}[{i}]");
                }

                break;
            default:
                if (path == "$.timestamp")
                    Assert.Equal(before.GetValue<DateTimeOffset>(), after!.GetValue<DateTimeOffset>());
                else
                    Assert.True(JsonNode.DeepEquals(before, after), $"{path}: {before.ToJsonString()} became {after?.ToJsonString()}");
                break;
        }
    }
}
