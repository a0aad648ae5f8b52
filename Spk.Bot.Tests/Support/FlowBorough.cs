using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Tests.Support;

/// <summary>
/// The production host on SQLite beside a small Teams, as a class fixture: installed everywhere, channels linked, meetings known. The Jugendamt and the OE SPK are linked
/// as all others; Gesundheitsamt and some more have no channel. Tests of a class share it, so each reports needs of its own.
/// </summary>
public class FlowBorough : IAsyncLifetime
{
    public const string Sga = "Straßen- und Grünflächenamt";
    public const string Office = "OE SPK";
    public const string Coordination = "Stadtteilkoordination Gropiusstadt";
    public const string Coordinator = "stk-gropiusstadt";
    public const string Lead = "spk-lead";

    /// <summary>Real time; only a failure waits so long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Where a test speaks as one person all the time, the limit on a person is not what it is about.</summary>
    private static readonly KeyValuePair<string, string?>[] Tireless = [new("Teams:TurnsPerPerson:Burst", "1000000"), new("Teams:TurnsPerTenant:Burst", "1000000")];

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("spk-flow-");

    public MovableClock Clock { get; } = FlowClock.Create();

    public SandboxTeams Teams { get; private set; } = null!;

    public BotBeside Bot { get; private set; } = null!;

    /// <summary>Where the bot's SQLite file lies.</summary>
    public string DataFolder => data.FullName;

    public SandboxWorld World => Teams.World;

    /// <summary>Further settings of the bot.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [new("Logging:LogLevel:Default", "Critical")];

    internal StoryStage Stage => new(Teams, Bot, Clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        await StartAsync();
        var output = new StringWriter();
        Assert.True(await StoryPlayer.PlayAsync(OpeningStory.Steps, Stage, output, Ct) == 0, output.ToString());
        await Bot.LookAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        // Teams first: a connector call that hangs ends with it.
        Teams.ConnectorFault = null;
        await Teams.DisposeAsync();
        await Bot.DisposeAsync();
        data.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes to the bot and gives its answer: in a channel, the one in the thread of what was written.</summary>
    /// <param name="button">That the answer must have, where the bot may say something else meanwhile, such as news of another need; null: the first thing it says.</param>
    public async Task<SandboxMessage> AskAsync(string person, string place, string text, string? button = null)
    {
        var known = Teams.Messages(place).Select(m => m.Id).ToHashSet();
        var said = await Teams.SayAsync(person, place, text, ct: Ct);
        Assert.Equal(202, said.Answer?.Status);
        var thread = Teams.Places.Single(p => p.Id == place).Kind == Spk.Bot.Sandbox.Teams.PlaceKind.Channel ? said.Message.Id : null;
        return await Teams.WaitForAsync(place, m => m.From.IsBot && !known.Contains(m.Id) && m.ThreadId == thread && (button is null || m.Cards[0].GetRawText().Contains(button, StringComparison.Ordinal)), Patience, Ct);
    }

    public Task<SandboxMessage> AskAsync(string person, string text) => AskAsync(person, World.Chat(person), text);

    /// <summary>Reports by form, preview and confirmation; in the own chat unless a place is given.</summary>
    public async Task<FlowNeed> ReportAsync(string title, string region = "083009", string theme = "mobility", string person = Coordinator, string? place = null, string? text = null)
    {
        place ??= World.Chat(person);
        var form = await AskAsync(person, place, "melden", "Weiter zur Vorschau");
        var preview = await PressAsync(person, form, "Weiter zur Vorschau", ("title", title), ("description", text ?? Described(title)), ("region", region), ("theme", theme), ("urgency", "mittel"));
        var receipt = await ClickAsync(person, form, CardReading.Button(preview, "Bedarf senden"));
        return new FlowNeed(StoryStage.NumberIn(CardReading.Words(receipt)), place, form.Id);
    }

    /// <summary>Words that go with this title alone, so that two reports of a class are not taken for the same demand.</summary>
    private static string Described(string title) =>
        $"Beschreibung. {string.Join(' ', Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title))).Chunk(8).Select(c => new string(c)))}";

    /// <summary>Presses a button of the message's card as it stands and gives the card that the person then sees.</summary>
    public Task<JsonElement> PressAsync(string person, SandboxMessage message, string button, params IEnumerable<(string Id, string Value)> inputs) =>
        ClickAsync(person, message, CardReading.Button(message.Cards[0], button, inputs));

    /// <summary>Sends this action from the message's card, whether it still has such a button or not.</summary>
    public Task<JsonElement> ClickAsync(string person, SandboxMessage message, JsonElement action) =>
        Stage.ExecuteAsync(person, message.PlaceId, message.Id, action, Ct);

    /// <summary>The bot's message in this place that shows the need.</summary>
    public Task<SandboxMessage> CardOfAsync(string place, FlowNeed need) => WaitAsync(place, need.Number);

    /// <summary>The bot's first message in this place that has these words.</summary>
    public Task<SandboxMessage> WaitAsync(string place, params string[] words) =>
        Teams.WaitForAsync(place, m => m.From.IsBot && Array.TrueForAll(words, w => StoryStage.Words(m).Contains(w, StringComparison.Ordinal)), Patience, Ct);

    /// <summary>This very message, as soon as it has these words.</summary>
    public Task<SandboxMessage> WaitAsync(SandboxMessage message, params string[] words) =>
        Teams.WaitForAsync(message.PlaceId, m => m.Id == message.Id && Array.TrueForAll(words, w => StoryStage.Words(m).Contains(w, StringComparison.Ordinal)), Patience, Ct);

    /// <summary>How many messages of the place have these words, after everything due has been delivered.</summary>
    public async Task<int> CountAsync(string place, string words)
    {
        await QuietAsync();
        return Teams.Messages(place).Count(m => StoryStage.Words(m).Contains(words, StringComparison.Ordinal));
    }

    /// <summary>Comes back when nothing is due or on its way, so that what is not there will not come either; news to reporters that wait for more may be left.</summary>
    public async Task QuietAsync()
    {
        while (true)
        {
            await Bot.Services.GetRequiredService<DeliverCards>().RunAsync(Ct);
            await using var scope = Bot.Services.CreateAsyncScope();
            var now = Clock.GetUtcNow();
            if (!await scope.ServiceProvider.GetRequiredService<SpkDbContext>().Placements.AnyAsync(
                    p => (p.State == PlacementState.Due || p.State == PlacementState.Sending) && !(p.Subject == NewsView.Subject && p.DueAt > now), Ct))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Ct);
        }
    }

    /// <summary>Comes back when nothing is on its way; what is due later stays so.</summary>
    public async Task SettledAsync()
    {
        while (true)
        {
            await using var scope = Bot.Services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<SpkDbContext>().Placements.AnyAsync(p => p.State == PlacementState.Sending, Ct))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Ct);
        }
    }

    /// <summary>Comes back when the condition holds; it is something that only the other side of a wire knows.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }

    /// <summary>Moves the clock and lets digests and deliveries look at it at once.</summary>
    public async Task MoveAsync(TimeSpan step)
    {
        Clock.Advance(step);
        await Bot.LookAsync(Ct);
    }

    public async Task MoveToAsync(DateTimeOffset instant)
    {
        Clock.MoveTo(instant);
        await Bot.LookAsync(Ct);
    }

    protected async Task StartAsync()
    {
        Teams = await SandboxTeams.StartAsync(NeukoellnWorld.Create(), new() { TimeProvider = Clock }, Ct);
        Bot = await BotBeside.StartAsync(
            (args, configure) => BotHost.Create(args, builder =>
            {
                configure(builder);
                Configure(builder);
            }),
            Teams,
            Clock,
            DataFolder,
            [.. Tireless, .. Settings],
            Ct);
    }

    /// <summary>Last word on the bot's registrations.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }
}

/// <summary>A reported need, and where the reporter's copy of its card stands.</summary>
public sealed record FlowNeed(string Number, string Place, string MessageId);
