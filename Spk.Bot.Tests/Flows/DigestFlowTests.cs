using Spk.Bot.Core.Time;
using Spk.Bot.Sandbox.Story;
using Spk.Bot.Sandbox.Teams;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Flows;

/// <summary>Weekly and before a meeting; from Wednesday, 4 March 2026, with a meeting of the Verkehrsausschuss on Tuesday, 10 March, 17:00.</summary>
public sealed class DigestFlowTests : IAsyncLifetime
{
    private const string Weekly = "Wochenübersicht der Bedarfe";
    private const string BeforeMeeting = "Bedarfe zur nächsten Sitzung";

    private readonly FlowBorough borough = new();

    private string Committee => borough.World.Channel("Ausschussdienst", "Ausschuss für Verkehr und Tiefbau");

    private string Office => borough.World.Channel(FlowBorough.Office);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => borough.InitializeAsync();

    public ValueTask DisposeAsync() => borough.DisposeAsync();

    [Fact]
    public async Task Weekly_OnMondayMorning_IsPostedOnceAndStaysAsItWas()
    {
        var need = await borough.ReportAsync("Für die Woche");
        await borough.MoveToAsync(Berlin(9, "07:59"));
        Assert.Equal(0, await borough.CountAsync(Committee, Weekly));

        await borough.MoveToAsync(Berlin(9, "08:00"));
        var digest = await borough.WaitAsync(Committee, Weekly, need.Number);
        for (var hour = 0; hour < 3; hour++)
            await borough.MoveAsync(TimeSpan.FromHours(1));
        await borough.PressAsync("sga-1", await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), need), "Zur Kenntnis nehmen");

        Assert.Equal(1, await borough.CountAsync(Committee, Weekly));
        var standing = borough.Teams.Messages(Committee).Single(m => m.Id == digest.Id);
        Assert.False(standing.Edited);
        Assert.Equal(digest.Cards[0].GetRawText(), standing.Cards[0].GetRawText());
    }

    [Fact]
    public async Task Weekly_TheNextWeek_TellsWhatIsNewSinceTheLast()
    {
        var old = await borough.ReportAsync("Erste Woche");
        await borough.MoveToAsync(Berlin(9, "08:00"));
        await borough.WaitAsync(Committee, Weekly, old.Number);
        await borough.PressAsync("sga-1", await borough.CardOfAsync(borough.World.Channel(FlowBorough.Sga), old), "Zur Kenntnis nehmen");
        await borough.PressAsync("ord-1", await borough.CardOfAsync(borough.World.Channel("Ordnungsamt"), old), "Zur Kenntnis nehmen");
        var fresh = await borough.ReportAsync("Zweite Woche");

        await borough.MoveToAsync(Berlin(16, "08:05"));

        var digest = StoryStage.Words(await borough.WaitAsync(Committee, Weekly, fresh.Number));
        Assert.Contains("Neu gemeldet (1)", digest, StringComparison.Ordinal);
        Assert.Contains("Geändert seit der letzten Übersicht (1)", digest, StringComparison.Ordinal);
        Assert.Equal(2, await borough.CountAsync(Committee, Weekly));
    }

    [Fact]
    public async Task BeforeMeeting_TwoBusinessDaysBefore_IsPostedOnceWithTheMeeting()
    {
        var need = await borough.ReportAsync("Zur Sitzung");
        await borough.MoveToAsync(Berlin(6, "07:59"));
        Assert.Equal(0, await borough.CountAsync(Committee, BeforeMeeting));

        borough.Clock.MoveTo(Berlin(6, "08:00"));
        await Task.WhenAll(borough.Bot.LookAsync(Ct), borough.Bot.LookAsync(Ct), borough.Bot.LookAsync(Ct));

        var digest = StoryStage.Words(await borough.WaitAsync(Committee, BeforeMeeting, need.Number));
        Assert.Contains("10.03.2026, 17:00 Uhr", digest, StringComparison.Ordinal);
        Assert.Contains("27. öffentliche Sitzung", digest, StringComparison.Ordinal);
        await borough.MoveToAsync(Berlin(10, "16:00"));
        Assert.Equal(1, await borough.CountAsync(Committee, BeforeMeeting));
    }

    [Fact]
    public async Task BeforeMeeting_WithNothingOpen_IsPostedAllTheSame()
    {
        await borough.MoveToAsync(Berlin(6, "08:00"));

        Assert.Contains("0 offene Bedarfe", StoryStage.Words(await borough.WaitAsync(Committee, BeforeMeeting)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digest_WhenTheBotWasAwayAtItsTime_IsPostedLater()
    {
        var need = await borough.ReportAsync("Verspätet");

        borough.Clock.MoveTo(Berlin(10, "15:00"));
        await borough.Bot.LookAsync(Ct);

        await borough.WaitAsync(Committee, BeforeMeeting, need.Number);
        await borough.WaitAsync(Committee, Weekly, need.Number);
    }

    [Fact]
    public async Task Digest_ForACommitteeWithoutAChannel_WaitsAndIsDeliveredOnceLinked()
    {
        var need = await borough.ReportAsync("Für die Jugendhilfe", theme: "youth-family");

        await borough.MoveToAsync(Berlin(13, "08:00"));
        await borough.WaitAsync(Office, "Jugendhilfeausschuss", "verbinden Jugendhilfeausschuss");
        Assert.DoesNotContain(Everywhere(BeforeMeeting), m => StoryStage.Words(m).Contains("Jugendhilfeausschuss", StringComparison.Ordinal));
        var channel = borough.World.Channel("Ausschussdienst", "Sozialausschuss");
        await borough.AskAsync(FlowBorough.Lead, channel, "verbinden Jugendhilfeausschuss");

        await borough.WaitAsync(channel, BeforeMeeting, "Jugendhilfeausschuss", need.Number);
    }

    private IEnumerable<SandboxMessage> Everywhere(string words) =>
        borough.Teams.Places.SelectMany(p => borough.Teams.Messages(p.Id)).Where(m => StoryStage.Words(m).Contains(words, StringComparison.Ordinal));

    private static DateTimeOffset Berlin(int dayOfMarch, string time) => BerlinTime.At(new DateOnly(2026, 3, dayOfMarch), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture));
}
