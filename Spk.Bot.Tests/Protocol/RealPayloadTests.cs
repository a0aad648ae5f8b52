using System.Net;
using System.Text.Json.Nodes;

namespace Spk.Bot.Tests.Protocol;

/// <summary>Every sample goes to the whole bot, as it lies in its folder, and gets the answer that its index names.</summary>
public sealed class RealPayloadTests(EdgeHost host) : IClassFixture<EdgeHost>
{
    public static TheoryData<string> Samples => [.. Payload.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    [Trait("Conformance", "14")]
    [Trait("Conformance", "15")]
    [Trait("Conformance", "21")]
    [Trait("Conformance", "23")]
    [Trait("Conformance", "36")]
    [Trait("Conformance", "38")]
    public async Task Post_WhenItIsASample_GetsTheAnswerOfItsIndex(string name)
    {
        var number = name.Split('-')[0];

        var (status, body) = await host.PostAsync(Payload.Json(number));

        Assert.Equal(Expected(number), status);
        AssertShape(number, body);
        Assert.Empty(host.Failures);
    }

    private static HttpStatusCode Expected(string number) => number switch
    {
        "n1" or "n2" => HttpStatusCode.Forbidden,
        "n3" => HttpStatusCode.BadRequest,
        "n5" => HttpStatusCode.NotImplemented,
        "n6" or "32" => HttpStatusCode.Accepted,
        "n4" => HttpStatusCode.OK,
        _ when string.CompareOrdinal(number, "21") < 0 => HttpStatusCode.Accepted,
        _ => HttpStatusCode.OK,
    };

    private static void AssertShape(string number, string body)
    {
        switch (number)
        {
            case "21" or "22" or "n4":
                var answer = JsonNode.Parse(body)!;
                Assert.Equal(["statusCode", "type", "value"], answer.AsObject().Select(member => member.Key));

                // Verbs of another bot: refused inside the body.
                Assert.Equal((400, "application/vnd.microsoft.error"), (answer["statusCode"]!.GetValue<int>(), answer["type"]!.GetValue<string>()));
                break;
            case "23" or "24" or "26" or "27":
                Assert.Contains(JsonNode.Parse(body)!["task"]!["type"]!.GetValue<string>(), (string[])["continue", "message"]);
                break;
            case "25":
                var found = JsonNode.Parse(body)!;
                Assert.Equal((200, "application/vnd.microsoft.search.searchResponse"), (found["statusCode"]!.GetValue<int>(), found["type"]!.GetValue<string>()));
                Assert.InRange(found["value"]!["results"]!.AsArray().Count, 0, 15);
                break;
            case "28":
                Assert.Contains(JsonNode.Parse(body)!["composeExtension"]!["type"]!.GetValue<string>(), (string[])["result", "message"]);
                break;
            default:
                Assert.Equal("", body);
                break;
        }
    }
}
