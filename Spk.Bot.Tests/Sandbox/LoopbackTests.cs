using System.Net;
using System.Net.Http.Json;

namespace Spk.Bot.Tests.Sandbox;

public sealed class LoopbackTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    public async Task Get_ByHostHeader_OnlyForThisMachine(string host, HttpStatusCode expected)
    {
        await using var stage = await SandboxStage.StartAsync(Ct);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(stage.Teams.BaseUrl, "api/world")) { Headers = { Host = $"{host}:{stage.Teams.BaseUrl.Port}" } };

        using var response = await http.SendAsync(request, Ct);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.Accepted)]
    [InlineData("own", HttpStatusCode.Accepted)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Post_ByOrigin_OnlyFromTheOwnPage(string origin, HttpStatusCode expected)
    {
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        using var http = new HttpClient();
        var url = new Uri(stage.Teams.BaseUrl, $"api/places/{Uri.EscapeDataString(stage.Channel)}/messages");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(new { personId = "jug-1", text = "offen" }) };
        if (origin.Length > 0) request.Headers.Add("Origin", origin == "own" ? stage.Teams.BaseUrl.OriginalString.TrimEnd('/') : origin);

        using var response = await http.SendAsync(request, Ct);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Accepted, stage.Teams.Messages(stage.Channel).Count == 1);
    }

    [Fact]
    public async Task Listen_Always_OnLoopbackAlone()
    {
        await using var stage = await SandboxStage.StartAsync(Ct);

        Assert.Equal("127.0.0.1", stage.Teams.BaseUrl.Host);
        Assert.NotEqual(0, stage.Teams.BaseUrl.Port);
    }
}
