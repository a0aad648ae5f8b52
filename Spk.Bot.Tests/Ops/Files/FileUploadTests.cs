using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Spk.Bot.Ops.Files;
using Spk.Bot.Protocol.Connector;

namespace Spk.Bot.Tests.Ops.Files;

/// <summary>A file on its way to OneDrive, against a server that takes pieces.</summary>
public sealed class FileUploadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_OfABigFile_GoesInPiecesWithoutAToken()
    {
        await using var drive = await Drive.StartAsync();
        var file = RandomNumberGenerator.GetBytes((2 * FileUpload.Piece) + 7);

        Assert.True(await UploadAsync(drive.Url, file));

        Assert.Equal([$"bytes 0-5242879/{file.Length}", $"bytes 5242880-10485759/{file.Length}", $"bytes 10485760-10485766/{file.Length}"], drive.Pieces.Select(p => p.Range));
        Assert.All(drive.Pieces, p => Assert.Equal(("PUT", "application/octet-stream", ""), (p.Method, p.Type, p.Authorization)));
        Assert.Equal(file, drive.Pieces.SelectMany(p => p.Body));
    }

    [Theory]
    [InlineData(503, 3)]
    [InlineData(429, 3)]
    [InlineData(404, 1)]
    [InlineData(403, 1)]
    [InlineData(416, 1)]
    [InlineData(302, 1)]
    public async Task Upload_ThatIsRefused_FailsWithoutAnException(int status, int attempts)
    {
        await using var drive = await Drive.StartAsync(Enumerable.Repeat(status, 9));

        Assert.False(await UploadAsync(drive.Url, [1, 2, 3]));

        Assert.Equal(attempts, drive.Pieces.Count);
    }

    [Fact]
    public async Task Upload_AfterAFailureOfTheMoment_ArrivesOnce()
    {
        await using var drive = await Drive.StartAsync([503]);

        Assert.True(await UploadAsync(drive.Url, [1, 2, 3]));

        Assert.Equal(2, drive.Pieces.Count);
        Assert.Equal(drive.Pieces.First().Range, drive.Pieces.Last().Range);
    }

    [Fact]
    public async Task Upload_ToAHostThatIsNotListed_SendsNothing()
    {
        await using var drive = await Drive.StartAsync();

        Assert.False(await UploadAsync(drive.Url, [1], listed: "http://127.0.0.1:9"));
        Assert.False(await UploadAsync("http://127.0.0.1:9/upload", [1], listed: "http://127.0.0.1:9"));

        Assert.Empty(drive.Pieces);
    }

    [Theory]
    [InlineData("https://beispiel-my.sharepoint.com/personal/x/_api/v2.0/drive/items/1/uploadSession?guid='a-b'&overwrite=True", true)]
    [InlineData("https://beispiel.SharePoint.com/x", true)]
    [InlineData("http://beispiel-my.sharepoint.com/upload", false)]
    [InlineData("https://beispiel-my.sharepoint.com:8443/upload", false)]
    [InlineData("https://sharepoint.com.evil.example/upload", false)]
    [InlineData("https://evilsharepoint.com/upload", false)]
    [InlineData("https://evil.example/https://beispiel-my.sharepoint.com/", false)]
    [InlineData("https://beispiel-my.sharepoint.com@evil.example/upload", false)]
    [InlineData("https://evil.example\\.sharepoint.com/upload", false)]
    [InlineData("https://evil.example#.sharepoint.com/upload", false)]
    [InlineData("http://127.0.0.1/upload", false)]
    [InlineData("http://169.254.169.254/metadata", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    public void Gate_LetsSharePointThroughAlone(string address, bool isAllowed) => Assert.Equal(isAllowed, new UploadGate(Options.Create(new DownloadOptions())).Allows(address));

    private static async Task<bool> UploadAsync(string address, byte[] file, string? listed = null)
    {
        var options = new DownloadOptions { UploadHosts = { listed ?? new Uri(address).GetLeftPart(UriPartial.Authority) } };
        using var handler = ConnectorConnections.Handler();
        using var http = new HttpClient(handler);
        return await new FileUpload(http, new UploadGate(Options.Create(options)), TimeProvider.System, NullLogger<FileUpload>.Instance).RunAsync(address, new MemoryStream(file), Token);
    }
}

/// <summary>Somebody's OneDrive: answers with the given statuses first, then takes everything.</summary>
internal sealed class Drive : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<int> statuses;

    private Drive(IEnumerable<int> statuses)
    {
        this.statuses = new ConcurrentQueue<int>(statuses);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public ConcurrentQueue<DrivePiece> Pieces { get; } = new();

    public string Url => app.Urls.Single() + "/upload?guid='1'";

    public static async Task<Drive> StartAsync(IEnumerable<int>? statuses = null)
    {
        var drive = new Drive(statuses ?? []);
        await drive.app.StartAsync();
        return drive;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers;
        Pieces.Enqueue(new DrivePiece(context.Request.Method, headers.ContentRange.ToString(), headers.ContentType.ToString(), headers.Authorization.ToString(), body.ToArray()));
        context.Response.StatusCode = statuses.TryDequeue(out var status) ? status : 201;
        if (context.Response.StatusCode == 302)
            context.Response.Headers.Location = "/elsewhere";
    }
}

internal sealed record DrivePiece(string Method, string Range, string Type, string Authorization, byte[] Body);
