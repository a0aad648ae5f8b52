using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Questions;
using Spk.Bot.Ops.Files;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Schema;
using Spk.Bot.Teams;
using Spk.Bot.Tests.Ops.Files;
using Spk.Bot.Tests.Protocol;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Teams;

/// <summary>An export comes through Teams: offer, consent, file in OneDrive.</summary>
public sealed class FileConsentTests
{
    private static readonly Question.Export Question = new(FileDesk.Export.Filter, "Nordkiez", "csv", "export csv Nordkiez");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consent_ToAnExport_BringsExactlyTheRowsThatTheCardCounted()
    {
        await using var drive = await Drive.StartAsync();
        await using var world = await WorldAsync(drive);
        await LivelyNeeds.StoreAsync(world, 60, seed: 22);
        var offer = Assert.IsType<FileView>(await AskAsync(world, CoreWorld.DataPerson));
        Assert.Equal((FileStep.Offer, "bedarfe-2026-11-23.csv", "Nordkiez"), (offer.Step, offer.FileName, offer.Label));
        var card = await DrawAsync(world, offer);
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", card["contentType"]!.GetValue<string>());
        Assert.Equal("bedarfe-2026-11-23.csv", card["name"]!.GetValue<string>());
        Assert.True(card["content"]!["sizeInBytes"]!.GetValue<long>() > 700);
        Assert.Contains($"Nordkiez: {offer.Needs} Bedarfe", card["content"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);

        var view = await PressAsync(world, drive, "accept", card["content"]!["acceptContext"]!);
        Assert.Equal(FileStep.Bring, view.Step);
        Assert.Empty(drive.Pieces);
        var info = await DrawAsync(world, view);

        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.teams.card.file.info","content":{"uniqueId":"eeeeeeee-0000-4000-8000-000000000001","fileType":"csv"},"name":"bedarfe-2026-11-23.csv","contentUrl":"https://beispiel-my.sharepoint.com/personal/test/Documents/bedarfe.csv"}""",
            info.ToJsonString());
        using var whole = new MemoryStream();
        Assert.Equal(offer.Needs, await world.InScopeAsync(s => s.GetRequiredService<ExportQuery>().WriteAsync(FileDesk.Export, whole, null, Token)));
        Assert.Equal(whole.ToArray(), Assert.Single(drive.Pieces).Body);
        Assert.DoesNotContain("sharepoint", JsonSerializer.Serialize(view), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Consent_SentTwice_IsOneFile()
    {
        await using var drive = await Drive.StartAsync();
        await using var world = await WorldAsync(drive);
        var context = await OfferAsync(world);

        await PressAsync(world, drive, "accept", context);
        await PressAsync(world, drive, "accept", context, id: "f:again");

        Assert.Single(await world.PlacementsAsync());
    }

    [Fact]
    public async Task Consent_ThatIsNotTheOffersOwn_BringsNothing()
    {
        await using var drive = await Drive.StartAsync();
        await using var world = await WorldAsync(drive);
        var context = await OfferAsync(world);

        Assert.Equal(FileStep.Expired, (await PressAsync(world, drive, "accept", context, person: "person-else")).Step);
        Assert.Equal(FileStep.Expired, (await PressAsync(world, drive, "accept", new JsonObject { ["file"] = "made up" })).Step);
        Assert.Equal(FileStep.Failed, (await PressAsync(world, drive, "accept", await OfferAsync(world), upload: "https://evil.example/upload")).Step);
        Assert.Equal(FileStep.Failed, (await PressAsync(world, drive, "accept", await OfferAsync(world), upload: "")).Step);
        world.Clock.Advance(FileTicket.ExportLife);
        Assert.Equal(FileStep.Expired, (await PressAsync(world, drive, "accept", context)).Step);
        Assert.Empty(drive.Pieces);
    }

    [Fact]
    public async Task Consent_AfterTheRoleWasTaken_IsRefused()
    {
        await using var drive = await Drive.StartAsync();
        await using var world = await WorldAsync(drive);
        var stolen = world.Services.GetRequiredService<FileTickets>().Seal(new FileTicket("person-else", world.Clock.GetUtcNow().AddMinutes(5)) { Export = FileDesk.Export }, FilePurpose.Consent);

        await TurnAsync(world, drive, "accept", new JsonObject { ["file"] = stolen }, "person-else", null, "f:1");

        Assert.Equal(NoticeKind.NotForYourRole, Assert.IsType<NoticeView>(CardViewJson.Read(Assert.Single(await world.PlacementsAsync()).AnswerJson!)).Kind);

        // And once more when the file is to be written: between consent and upload lies a queue.
        var late = world.Services.GetRequiredService<FileTickets>().Seal(
            new FileTicket("person-else", world.Clock.GetUtcNow().AddMinutes(5)) { Export = FileDesk.Export, Upload = new UploadPlace(drive.Url, "https://x.sharepoint.com/", "1", "csv") }, FilePurpose.Upload);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (await DrawAsync(world, new FileView(FileStep.Bring, "x.csv", "x", 1) { Ticket = late }))["contentType"]!.GetValue<string>());
        Assert.Empty(drive.Pieces);
    }

    [Fact]
    public async Task Decline_LeavesALink_AndAFailedUploadDoesToo()
    {
        await using var drive = await Drive.StartAsync([403]);
        await using var world = await WorldAsync(drive);

        var declined = await PressAsync(world, drive, "decline", await OfferAsync(world));
        Assert.Equal(FileStep.Declined, declined.Step);
        Assert.StartsWith("https://bot.example.org/files/", declined.Link, StringComparison.Ordinal);

        var failed = await DrawAsync(world, await PressAsync(world, drive, "accept", await OfferAsync(world)));
        Assert.Equal("application/vnd.microsoft.card.adaptive", failed["contentType"]!.GetValue<string>());
        Assert.Contains("Die Datei ist nicht angekommen", failed.ToJsonString(ProtocolJson.Options), StringComparison.Ordinal);
        Assert.Contains("https://bot.example.org/files/", failed.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_WithoutConsent_IsALink_AndWithoutAnAddressTheCommand()
    {
        await using var linked = await FileDesk.WorldAsync(o => o.Consent = false, services => services.AddScoped<ExportTurns>());
        await LivelyNeeds.StoreAsync(linked, 20, seed: 1);
        var link = Assert.IsType<FileView>(await AskAsync(linked, CoreWorld.DataPerson));
        Assert.Equal((FileStep.Link, linked.Clock.GetUtcNow().AddMinutes(15)), (link.Step, link.Until));
        var ticket = linked.Services.GetRequiredService<FileTickets>().Open(link.Link!["https://bot.example.org/files/".Length..], FilePurpose.Download)!;
        Assert.Equal((CoreWorld.DataPerson, FileDesk.Export.Filter.Days), (ticket.Person, ticket.Export!.Filter.Days));

        await using var neither = await FileDesk.WorldAsync(o => (o.Consent, o.PublicUrl) = (false, null), services => services.AddScoped<ExportTurns>());
        await LivelyNeeds.StoreAsync(neither, 20, seed: 1);
        Assert.Equal(NoticeKind.ExportHow, Assert.IsType<NoticeView>(await AskAsync(neither, CoreWorld.DataPerson)).Kind);
    }

    private static async Task<JsonNode> OfferAsync(CoreWorld world)
    {
        if (await world.InScopeAsync(s => s.GetRequiredService<ExportQuery>().CountAsync(FileDesk.Export, Token)) == 0)
            await LivelyNeeds.StoreAsync(world, 20, seed: 2);
        return (await DrawAsync(world, Assert.IsType<FileView>(await AskAsync(world, CoreWorld.DataPerson))))["content"]!["acceptContext"]!;
    }

    private static Task<CoreWorld> WorldAsync(Drive drive) => FileDesk.WorldAsync(
        o => o.UploadHosts.Add(new Uri(drive.Url).GetLeftPart(UriPartial.Authority)),
        services => services.AddScoped<ExportTurns>().AddScoped<AskerQuery>().AddSingleton<Turns>().AddSingleton<FileConsentTurns>()
            .AddScoped(s => new FileCards(
                s.GetRequiredService<FileTickets>(), s.GetRequiredService<FileMaker>(),
                new FileUpload(new HttpClient(ConnectorConnections.Handler()), s.GetRequiredService<UploadGate>(), TimeProvider.System, NullLogger<FileUpload>.Instance),
                null!, s.GetRequiredService<Core.Departments.RoleBook>(), CoreBorough.District)));

    private static Task<CardView> AskAsync(CoreWorld world, string person) => world.InScopeAsync(async scope =>
    {
        var activity = Activity(person, new JsonObject(), "f:0");
        var asker = await AskerOfAsync(scope, activity);
        return await scope.GetRequiredService<ExportTurns>().AnswerAsync(Question, asker, Token);
    });

    private static async Task<Asker> AskerOfAsync(IServiceProvider scope, InboundActivity activity) =>
        await ActivatorUtilities.CreateInstance<AskerQuery>(scope).GetAsync(activity, Token);

    private static async Task<FileView> PressAsync(CoreWorld world, Drive drive, string action, JsonNode context, string person = CoreWorld.DataPerson, string? upload = null, string id = "f:1")
    {
        await TurnAsync(world, drive, action, context, person, upload, id);
        return Assert.IsType<FileView>(CardViewJson.Read((await world.PlacementsAsync()).OrderBy(p => p.CreatedAt).Last(p => p.AnswerJson!.Contains("\"file\"", StringComparison.Ordinal)).AnswerJson!));
    }

    private static async Task TurnAsync(CoreWorld world, Drive drive, string action, JsonNode context, string person, string? upload, string id)
    {
        // Each a moment later, so that the last answer is the last one.
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = "https://beispiel-my.sharepoint.com/personal/test/Documents/bedarfe.csv", ["name"] = "anything.exe", ["uploadUrl"] = upload ?? drive.Url,
                ["uniqueId"] = "eeeeeeee-0000-4000-8000-000000000001", ["fileType"] = "csv",
            },
        };
        Assert.Null(await world.Services.GetRequiredService<FileConsentTurns>().HandleAsync(Activity(person, value, id), Token));
    }

    private static InboundActivity Activity(string person, JsonObject value, string id) => Payload.Json("30").With(json =>
    {
        json["id"] = id;
        json["from"]!["aadObjectId"] = person;
        json["value"] = value;
    }).Deserialize<InboundActivity>(ProtocolJson.Options)!;

    private static async Task<JsonNode> DrawAsync(CoreWorld world, FileView view) => await world.InScopeAsync(async scope =>
    {
        var cards = ActivatorUtilities.CreateInstance<TeamsCardChannelProbe>(scope);
        return JsonSerializer.SerializeToNode(await cards.DrawAsync(view), ProtocolJson.Options)!["attachments"]![0]!;
    });

    /// <summary>What the card channel would send.</summary>
    private sealed class TeamsCardChannelProbe(FileCards files)
    {
        public Task<OutboundActivity> DrawAsync(FileView view) =>
            new TeamsCardChannel(null!, files).DrawAsync(
                new ConversationAddress("a:1", new ConversationSeen(ConversationKind.Personal, "https://smba.example/", "t", null, null, null, "p", CoreClock.Monday)),
                new PlacementContent(view, CardLanguage.German, PlacementId.New(CoreClock.Monday), false), Token);
    }
}
