using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Bench;

/// <summary>The sandbox's Teams with everything installed and linked, and a database with needs; the bot that prepared it is stopped unless it is asked for.</summary>
internal sealed class BenchBorough : IAsyncDisposable
{
    public const string Amt = "Straßen- und Grünflächenamt";
    public const string Clicker = "sga-1";

    /// <summary>One person clicks a hundred times a second here: the limit on turns would be measured, not the turn.</summary>
    private static readonly Dictionary<string, string?> Unlimited = new()
    {
        ["Teams:TurnsPerPerson:PerSecond"] = "100000",
        ["Teams:TurnsPerPerson:Burst"] = "100000",
        ["Teams:TurnsPerTenant:PerSecond"] = "100000",
        ["Teams:TurnsPerTenant:Burst"] = "100000",
    };

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("spk-bench-");

    public SandboxTeams Teams { get; private set; } = null!;

    public BotBeside? Bot { get; private set; }

    /// <summary>For a bot as a process: its deliveries are not held back, so that no backlog is measured.</summary>
    public Dictionary<string, string?> Settings { get; private set; } = [];

    public static async Task<BenchBorough> CreateAsync(CancellationToken cancellationToken)
    {
        var world = NeukoellnWorld.Create();
        world = world with { Teams = [.. world.Teams, new SandboxTeam("Gesundheitsamt", ["Bedarfe"], ["spk-lead"])] };
        var borough = new BenchBorough { Teams = await SandboxTeams.StartAsync(world, ct: cancellationToken) };
        borough.Bot = await BotBeside.StartAsync(BotHost.Create, borough.Teams, TimeProvider.System, borough.data.FullName, Unlimited, cancellationToken);
        var output = new StringWriter();
        if (await StoryPlayer.PlayAsync(OpeningStory.Steps, new StoryStage(borough.Teams, borough.Bot, new MovableClock(TimeProvider.System)), output, cancellationToken) != 0)
            throw new InvalidOperationException(output.ToString());
        borough.Settings = BotBeside.SettingsFor(borough.Teams, borough.data.FullName);
        foreach (var (key, value) in Unlimited)
            borough.Settings[key] = value;
        borough.Settings["Delivery:LimitFactor"] = "100";
        return borough;
    }

    /// <summary>Needs for the Amt, by the use case; their cards are left where they would go.</summary>
    public async Task<IReadOnlyList<NeedId>> ReportAsync(int count, CancellationToken cancellationToken)
    {
        var ids = new List<NeedId>(count);
        var reporter = new Actor(Teams.World.Person("stk-gropiusstadt").EntraId, "Bench", "Stadtteilkoordination Gropiusstadt");
        for (var i = 0; i < count; i++)
        {
            await using var scope = Bot!.Services.CreateAsyncScope();
            var report = new ValidReport($"Bedarf {Guid.NewGuid():N}", "Beschreibung.", "083009", null, null, "mobility", Urgency.Normal);
            var reported = await scope.ServiceProvider.GetRequiredService<ReportNeed>()
                .RunAsync(report, reporter, "gropiusstadt", new ReportOrigin(Teams.World.Chat("stk-gropiusstadt"), null, CardLanguage.German), cancellationToken);
            if (!await scope.ServiceProvider.GetRequiredService<CommitTurn>().RunAsync(null, cancellationToken))
                throw new InvalidOperationException("Another turn was faster.");
            ids.Add(reported.Id);
        }

        return ids;
    }

    /// <summary>As if every card had been posted: what a click then costs is not mixed with the posting of others.</summary>
    public async Task MarkShownAsync(CancellationToken cancellationToken)
    {
        await using var scope = Bot!.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SpkDbContext>().Database.ExecuteSqlAsync(
            $"UPDATE Placements SET State = {(int)PlacementState.Shown}, ShownRevision = 1, ActivityId = 'm' || Id WHERE ActivityId IS NULL AND Kind = {(int)PlacementKind.Need}",
            cancellationToken);
    }

    /// <summary>Clicks on "Zur Kenntnis nehmen", one for each need, as the card in the Amt's channel sends them.</summary>
    public async Task<IReadOnlyList<string>> AcknowledgementsAsync(IReadOnlyList<NeedId> needs, CancellationToken cancellationToken)
    {
        await using var scope = Bot!.Services.CreateAsyncScope();
        var channel = Teams.World.Channel(Amt);
        var cards = await scope.ServiceProvider.GetRequiredService<SpkDbContext>().Placements.AsNoTracking()
            .Where(p => p.Kind == PlacementKind.Need && p.ConversationId == channel)
            .ToDictionaryAsync(p => p.Subject, p => p.Id, cancellationToken);
        var shown = await Teams.SayAsync(Clicker, channel, "hilfe", ct: cancellationToken);
        using var view = JsonDocument.Parse("""{"verb":"need.view","data":{"need":"SPK-2026-00001"}}""");
        await Teams.ExecuteAsync(Clicker, channel, shown.Message.Id, view.RootElement, ct: cancellationToken);
        var template = Template(Clicker, "invoke adaptiveCard/action");
        return [.. needs.Select(id =>
        {
            var placement = cards[id.Value.ToString(CultureInfo.InvariantCulture)];
            var activity = (JsonObject)template.DeepClone();
            activity["id"] = $"f:{Guid.NewGuid()}";
            activity["replyToId"] = $"m{placement.Value.ToString().ToUpperInvariant()}";
            activity["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["id"] = "",
                    ["verb"] = "need.acknowledge",
                    ["data"] = new JsonObject { ["need"] = id.ToNumber("SPK"), ["rev"] = 1, ["placement"] = placement.ToString() },
                },
                ["trigger"] = "manual",
            };
            return activity.ToJsonString();
        })];
    }

    /// <summary>"status" in the Amt's channel, each a message of its own.</summary>
    public IReadOnlyList<string> Messages(int count)
    {
        var template = Template(Clicker, "message");
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var activity = (JsonObject)template.DeepClone();
            activity["id"] = Guid.NewGuid().ToString();
            return activity.ToJsonString();
        })];
    }

    /// <summary>Where the Amt's channel is reached.</summary>
    public async Task<ConversationAddress> AddressAsync(CancellationToken cancellationToken)
    {
        await using var scope = Bot!.Services.CreateAsyncScope();
        var channel = Teams.World.Channel(Amt);
        return await scope.ServiceProvider.GetRequiredService<SpkDbContext>().Addresses.AsNoTracking().SingleAsync(a => a.ConversationId == channel, cancellationToken);
    }

    public async Task StopBotAsync()
    {
        if (Bot is not null)
            await Bot.DisposeAsync();
        Bot = null;
    }

    /// <summary>An activity of a person in a place, as the simulator writes it, to be filled in.</summary>
    public JsonObject Template(string person, string kind)
    {
        var from = Teams.World.Person(person).TeamsId;
        var last = Teams.Trace.Last(e => e.What == kind && e.Request is { } request && request.GetProperty("from").GetProperty("id").GetString() == from);
        return JsonObject.Create(last.Request!.Value)!;
    }

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Teams.DisposeAsync();
        data.Delete(recursive: true);
    }
}
