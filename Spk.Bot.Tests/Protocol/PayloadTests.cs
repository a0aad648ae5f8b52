using System.Net;

namespace Spk.Bot.Tests.Protocol;

/// <summary>Every sample goes through the door and gets the status that Teams would have to get.</summary>
public sealed class PayloadTests
{
    public static TheoryData<string> Samples => [.. Payload.Names];

    [Fact]
    public void Samples_Always_AreAllThere() => Assert.Equal(38, Payload.Names.Count());

    [Theory]
    [MemberData(nameof(Samples))]
    [Trait("Conformance", "14")]
    [Trait("Conformance", "15")]
    [Trait("Conformance", "21")]
    [Trait("Conformance", "23")]
    [Trait("Conformance", "36")]
    public async Task Post_WhenItIsASample_IsAnsweredAsTeamsExpects(string name)
    {
        var number = name.Split('-')[0];
        await using var host = await ProtocolHost.StartAsync(settings: new()
        {
            ["Teams:AllowedTenants:0"] = Payload.TenantId,
            ["Teams:AllowedTenants:1"] = Payload.PlaygroundTenantId,
            ["Teams:AllowedServiceUrls:0"] = "smba.trafficmanager.net",
            ["Teams:AllowedServiceUrls:1"] = "http://localhost:56150/",
        });

        using var answer = await host.PostAsync(Payload.Json(number));

        Assert.Equal(Expected(number), answer.StatusCode);
        Assert.Equal(answer.IsSuccessStatusCode && number != "n4", !host.Reached.IsEmpty);
    }

    private static HttpStatusCode Expected(string number) => number switch
    {
        "n1" or "n2" => HttpStatusCode.Forbidden,
        "n3" => HttpStatusCode.BadRequest,
        "n4" => HttpStatusCode.OK,
        "n5" => HttpStatusCode.NotImplemented,
        "n6" => HttpStatusCode.Accepted,
        "32" => HttpStatusCode.Accepted,
        _ when string.CompareOrdinal(number, "21") < 0 => HttpStatusCode.Accepted,
        _ => HttpStatusCode.OK,
    };
}
