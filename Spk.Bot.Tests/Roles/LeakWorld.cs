using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Routing;
using Spk.Bot.Ops.Files;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;
using Spk.Bot.Teams;
using Spk.Bot.Tests.Protocol;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Roles;

/// <summary>
/// Two needs with a marked secret in every field: one of the north (green leads, order takes part), one of the west (the OE SPK leads, youth takes part). What a reader asks is
/// decided as in a turn, and never saved, so that each sees the same.
/// </summary>
internal sealed class LeakWorld : IAsyncDisposable
{
    public const string North = "SPK-2026-00001";
    public const string West = "SPK-2026-00002";

    private readonly CoreWorld world;
    private readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private LeakWorld(CoreWorld world) => this.world = world;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<LeakWorld> CreateAsync()
    {
        var roles = new Dictionary<string, string?>
        {
            ["CoordinationOffice:0"] = "p-office", ["DistrictCoordination:0"] = "p-district", ["RegionalCoordination:0"] = "p-regional", ["DataCoordination:0"] = "p-data",
            [$"NeighbourhoodCoordination:{CoreBorough.Coordination}:0"] = "p-north", [$"CommitteeOffice:{CoreBorough.Traffic}:0"] = "p-committee",
        };
        var world = await CoreWorld.CreateAsync(configure: services => services
            .AddSingleton(new RoleBook(new ConfigurationBuilder().AddInMemoryCollection(roles.ToDictionary(r => "Roles:" + r.Key, r => r.Value)).Build().GetSection("Roles")))
            .AddScoped<AskerQuery>().AddScoped<SearchTurns>().AddSingleton<ReportForm>().AddSingleton<MoveForms>().AddScoped<AnswerCommand>().AddScoped<AskingQuery>().AddScoped<NeedQuestions>().AddScoped<HandoverTurns>().AddScoped<ExportTurns>().AddScoped<ReportVerb>().AddScoped<NeedCards>()
            .AddScoped<MoveVerbs>().AddScoped<DemandVerbs>().AddScoped<RuleVerbs>().AddScoped<DigestVerbs>().AddScoped<PreviewVerbs>().AddScoped<DueVerb>().AddSingleton<FileTickets>().AddScoped<DocumentVerb>().AddScoped<CardVerbs>());
        var leaks = new LeakWorld(world);
        await world.LinkAllAsync();
        await world.LinkAsync(Place.Coordination(CoreBorough.Coordination), "19:north");
        await world.LinkAsync(Place.Committee(CoreBorough.Traffic), "19:traffic");
        await world.SeeAsync("19:round");
        foreach (var person in (string[])["p-office", "p-district", "p-regional", "p-data", "p-north", "p-committee", "p-nobody"])
            await world.TurnAsync(s => s.GetRequiredService<RecordConversation>().SeenAsync($"a:{person}", world.Seen(ConversationKind.Personal) with { PersonId = person }, Token));
        await leaks.SeedAsync();
        return leaks;
    }

    /// <summary>What a person typed, answered: as it is said, and as the placement that is staged for it would show it.</summary>
    public async Task<(CardView View, string Text)> TypeAsync(LeakReader reader, string text) => await InScopeAsync(reader, "01", null, async (scope, asker, _) =>
    {
        var view = await scope.GetRequiredService<AnswerCommand>().RunAsync(text, asker, Token);
        var shown = Say(view, asker);
        if (view is NeedView need && NeedId.TryParse(need.Number, "SPK", out var id))
        {
            await scope.GetRequiredService<StageCards>().ShowNeedAsync(id, asker.ConversationId, asker.Department, asker.Audience, asker.Language, Token);
            var placement = scope.GetRequiredService<SpkDbContext>().Placements.Local.Last();
            shown += Say((await scope.GetRequiredService<PlacementViewQuery>().GetAsync(placement, Token))!, asker);
        }

        return (view, shown);
    });

    public async Task<(CardView View, string Text)> ClickAsync(LeakReader reader, string verb, JsonObject data) => await InScopeAsync(reader, "01", null, async (scope, asker, _) =>
    {
        var answer = await scope.GetRequiredService<CardVerbs>().RunAsync(new CardAction(verb, JsonSerializer.SerializeToElement(data), IsAutomatic: false, "m1"), asker, null, Token);
        return (answer.View, Say(answer.View, asker));
    });

    /// <summary>A live copy that stands in the reader's chat as if for the OE SPK, put there when they still had that role.</summary>
    public async Task<string> CopyAsync(LeakReader reader, NeedId need) => await InScopeAsync(reader, "01", null, async (scope, asker, _) =>
    {
        var placement = CardPlacement.OfNeedIn(PlacementId.New(world.Clock.GetUtcNow()), StageCards.Subject(need), asker.ConversationId, Audience.Office, CardLanguage.German, world.Clock.GetUtcNow());
        return Say((await scope.GetRequiredService<PlacementViewQuery>().GetAsync(placement, Token))!, asker);
    });

    /// <summary>Typed into a card's field (25) or beside the composer (28).</summary>
    public async Task<string> SearchAsync(LeakReader reader, string sample, string dataset, string text) => await InScopeAsync(
        reader,
        sample,
        value =>
        {
            value["dataset"] = dataset;
            value["queryText"] = text;
            value["parameters"] = new JsonArray(new JsonObject { ["name"] = "text", ["value"] = text });
        },
        async (scope, _, activity) =>
        {
            var turns = scope.GetRequiredService<SearchTurns>();
            var answer = sample == "25" ? await turns.InFieldAsync(activity, Token) : await turns.BesideComposerAsync(activity, Token);
            return InvokeRendering.Render(activity.Name!, answer).Body!.ToJsonString(plain);
        });

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private async Task<T> InScopeAsync<T>(LeakReader reader, string sample, Action<JsonObject>? change, Func<IServiceProvider, Asker, InboundActivity, Task<T>> act) => await world.InScopeAsync(async scope =>
    {
        var json = Payload.Json(sample);
        json["from"] = new JsonObject { ["id"] = $"29:{reader.Person}", ["aadObjectId"] = reader.Person, ["name"] = $"NAME-ASKER {reader.Person}" };
        json["conversation"]!["id"] = reader.Conversation;
        json["conversation"]!["conversationType"] = reader.Conversation.StartsWith("a:", StringComparison.Ordinal) ? "personal" : "channel";
        if (change is not null)
            change(json["value"]!.AsObject());
        var activity = json.Deserialize<InboundActivity>(ProtocolJson.Options)!;
        return await act(scope, await scope.GetRequiredService<AskerQuery>().GetAsync(activity, Token), activity);
    });

    /// <summary>As it goes out, and as it is stored: what no card draws must not lie in the row either.</summary>
    private string Say(CardView view, Asker asker) =>
        CardRenderer.Render(view, asker.Language, new CardContext(null)).Card.ToJsonString(plain) + JsonSerializer.Serialize(view, view.GetType(), plain);

    private async Task SeedAsync()
    {
        var now = world.Clock.GetUtcNow().AddDays(-20);
        var routing = new RoutingTable(CoreBorough.District);
        var north = Need.Report(NeedId.Of(2026, 1), CoreBorough.Report("TITEL-NORD", CoreBorough.North), new Actor("p-north", "MELDER-NORD", "ORG-NORD"), CoreBorough.Coordination, routing.Route(CoreBorough.Play, CoreBorough.North), "1", now);
        var west = Need.Report(NeedId.Of(2026, 2), CoreBorough.Report("TITEL-WEST", CoreBorough.West, CoreBorough.YouthWork), new Actor("p-west", "MELDER-WEST", "ORG-WEST"), "west", routing.Route(CoreBorough.YouthWork, CoreBorough.West), "2", now);
        var day = DateOnly.FromDateTime(now.DateTime).AddDays(40);
        Move(north, CoreBorough.Green, "NAME-GREEN", new NeedMove.Acknowledge(), new NeedMove.Interim("WORT-NORD", day), new NeedMove.Note("NOTIZ-NORD"), new NeedMove.Resubmit("VORLAGE-NORD", day));
        Move(north, CoreBorough.Order, "NAME-ORDER", new NeedMove.Acknowledge());
        Move(north, null, "NAME-SPK", new NeedMove.Note("NOTIZ-SPK"));
        Move(west, CoreBorough.Youth, "NAME-YOUTH", new NeedMove.Acknowledge(), new NeedMove.Note("NOTIZ-WEST"));
        await world.TurnAsync(s =>
        {
            s.GetRequiredService<SpkDbContext>().Needs.AddRange(north, west);
            return Task.FromResult(0);
        });

        void Move(Need need, string? department, string name, params NeedMove[] moves)
        {
            foreach (var move in moves)
            {
                var person = new Actor("p-staff", name, CoreBorough.District.FindDepartment(department ?? CoreBorough.Office)!.Name);
                Assert.IsType<NeedOutcome.Changed>(need.Move(move, department is null ? Mover.OfOffice(person) : Mover.OfDepartment(person, department), null, now = now.AddHours(1)));
            }
        }
    }
}

/// <summary>Who asks, where, and which of the marks they may see.</summary>
internal sealed record LeakReader(string Name, string Person, string Conversation, params string[] May)
{
    public override string ToString() => Name;
}
