using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Spk.Bot.Sandbox;
using Spk.Bot.Sandbox.Teams;

namespace Spk.Bot.Tests.Sandbox;

public sealed class MovableClockTests
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Advance_Always_AddsUp()
    {
        var clock = new MovableClock(new StillClock());
        clock.Advance(TimeSpan.FromHours(2));
        clock.MoveTo(Friday.AddDays(3));

        Assert.Equal(Friday.AddDays(3), clock.GetUtcNow());
    }

    [Fact]
    public void MoveTo_Backwards_IsRefused()
    {
        var clock = new MovableClock(new StillClock());
        var told = 0;
        clock.Moved += (_, _) => told++;

        Assert.False(clock.TryMoveTo(Friday.AddSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveTo(Friday.AddSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
        Assert.Equal((Friday, 0), (clock.GetUtcNow(), told));
    }

    [Fact]
    public void MoveTo_Forward_TellsIt()
    {
        var clock = new MovableClock(new StillClock());
        var seen = default(DateTimeOffset);
        clock.Moved += (_, _) => seen = clock.GetUtcNow();

        clock.MoveTo(Friday.AddDays(1));

        Assert.Equal(Friday.AddDays(1), seen);
    }

    [Theory]
    [InlineData("2026-11-20T09:00:00Z", "2026-11-23T07:00:00Z")]
    [InlineData("2026-11-23T06:59:00Z", "2026-11-24T07:00:00Z")]
    [InlineData("2026-03-27T23:30:00Z", "2026-03-30T06:00:00Z")]
    [InlineData("2026-12-24T12:00:00Z", "2026-12-28T07:00:00Z")]
    public void NextWeekday_Always_IsEightInTheMorningInBerlin(string now, string expected) =>
        Assert.Equal(At(expected), ClockTargets.NextWeekday(At(now)));

    [Fact]
    public async Task Clock_MovedByThePage_IsTheClockOfTheActivities()
    {
        var meeting = TimeProvider.System.GetUtcNow().AddDays(30);
        await using var stage = await SandboxStage.InstalledAsync(Ct);
        var looked = stage.Clock.GetUtcNow();
        stage.Teams.NextMeeting = (_, _) => Task.FromResult<DateTimeOffset?>(meeting);
        stage.Teams.ClockMoved = _ => Task.FromResult(looked = stage.Clock.GetUtcNow());

        var (status, answer) = await MoveAsync(stage, "next-meeting");
        await stage.Teams.SayAsync("jug-1", stage.Channel, "offen", ct: Ct);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(looked >= meeting);
        Assert.True(answer.GetProperty("now").GetDateTimeOffset() >= meeting);
        Assert.True(stage.Bot.Last("message").GetProperty("timestamp").GetDateTimeOffset() >= meeting);
    }

    [Theory]
    [InlineData("next-meeting", HttpStatusCode.Conflict)]
    [InlineData("2020-01-01T00:00:00Z", HttpStatusCode.Conflict)]
    [InlineData("soon", HttpStatusCode.BadRequest)]
    [InlineData("plus-hour", HttpStatusCode.OK)]
    [InlineData("next-business-day", HttpStatusCode.OK)]
    public async Task Clock_ByTarget_MovesOrSaysWhyNot(string to, HttpStatusCode expected)
    {
        await using var stage = await SandboxStage.StartAsync(Ct);
        var before = stage.Clock.GetUtcNow();

        var (status, _) = await MoveAsync(stage, to);

        Assert.Equal(expected, status);
        Assert.Equal(expected == HttpStatusCode.OK, stage.Clock.GetUtcNow() - before > TimeSpan.FromMinutes(59));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<(HttpStatusCode Status, JsonElement Body)> MoveAsync(SandboxStage stage, string to)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(new Uri(stage.Teams.BaseUrl, "api/clock"), new { to }, Ct);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Ct));
    }

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Friday;
    }
}
