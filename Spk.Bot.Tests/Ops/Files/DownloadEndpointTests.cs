using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Ops.Files;
using Spk.Bot.Tests.Cards;
using Spk.Bot.Tests.Ops.Logs;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Ops.Files;

/// <summary><c>GET /files/{ticket}</c>.</summary>
public sealed class DownloadEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_OfAnExport_GivesExactlyTheRowsThatWereCounted()
    {
        await using var world = await FileDesk.WorldAsync();
        await LivelyNeeds.StoreAsync(world, 60, seed: 21);

        var answer = await GetAsync(world, Ticket(world, CoreWorld.DataPerson));

        Assert.Equal((200, "text/csv; charset=utf-8"), (answer.Status, answer.Type));
        Assert.Equal("attachment; filename=bedarfe-2026-11-23.csv; filename*=UTF-8''bedarfe-2026-11-23.csv", answer.Disposition);
        var count = await world.InScopeAsync(s => s.GetRequiredService<ExportQuery>().CountAsync(FileDesk.Export, Token));
        using var whole = new MemoryStream();
        await world.InScopeAsync(s => s.GetRequiredService<ExportQuery>().WriteAsync(FileDesk.Export, whole, null, Token));
        Assert.True(count > 3);
        Assert.Equal(whole.ToArray(), answer.Body);
    }

    [Fact]
    public async Task Link_OfADigest_GivesTheSameDocumentAtEveryAsking()
    {
        await using var world = await FileDesk.WorldAsync();
        var digest = new Digest(Guid.NewGuid(), DigestKind.Weekly, CoreBorough.Traffic, "weekly:2026-W48", null, CardSamples.Digest.Since, CardSamples.Digest.ComposedAt, CardViewJson.Write(CardSamples.Digest with { CommitteeName = "Ausschuss für Öfen" }));
        await world.TurnAsync(s => Task.FromResult(s.GetRequiredService<SpkDbContext>().Digests.Add(digest)));
        var link = Seal(world, new FileTicket("anybody", world.Clock.GetUtcNow().AddDays(7)) { Digest = digest.Id });

        var first = await GetAsync(world, link);
        world.Clock.Advance(TimeSpan.FromDays(6));
        var second = await GetAsync(world, link);

        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (first.Status, first.Type));
        Assert.Contains("filename*=UTF-8''Vorlage-Ausschuss-f%C3%BCr-%C3%96fen-", first.Disposition, StringComparison.Ordinal);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal("no-store", first.Headers.CacheControl);
        Assert.Equal("nosniff", first.Headers.XContentTypeOptions);
        Assert.Equal(404, (await GetAsync(world, Seal(world, new FileTicket("anybody", world.Clock.GetUtcNow().AddDays(7)) { Digest = Guid.NewGuid() }))).Status);
    }

    [Fact]
    public async Task Ticket_ThatIsNone_GetsOnePageWhateverIsWrong()
    {
        await using var world = await FileDesk.WorldAsync();
        var tickets = world.Services.GetRequiredService<FileTickets>();
        var good = Ticket(world, CoreWorld.DataPerson);
        var export = new FileTicket(CoreWorld.DataPerson, world.Clock.GetUtcNow().AddMinutes(15)) { Export = FileDesk.Export };

        var answers = new List<Answer>();
        foreach (var token in (string[])
            [
                "", "x", good[..^3] + "AAA", tickets.Seal(export, FilePurpose.Consent), tickets.Seal(export with { Until = world.Clock.GetUtcNow() }, FilePurpose.Download),
                Ticket(world, "person-without-any-role"), tickets.Seal(export with { Export = null }, FilePurpose.Download),
            ])
            answers.Add(await GetAsync(world, token));

        Assert.All(answers, a => Assert.Equal((404, "text/html; charset=utf-8", "no-store"), (a.Status, a.Type, (string?)a.Headers.CacheControl)));
        Assert.Single(answers.Select(a => Encoding.UTF8.GetString(a.Body)).Distinct());
        Assert.Contains("<html lang=\"de\">", Encoding.UTF8.GetString(answers[0].Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_ThatWasTaken_EndsTheLinkOfAnExport()
    {
        var roles = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Roles:CoordinationOffice:0", (string?)"somebody-else")]).Build();
        await using var world = await FileDesk.WorldAsync();
        var link = Ticket(world, CoreWorld.DataPerson);
        Assert.Equal(200, (await GetAsync(world, link)).Status);
        await using var later = await FileDesk.WorldAsync(more: services => services.AddSingleton(new RoleBook(roles.GetSection("Roles"))));

        Assert.Equal(404, (await GetAsync(later, link)).Status);
    }

    [Fact]
    public async Task Export_ThatIsTooBig_IsRefusedBeforeAnythingIsSent()
    {
        await using var world = await FileDesk.WorldAsync(o => o.MaxMegabytes = 1);
        using var capped = new CappedStream(new MemoryStream(), 10);
        capped.Write(new byte[10]);
        Assert.Throws<FileTooBigException>(() => capped.WriteByte(1));
        await LivelyNeeds.StoreAsync(world, 1, seed: 3);
        Assert.Equal(200, (await GetAsync(world, Ticket(world, CoreWorld.DataPerson))).Status);
    }

    [Fact]
    public async Task Guesses_InARow_AreSlowedDown_AndAPersonsLinkStillWorks()
    {
        await using var world = await FileDesk.WorldAsync();
        var statuses = new List<int>();
        for (var i = 0; i < 31; i++)
            statuses.Add((await GetAsync(world, "guess")).Status);

        Assert.Equal([404, 429], statuses.Distinct());
        Assert.Equal(200, (await GetAsync(world, Ticket(world, CoreWorld.DataPerson))).Status);
        for (var i = 0; i < 10; i++)
            statuses.Add((await GetAsync(world, Ticket(world, CoreWorld.DataPerson))).Status);
        Assert.Equal(429, statuses[^1]);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await GetAsync(world, Ticket(world, CoreWorld.DataPerson))).Status);
    }

    [Fact]
    public async Task Address_OfAFile_IsInNoLogAtAnyLevel()
    {
        var book = new LogBook();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(book).SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Trace);
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Files:Secret", (string?)FileDesk.Secret)]);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(CoreBorough.District).AddSingleton(new RoleBook(builder.Configuration.GetSection("Roles"))).AddSpkFiles(builder.Configuration);
        await using var app = builder.Build();
        app.MapSpkFiles();
        await app.StartAsync(Token);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri($"{app.Urls.Single()}/files/geheim-geheim/und.mehr"), Token);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Diese Datei gibt es hier nicht", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.NotEmpty(book.Lines);
        Assert.DoesNotContain(book.Lines, line => line.Text.Contains("geheim", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Files:PublicUrl", "http://bot.example.org")]
    [InlineData("Files:PublicUrl", "https://bot.example.org/?x=1")]
    [InlineData("Files:Secret", "too short")]
    [InlineData("Files:MaxMegabytes", "0")]
    [InlineData("Files:UploadHosts:0", ".trafficmanager.net")]
    [InlineData("Documents:PaperLink", "ftp://x/{number}")]
    public void Configuration_ThatCannotBeUsed_IsRefusedAtTheStart(string key, string value) =>
        Assert.Throws<ConfigurationException>(() => new ServiceCollection().AddSpkFiles(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build()));

    private static string Ticket(CoreWorld world, string person) => Seal(world, new FileTicket(person, world.Clock.GetUtcNow().AddMinutes(15)) { Export = FileDesk.Export });

    private static string Seal(CoreWorld world, FileTicket ticket) => world.Services.GetRequiredService<FileTickets>().Seal(ticket, FilePurpose.Download);

    private static Task<Answer> GetAsync(CoreWorld world, string token) => world.InScopeAsync(async scope =>
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope };
        context.Response.Body = body;
        await world.Services.GetRequiredService<DownloadEndpoint>().HandleAsync(context, token);
        return new Answer(context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.ContentDisposition.ToString(), context.Response.Headers, body.ToArray());
    });

    private sealed record Answer(int Status, string? Type, string Disposition, IHeaderDictionary Headers, byte[] Body);
}
