using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Spk.Bot.Graph;
using Spk.Bot.Tests.Protocol;

namespace Spk.Bot.Tests.Graph;

/// <summary>A channel's files, against recorded answers over HTTP.</summary>
public sealed class GraphShelfTests
{
    private const string Group = "bbbbbbbb-0000-4000-8000-000000000001";
    private const string Channel = "19:channel@thread.tacv2";
    private const string Folder = """{"@odata.type":"#microsoft.graph.driveItem","id":"01FOLDER","name":"Bedarfe","webUrl":"https://beispiel.sharepoint.com/sites/x/Bedarfe","parentReference":{"driveId":"b!drive","driveType":"documentLibrary"}}""";
    private const string Item = """{"id":"01FILE","name":"Vorlage-für.docx","webUrl":"https://beispiel.sharepoint.com/sites/x/_layouts/15/Doc.aspx?file=Vorlage.docx"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Put_IntoAChannel_AsksForItsFolderAndGivesTheAddress()
    {
        await using var graph = await LoopbackServer.StartAsync((context, asked) => Json(context, asked.Method == "GET" ? 200 : 201, asked.Method == "GET" ? Folder : Item));

        Assert.Equal("https://beispiel.sharepoint.com/sites/x/_layouts/15/Doc.aspx?file=Vorlage.docx", await PutAsync(graph.Url));

        Assert.Equal(["GET", "PUT"], graph.Requests.Select(r => r.Method));
        Assert.Equal($"/v1.0/teams/{Group}/channels/19%3Achannel%40thread.tacv2/filesFolder", graph.Requests[0].Target);
        Assert.Equal("/v1.0/drives/b%21drive/items/01FOLDER:/Vorlage-f%C3%BCr.docx:/content", graph.Requests[1].Target);
        Assert.Equal("bytes", graph.Requests[1].Body);
        Assert.All(graph.Requests, r => Assert.Equal("Bearer token", r.Authorization));
    }

    [Theory]
    [InlineData(403, true)]
    [InlineData(404, true)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(403, false)]
    [InlineData(423, false)]
    [InlineData(507, false)]
    public async Task Failure_OfGraph_IsNoAddress(int status, bool isAtTheFolder)
    {
        await using var graph = await LoopbackServer.StartAsync((context, asked) =>
            isAtTheFolder || asked.Method == "PUT" ? Json(context, status, """{"error":{"code":"x","message":"y"}}""") : Json(context, 200, Folder));

        Assert.Null(await PutAsync(graph.Url));

        Assert.Equal(isAtTheFolder ? 1 : 2, graph.Requests.Count);
    }

    [Fact]
    public async Task Put_WithoutAWay_IsNoAddress()
    {
        await using var odd = await LoopbackServer.StartAsync((context, asked) => Json(context, 200, asked.Method == "GET" ? Folder : """{"id":"1","webUrl":"javascript:alert(1)"}"""));
        await using var empty = await LoopbackServer.StartAsync(200, "{}");

        Assert.Null(await PutAsync(odd.Url));
        Assert.Null(await PutAsync(empty.Url));
        Assert.Null(await PutAsync("http://127.0.0.1:9"));
        Assert.Null(await PutAsync(empty.Url, token: null));
        Assert.Null(await PutAsync(empty.Url, group: "../groups"));
        Assert.Single(empty.Requests);
    }

    private static Task Json(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<string?> PutAsync(string url, string? token = "token", string group = Group)
    {
        using var http = new HttpClient();
        using var shelf = new GraphShelf(http, new GraphToken(_ => Task.FromResult(token)), url + "/v1.0", NullLogger<GraphShelf>.Instance);
        return await shelf.PutAsync(group, Channel, "Vorlage-für.docx", new MemoryStream("bytes"u8.ToArray()), Token);
    }
}
