using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Documents;
using Spk.Bot.Ops.Files;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;
using Spk.Bot.Teams;
using Spk.Bot.Tests.Ops.Files;
using Spk.Bot.Tests.Protocol;
using Spk.Bot.Tests.Support;
using static Spk.Bot.Tests.Support.CoreBorough;

namespace Spk.Bot.Tests.Teams;

/// <summary>"Als Dokument" on a digest's card.</summary>
public sealed class DocumentVerbTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Press_InTheCommitteesChannel_AnswersWithALinkBesideTheCardOnceADay()
    {
        await using var world = await WorldAsync();
        var digest = await PostAsync(world);

        var answers = new[] { await PressAsync(world, "19:traffic", digest.Id), await PressAsync(world, "19:traffic", digest.Id) };

        Assert.All(answers, a => Assert.True(a is { View: DigestView, IsShownElsewhere: true }));
        var file = Assert.Single(await FilesAsync(world));
        Assert.Equal((FileStep.Link, world.Clock.GetUtcNow().AddDays(7)), (file.Step, file.Until));
        var ticket = world.Services.GetRequiredService<FileTickets>().Open(file.Link!["https://bot.example.org/files/".Length..], FilePurpose.Download)!;
        Assert.Equal(digest.Subject, ticket.Digest?.ToString("D"));
        await using var made = await world.InScopeAsync(s => s.GetRequiredService<FileMaker>().MakeAsync(ticket, Token));
        Assert.Equal((DigestDocx.ContentType, file.FileName), (made!.ContentType, made.Name));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await PressAsync(world, "19:traffic", digest.Id);
        Assert.Equal(2, (await FilesAsync(world)).Count);
    }

    [Fact]
    public async Task Press_OutsideOfTheRights_GivesNoDocument()
    {
        await using var world = await WorldAsync();
        var digest = await PostAsync(world);
        await world.LinkAsync(Place.Coordination(Coordination), "19:north");
        var named = new JsonObject { ["digest"] = digest.Subject };

        // The card stands elsewhere; and a copied card's data proves nothing.
        Assert.Equal(FileStep.Expired, Assert.IsType<FileView>((await PressAsync(world, "19:north", digest.Id)).View).Step);
        Assert.Equal(FileStep.Expired, Assert.IsType<FileView>((await PressAsync(world, "19:north", null, named)).View).Step);
        Assert.Equal(NoticeKind.NoRole, Assert.IsType<NoticeView>((await PressAsync(world, "a:nobody", digest.Id, named, isPersonal: true)).View).Kind);
        Assert.Empty(await FilesAsync(world));

        Assert.IsType<DigestView>((await PressAsync(world, "a:data", null, named, isPersonal: true, person: CoreWorld.DataPerson)).View);
        Assert.Single(await FilesAsync(world));
    }

    [Fact]
    public async Task Press_WithoutAnAddress_SaysSo()
    {
        await using var world = await WorldAsync(o => o.PublicUrl = null);
        var digest = await PostAsync(world);

        Assert.Equal(FileStep.NoWay, Assert.IsType<FileView>((await PressAsync(world, "19:traffic", digest.Id)).View).Step);
    }

    [Theory]
    [InlineData("https://beispiel.sharepoint.com/Vorlage.docx", "Das Dokument liegt bei den Dateien", "https://beispiel.sharepoint.com/Vorlage.docx")]
    [InlineData(null, "Ihre Datei ist bereit", "https://bot.example.org/files/")]
    public async Task Press_WhereThereIsAShelf_PutsItThereOrFallsBackToTheLink(string? address, string heading, string link)
    {
        var shelf = new Shelf { Address = address };
        await using var world = await WorldAsync(more: services => services.AddSingleton<IDocumentShelf>(shelf));
        var digest = await PostAsync(world);
        await PressAsync(world, "19:traffic", digest.Id);
        var file = Assert.Single(await FilesAsync(world));
        Assert.Equal(FileStep.Shelve, file.Step);
        await using var teams = await LoopbackServer.StartAsync(200, """{"access_token":"token","expires_in":3600,"token_type":"Bearer","id":"19:team","name":"Ausschuss","aadGroupId":"bbbbbbbb-0000-4000-8000-000000000001"}""");

        var card = JsonSerializer.Serialize(await DrawAsync(world, file, teams), ProtocolJson.Options);

        Assert.Contains(heading, card, StringComparison.Ordinal);
        Assert.Contains(link, card, StringComparison.Ordinal);
        Assert.Equal([("bbbbbbbb-0000-4000-8000-000000000001", "19:traffic", file.FileName)], shelf.Put);
    }

    private static Task<CoreWorld> WorldAsync(Action<DownloadOptions>? configure = null, Action<IServiceCollection>? more = null) =>
        FileDesk.WorldAsync(configure, services =>
        {
            services.AddScoped<AskerQuery>().AddScoped<DocumentVerb>();
            more?.Invoke(services);
        });

    private static async Task<CardPlacement> PostAsync(CoreWorld world)
    {
        await world.LinkAsync(Place.Committee(Traffic), "19:traffic");
        await world.ReportAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.InScopeAsync(s => s.GetRequiredService<PostDueDigests>().RunAsync(Token));
        return (await world.PlacementsAsync()).Single(p => p.Kind == PlacementKind.Digest);
    }

    private static Task<CardAnswer> PressAsync(CoreWorld world, string conversation, PlacementId? placement, JsonObject? data = null, bool isPersonal = false, string person = "anybody") =>
        world.TurnAsync(async scope =>
        {
            var json = Payload.Json("21");
            json["from"]!["aadObjectId"] = person;
            json["conversation"]!["id"] = conversation;
            json["conversation"]!["conversationType"] = isPersonal ? "personal" : "channel";
            var asker = await scope.GetRequiredService<AskerQuery>().GetAsync(json.Deserialize<InboundActivity>(ProtocolJson.Options)!, Token);
            var action = new CardAction(DocumentVerb.Name, JsonSerializer.SerializeToElement(data ?? []), IsAutomatic: false, "m1");
            return await scope.GetRequiredService<DocumentVerb>().RunAsync(action, asker, placement, Token);
        });

    private static async Task<IReadOnlyList<FileView>> FilesAsync(CoreWorld world) =>
        [.. (await world.PlacementsAsync()).Where(p => p.AnswerJson is not null).Select(p => CardViewJson.Read(p.AnswerJson!)).OfType<FileView>()];

    private static Task<OutboundActivity> DrawAsync(CoreWorld world, FileView view, LoopbackServer teams) => world.InScopeAsync(async scope =>
    {
        using var bench = ConnectorBench.Build(teams.Url + "/token", teams.Url);
        var connector = bench.Client;
        var files = new FileCards(
            scope.GetRequiredService<FileTickets>(), scope.GetRequiredService<FileMaker>(), null!, connector, scope.GetRequiredService<Core.Departments.RoleBook>(), District,
            scope.GetRequiredService<IDocumentShelf>());
        var address = new ConversationAddress("19:traffic", new ConversationSeen(ConversationKind.Channel, teams.Url, "t", "19:team", "Ausschuss", "Bedarfe", null, CoreClock.Monday));
        return await new TeamsCardChannel(connector, files).DrawAsync(address, new PlacementContent(view, CardLanguage.German, PlacementId.New(CoreClock.Monday), false), Token);
    });

    private sealed class Shelf : IDocumentShelf
    {
        public string? Address { get; init; }

        public List<(string Group, string Channel, string Name)> Put { get; } = [];

        public Task<string?> PutAsync(string groupId, string channelId, string fileName, Stream content, CancellationToken cancellationToken)
        {
            Put.Add((groupId, channelId, fileName));
            return Task.FromResult(Address);
        }
    }
}
