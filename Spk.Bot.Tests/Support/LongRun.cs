using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Tests.Support;

/// <summary>
/// Many needs through a faulty Teams into a bot that is killed again and again. Persons behave as persons do: who sees an error tries again, some give up; Teams delivers once
/// more what got no answer. It keeps the persons' side of the books: what was answered, and how.
/// </summary>
internal sealed class LongRun(CrashBorough borough, int seed)
{
    private const int AtOnce = 8;
    private const string Soziales = "Amt für Soziales";

    /// <summary>With the share of calls that each spoils. "Message not found" is left out: said of a message that stands, it would be a lie that Teams does not tell.</summary>
    private static readonly (string Key, double Share)[] Faults =
    [
        ("429", .02), ("429-wait", .002), ("412", .01), ("502", .01), ("503", .01), ("504", .005), ("504-arrived", .01), ("500", .005), ("500-arrived", .005),
        ("close", .01), ("close-arrived", .01), ("hang", .001), ("hang-arrived", .001), ("BotNotInConversationRoster", .001), ("ConversationNotFound", .0005),
        ("NotEnoughPermissions", .002), ("MessageWritesBlocked", .001), ("MessageSizeTooBig", .002), ("BadSyntax", .001),
    ];

    /// <summary>Two linked departments; one linked and one or two without a channel; none with a channel.</summary>
    private static readonly string[] Themes = ["sports", "green-play", "social", "district-buildings", "cleanliness-order"];

    private static readonly (string Team, string Member)[] Departments =
        [(FlowBorough.Sga, "sga-1"), ("Ordnungsamt", "ord-1"), ("Schul- und Sportamt", FlowBorough.Lead), (Soziales, "soz-1")];

    private readonly List<(string Person, string Place, string Message)> reporters = [];
    private TaskCompletionSource up = new();

    /// <summary>Number by title, as the reporter was told.</summary>
    public ConcurrentDictionary<string, string> Answered { get; } = [];

    /// <summary>Titles whose reporter never got an answer and gave up.</summary>
    public ConcurrentBag<string> GivenUp { get; } = [];

    /// <summary>Number and channel of each acknowledgement that a person was told of.</summary>
    public ConcurrentBag<(string Number, string Channel)> Acknowledged { get; } = [];

    /// <summary>A year's work in a minute: the bot's own limits are lifted as those of the small Teams are.</summary>
    public static Dictionary<string, string?> Settings { get; } = new()
    {
        ["Delivery:LimitFactor"] = "50",
        ["Teams:TurnsPerPerson:PerSecond"] = "1000",
        ["Teams:TurnsPerPerson:Burst"] = "1000",
        ["Teams:TurnsPerTenant:PerSecond"] = "1000",
        ["Teams:TurnsPerTenant:Burst"] = "1000",
    };

    public int Kills { get; private set; }

    /// <summary>The one department that has lost the bot for good.</summary>
    public string Lost => borough.Teams.World.Channel(Soziales);

    private SandboxTeams Teams => borough.Teams;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Installed everywhere, the departments' channels and that of a coordination linked, and a message for each reporter to report from.</summary>
    public async Task PrepareAsync()
    {
        await Teams.InstallEverywhereAsync(Ct);
        foreach (var team in Departments.Select(d => d.Team).Append(FlowBorough.Office))
            await borough.LinkAsync(Teams.World.Channel(team), team);
        var own = Teams.World.Channel(FlowBorough.Coordination);
        await borough.LinkAsync(own, FlowBorough.Coordination);
        reporters.Add((FlowBorough.Coordinator, own, (await Teams.PostAsync(FlowBorough.Coordinator, own, "Was fehlt hier?", ct: Ct)).Id));
        reporters.Add((FlowBorough.Lead, borough.Office, (await Teams.PostAsync(FlowBorough.Lead, borough.Office, "Gesammelt.", ct: Ct)).Id));
        var chat = Teams.World.Chat("stk-reuterstrasse");
        reporters.Add(("stk-reuterstrasse", chat, (await Teams.SayAsync("stk-reuterstrasse", chat, "hilfe", ct: Ct)).Message.Id));
        await borough.QuietAsync();
    }

    public async Task RunAsync(int count)
    {
        foreach (var (key, share) in Faults)
            Teams.Faults.Plant(key, new() { Share = share, Seed = seed });
        up.SetResult();
        var persons = Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (n, _) => await ReportAsync(n, count));
        var chance = new Random(seed);
        for (var dies = chance.Next(200, 450); !persons.IsCompleted; await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Ct))
        {
            // By what was done and not by the clock, so that a slow machine does not die more often.
            if (Answered.Count < dies)
                continue;
            dies += chance.Next(200, 450);
            await DieAsync(passes: chance.Next(2) == 0);
        }

        await persons;
    }

    /// <summary>Teams is well again, and somebody says something in each channel, so that the bot knows that it is there.</summary>
    public async Task RecoverAsync()
    {
        Teams.Faults.LiftAll();
        foreach (var (person, place) in Departments.Where(d => d.Team != Soziales).Select(d => (d.Member, Teams.World.Channel(d.Team)))
            .Concat(reporters.Select(r => (r.Person, r.Place))).Append((FlowBorough.Lead, Teams.World.Chat(FlowBorough.Lead))))
            Assert.Equal(202, (await Teams.SayAsync(person, place, "hilfe", ct: Ct)).Answer!.Status);
    }

    /// <summary>Somebody finds twins and clicks on them.</summary>
    /// <returns>The twins that were clicked.</returns>
    public async Task<List<SandboxMessage>> ClickAsync(IReadOnlyList<ConnectorLogEntry> twins)
    {
        var members = Departments.Where(d => d.Team != Soziales).ToDictionary(d => Teams.World.Channel(d.Team), d => d.Member);
        var found = twins.Where(t => members.ContainsKey(t.PlaceId!)).Select(t => Teams.Messages(t.PlaceId!).Single(m => m.Id == t.ActivityId)).Where(m => Asks(m.Cards[0])).Take(10).ToList();
        foreach (var twin in found)
            CrashBorough.CardOf(await Teams.ExecuteAsync(members[twin.PlaceId], twin.PlaceId, twin.Id, CardReading.Button(twin.Cards[0], "Zur Kenntnis nehmen"), ct: Ct));
        return found;
    }

    private async Task DieAsync(bool passes)
    {
        up = new TaskCompletionSource();
        await borough.KillAsync();
        Kills++;
        if (passes)
            await borough.PassAsync(TimeSpan.FromMinutes(6));
        await borough.StartBotAsync();
        up.SetResult();
    }

    private async Task ReportAsync(int n, int count)
    {
        var chance = new Random(HashCode.Combine(seed, n));
        if (n == count / 2)
            await Teams.RemoveFromTeamAsync(FlowBorough.Lead, Soziales, Ct);
        var title = string.Create(CultureInfo.InvariantCulture, $"Bedarf {n:00000}");
        var (person, place, message) = reporters[n % reporters.Count];
        var data = JsonSerializer.SerializeToElement(new
        {
            step = "send", title, description = "Text.", region = "083009", theme = Themes[chance.Next(Themes.Length)], urgency = "mittel", place = "",
        });
        if (await InsistAsync(() => Teams.MessageActionSubmitAsync(person, place, message, "needFromMessage", data, Ct), givesUp: chance.Next(4) == 0) is { } answer)
            Answered[title] = StoryStage.NumberIn(answer.GetRawText());
        else
            GivenUp.Add(title);
        if (chance.Next(5) == 0)
            await AcknowledgeAsync(chance);
    }

    /// <summary>Somebody clicks on one of the newest cards of a channel that still ask for it; on a twin as soon as on any other.</summary>
    private async Task AcknowledgeAsync(Random chance)
    {
        var (team, member) = Departments[chance.Next(Departments.Length)];
        var channel = Teams.World.Channel(team);
        var open = Teams.Messages(channel).Reverse().Where(m => m.Cards.Count > 0 && Asks(m.Cards[0])).Take(10).ToList();
        if (open.Count == 0)
            return;
        var card = open[chance.Next(open.Count)];
        var click = CardReading.Button(card.Cards[0], "Zur Kenntnis nehmen");
        if (await InsistAsync(() => Teams.ExecuteAsync(member, channel, card.Id, click, ct: Ct), givesUp: false) is { } answer && answer.GetProperty("value") is var view && !Asks(view) && CardReading.Words(view).Contains("zur Kenntnis genommen", StringComparison.OrdinalIgnoreCase))
            Acknowledged.Add((StoryStage.NumberIn(CardReading.Words(card.Cards[0])), channel));
    }

    /// <summary>Until it is answered: Teams delivers the activity again, then the person clicks again, and so on.</summary>
    /// <returns>Null when Teams does not deliver again and the person gives up.</returns>
    private async Task<JsonElement?> InsistAsync(Func<Task<BotAnswer>> act, bool givesUp)
    {
        var answer = await act();
        for (var attempt = 1; answer is not { Status: 200, Body: not null }; attempt++)
        {
            if (givesUp)
                return null;
            await up.Task.WaitAsync(Ct);
            answer = attempt % 2 == 1 ? await Teams.RedeliverAsync(answer.TraceNumber, Ct) : await act();
        }

        return answer.Body;
    }

    private static bool Asks(JsonElement card) => card.GetRawText().Contains("need.acknowledge", StringComparison.Ordinal);
}
