using System.Net;
using System.Net.Http.Headers;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Meetings.OParl;

namespace Spk.Bot.Tests.Meetings.OParl;

public sealed class OParlHttpSourceTests : IDisposable
{
    private const string Host = "https://rat.example";
    private const string First = Host + "/meetings?body=1";
    private const string Second = First + "&p=2";

    private readonly CouncilServer _server = new();
    private readonly ImpatientClock _clock = new(TimeSpan.FromSeconds(25));

    [Fact]
    public async Task Read_WithSeveralPages_FollowsNextAndPausesBetween()
    {
        _server.OnPage(First, Second, "urn:1", "urn:2").OnPage(Second, null, "urn:2", "urn:3");

        var reading = await Read(First);

        Assert.Equal(["urn:1", "urn:2", "urn:3"], reading.Meetings.Select(m => m.SourceId));
        Assert.Empty(reading.Faults);
        Assert.Equal([First, Second], _server.Asked);
        Assert.Equal([TimeSpan.FromMilliseconds(500)], _clock.Waits);
        Assert.All(_server.UserAgents, agent => Assert.StartsWith("Spk.Bot/", agent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Read_FromSystem_FollowsBodyToItsMeetings()
    {
        _server.On(Host + "/system", HttpStatusCode.OK, $$"""{"type":"https://schema.oparl.org/1.0/System","body":"{{Host}}/bodies"}""")
            .On(Host + "/bodies", HttpStatusCode.OK, $$"""{"data":[{"type":"https://schema.oparl.org/1.0/Body","meeting":"{{First}}"}],"links":{ } }""")
            .OnPage(First, null, "urn:1");

        var reading = await Read(Host + "/system");

        Assert.Single(reading.Meetings);
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public async Task Read_WhenNextSaysHttpOnOurHost_StaysOnHttps()
    {
        _server.OnPage(First, Second.Replace("https:", "http:", StringComparison.Ordinal), "urn:1").OnPage(Second, null, "urn:2");

        Assert.Equal(2, (await Read(First)).Meetings.Count);
        Assert.Equal([First, Second], _server.Asked);
    }

    [Theory]
    [InlineData("https://elsewhere.example/meetings")]
    [InlineData("https://rat.example:8443/meetings")]
    [InlineData("https://rat.example.evil.example/meetings")]
    [InlineData("file:///etc/passwd")]
    public async Task Read_WhenNextLeavesTheHost_DoesNotFollow(string next)
    {
        _server.OnPage(First, next, "urn:1");

        var reading = await Read(First);

        Assert.Single(reading.Meetings);
        Assert.Contains("another host", Assert.Single(reading.Faults), StringComparison.Ordinal);
        Assert.Equal([First], _server.Asked);
    }

    [Fact]
    public async Task Read_WhenRedirectedToAnotherHost_DropsTheAnswer()
    {
        _server.On(First, HttpStatusCode.OK, "[]", r => r.RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example/"));

        Assert.Contains("another host", Assert.Single((await Read(First)).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WhenPagesGoRound_Ends()
    {
        _server.OnPage(First, Second, "urn:1").OnPage(Second, First, "urn:2");

        var reading = await Read(First);

        Assert.Equal(2, reading.Meetings.Count);
        Assert.Contains("back to", Assert.Single(reading.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WhenPagesNeverEnd_StopsAfterTheLimit()
    {
        for (var page = 1; page <= OParlHttpSource.MaxPages + 1; page++)
            _server.OnPage($"{Host}/m?p={page}", $"{Host}/m?p={page + 1}");

        var reading = await Read($"{Host}/m?p=1");

        Assert.Equal(OParlHttpSource.MaxPages, _server.Asked.Count);
        Assert.Contains("More than 500 pages", Assert.Single(reading.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_WhenServerFailsForAWhile_TriesAgainWithBackoff()
    {
        _server.On(First, HttpStatusCode.InternalServerError).On(First, HttpStatusCode.BadGateway).On(First, (_, _) => throw new HttpRequestException("reset")).OnPage(First, null, "urn:1");

        var reading = await Read(First);

        Assert.Single(reading.Meetings);
        Assert.Empty(reading.Faults);
        Assert.Equal([1, 2, 4], _clock.Waits.Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task Read_WhenServerKeepsFailing_KeepsEarlierPagesAndSaysSo()
    {
        _server.OnPage(First, Second, "urn:1").On(Second, HttpStatusCode.InternalServerError);

        var reading = await Read(First);

        Assert.Single(reading.Meetings);
        Assert.Equal($"Page 2 ({Second}): HTTP 500", Assert.Single(reading.Faults));
        Assert.Equal(5, _server.Asked.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task Read_WhenRefused_DoesNotTryAgain(HttpStatusCode status)
    {
        _server.On(First, status);

        Assert.Equal($"Page 1 ({First}): HTTP {(int)status}", Assert.Single((await Read(First)).Faults));
        Assert.Single(_server.Asked);
    }

    [Fact]
    public async Task Read_WhenServerAsksToWait_WaitsThatLong()
    {
        _server.On(First, HttpStatusCode.TooManyRequests, with: r => r.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(20))).OnPage(First, null, "urn:1");

        Assert.Single((await Read(First)).Meetings);
        Assert.Equal([TimeSpan.FromSeconds(20)], _clock.Waits);
    }

    [Fact]
    public async Task Read_WhenNothingComesInTime_SaysSo()
    {
        _server.On(First, async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            throw new InvalidOperationException("never reached");
        });

        var reading = await Read(First, new ImpatientClock(TimeSpan.FromMinutes(1)));

        Assert.Equal($"Page 1 ({First}): no answer within 30 s", Assert.Single(reading.Faults));
        Assert.Equal(4, _server.Asked.Count);
    }

    [Fact]
    public async Task Read_WhenCallerCancels_Throws()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _server.On(First, async (_, token) =>
        {
            await cancelled.CancelAsync();
            token.ThrowIfCancellationRequested();
            return new HttpResponseMessage();
        });
        using var http = new HttpClient(_server, disposeHandler: false);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new OParlHttpSource(http, new Uri(First), _clock).ReadAsync(Committees.All, cancelled.Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Read_WhenPageIsTooLarge_StopsReading(bool saysLength)
    {
        using var endless = new EndlessBlanks();
        _server.On(First, HttpStatusCode.OK, with: r =>
        {
            r.Content = new StreamContent(endless);
            if (saysLength)
                r.Content.Headers.ContentLength = long.MaxValue;
        });

        Assert.Contains("larger than 20 MB", Assert.Single((await Read(First)).Faults), StringComparison.Ordinal);
        Assert.InRange(endless.Taken, 0, saysLength ? 0 : 22 * 1024 * 1024);
    }

    [Theory]
    [InlineData("http://rat.example/meetings")]
    [InlineData("ftp://rat.example/meetings")]
    [InlineData("file:///tmp/meetings.json")]
    public async Task Read_WhenAddressIsNotHttps_AsksNobody(string address)
    {
        Assert.Contains("no https address", Assert.Single((await Read(address)).Faults), StringComparison.Ordinal);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task Read_OnLoopback_AcceptsHttp()
    {
        _server.OnPage("http://localhost:5000/meetings", null, "urn:1");

        Assert.Single((await Read("http://localhost:5000/meetings")).Meetings);
    }

    [Fact]
    public async Task Read_SkippedEntry_IsNamedWithItsPage()
    {
        _server.OnPage(First, Second, "urn:1").On(Second, HttpStatusCode.OK, """[{"id":"urn:9","name":"Sozialausschuss"}]""");

        var skip = Assert.Single((await Read(First)).Skipped);
        Assert.Equal((2, 0, "urn:9"), (skip.Page, skip.Index, skip.Id));
    }

    public void Dispose() => _server.Dispose();

    private async Task<MeetingReading> Read(string address, TimeProvider? clock = null)
    {
        using var http = new HttpClient(_server, disposeHandler: false);
        return await new OParlHttpSource(http, new Uri(address), clock ?? _clock).ReadAsync(Committees.All, TestContext.Current.CancellationToken);
    }

    private sealed class EndlessBlanks : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            Taken += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
