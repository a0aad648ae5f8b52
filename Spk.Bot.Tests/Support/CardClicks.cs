using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Cards;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Roles;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Teams;

namespace Spk.Bot.Tests.Support;

/// <summary>People click on the card of one need (green leads, order takes part): the verbs as registered, on a real database, without the wire around them.</summary>
internal sealed class CardClicks(CoreWorld world) : IAsyncDisposable
{
    public const string Reporter = "person-reporter";

    public static NeedId Id => NeedId.Of(2026, 1);

    public const string Number = "SPK-2026-00001";

    public CoreWorld World => world;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="theme">Null: no rule routes it.</param>
    public static async Task<CardClicks> CreateAsync(string? theme = CoreBorough.Play)
    {
        var world = await CoreWorld.CreateAsync(configure: services => services
            .AddSingleton<ReportForm>().AddSingleton<MoveForms>().AddScoped<AnswerCommand>().AddScoped<AskingQuery>().AddScoped<NeedQuestions>().AddScoped<HandoverTurns>().AddScoped<ExportTurns>().AddScoped<ReportVerb>().AddScoped<NeedCards>().AddScoped<MoveVerbs>().AddScoped<DemandVerbs>().AddScoped<RuleVerbs>().AddScoped<DigestVerbs>().AddScoped<PreviewVerbs>().AddScoped<DueVerb>().AddSingleton<global::Spk.Bot.Ops.Files.FileTickets>().AddScoped<DocumentVerb>().AddScoped<CardVerbs>());
        await world.LinkAllAsync();
        await world.ReportAsync(CoreBorough.Report(theme: theme));
        foreach (var department in CoreBorough.District.Departments.Select(d => d.Key))
            world.Roster.Join($"19:{department}", $"29:{department}");
        return new CardClicks(world);
    }

    /// <summary>The person of a department's channel is named like the department; the OE SPK's and the reporter have names of their own.</summary>
    public Task<CardAnswer> ClickAsync(string person, string verb, JsonObject? data = null, bool automatic = false)
    {
        data ??= [];
        data["need"] ??= Number;
        var action = new CardAction(verb, JsonSerializer.SerializeToElement(data), automatic, "m1");
        return world.TurnAsync(s => s.GetRequiredService<CardVerbs>().RunAsync(action, AskerOf(person), placement: null, Token));
    }

    /// <summary>With the version that the need has now.</summary>
    public async Task<CardAnswer> MoveAsync(string person, string verb, JsonObject? data = null)
    {
        data ??= [];
        data["rev"] = (await world.NeedAsync(Id)).Version;
        return await ClickAsync(person, verb, data);
    }

    public static JsonObject Render(CardAnswer answer, CardLanguage language = CardLanguage.German) =>
        CardRenderer.Render(answer.View, language, new CardContext(answer.Placement?.ToString())).Card;

    public static NeedView Card(CardAnswer answer) => Assert.IsType<NeedView>(answer.View);

    public static MoveFormView Form(CardAnswer answer) => Assert.IsType<MoveFormView>(answer.View);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private static Asker AskerOf(string person)
    {
        var isReporter = person == Reporter;
        var isOffice = person is CoreWorld.OfficePerson or CoreWorld.RegionalPerson;
        var department = isReporter || isOffice ? null : person;
        var conversation = isReporter ? "a:reporter" : isOffice ? "19:office" : $"19:{person}";
        Holding[] held = isReporter ? [Holding.OfCoordination(CoreBorough.Coordination, CoreBorough.District)] : isOffice ? [Holding.Of(Role.CoordinationOffice)] : [];
        return new Asker
        {
            PersonId = person, WireId = $"29:{person}", Name = $"Name von {person}", Language = CardLanguage.German, ConversationId = conversation, RootConversationId = conversation,
            IsPersonal = isReporter, Places = isReporter ? [] : [Place.Department(department ?? CoreBorough.Office)], IsOfficeChannel = isOffice, IsOffice = isOffice,
            Person = Reader.OfPerson(held), Reader = isReporter ? Reader.OfPerson(held) : Reader.OfChannel([Holding.OfDepartment(department ?? CoreBorough.Office, CoreBorough.District)]),
            Coordinations = isReporter ? [CoreBorough.Coordination] : [], Committees = [],
        };
    }
}
