using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Spk.Bot.Protocol;

namespace Spk.Bot.Tests.Protocol;

public sealed class TurnLimitsTests
{
    private const int Burst = 3;

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Teams:TurnsPerPerson:PerSecond"] = "1",
        ["Teams:TurnsPerPerson:Burst"] = Burst.ToString(CultureInfo.InvariantCulture),
        ["Teams:TurnsPerTenant:PerSecond"] = "4",
        ["Teams:TurnsPerTenant:Burst"] = "6",
    };

    [Fact]
    public async Task Message_BeyondTheBurst_IsToldWhenToComeAgain()
    {
        await using var host = await ProtocolHost.StartAsync(settings: Settings);
        await UseUpAsync(host);

        using var limited = await host.PostAsync(Payload.Json("01"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (limited.StatusCode, limited.Headers.RetryAfter!.ToString()));
        Assert.Empty(await limited.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Burst, host.Reached.Count);

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        using var later = await host.PostAsync(Payload.Json("01"));
        Assert.Equal(HttpStatusCode.Accepted, later.StatusCode);
        using var again = await host.PostAsync(Payload.Json("01"));
        Assert.Equal(HttpStatusCode.TooManyRequests, again.StatusCode);
    }

    [Theory]
    [InlineData("de-DE", "Das waren sehr viele Anfragen auf einmal. Bitte versuchen Sie es gleich noch einmal.")]
    [InlineData("en-GB", "That was a lot at once. Please try again in a moment.")]
    public async Task Click_BeyondTheBurst_SaysSoOnTheCard(string locale, string sentence)
    {
        await using var host = await ProtocolHost.StartAsync(settings: Settings);
        await UseUpAsync(host);

        using var limited = await host.PostAsync(ByThePersonOf01("21").With(activity =>
        {
            activity["locale"] = locale;
            activity["entities"] = new JsonArray();
        }));

        Assert.Equal(HttpStatusCode.OK, limited.StatusCode);
        Assert.Equal(
            $$$"""{"statusCode":429,"type":"application/vnd.microsoft.error","value":{"code":"TooManyRequests","message":"{{{sentence}}}"}}""",
            await limited.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Burst, host.Reached.Count);
    }

    [Fact]
    public async Task Click_BeyondTheBurst_IsCounted()
    {
        await using var host = await ProtocolHost.StartAsync(settings: Settings);
        await UseUpAsync(host);
        var limited = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "turns_total" && ReferenceEquals(instrument.Meter.Scope, host.Services.GetService(typeof(IMeterFactory))))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, by, tags, _) => Interlocked.Add(ref limited, Equals(tags[0].Value, "Limited") ? by : 0));
        listener.Start();

        using var answer = await host.PostAsync(ByThePersonOf01("21"));

        Assert.Equal(1, limited);
    }

    [Fact]
    public async Task OtherInvoke_BeyondTheBurst_IsToldWhenToComeAgain()
    {
        await using var host = await ProtocolHost.StartAsync(settings: Settings);
        await UseUpAsync(host);

        using var limited = await host.PostAsync(ByThePersonOf01("23"));

        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (limited.StatusCode, limited.Headers.RetryAfter!.ToString()));
    }

    [Theory]
    [InlineData("08")]
    [InlineData("12")]
    [InlineData("16")]
    [InlineData("18")]
    public async Task Event_BeyondTheBurst_IsNeverLost(string sample)
    {
        await using var host = await ProtocolHost.StartAsync(settings: Settings);
        await UseUpAsync(host);

        using var told = await host.PostAsync(ByThePersonOf01(sample));

        Assert.Equal(HttpStatusCode.Accepted, told.StatusCode);
        Assert.Equal(Burst + 1, host.Reached.Count);
    }

    [Fact]
    public async Task Message_OfSomebodyElse_IsAnsweredUntilTheTenantHasHadItsShare()
    {
        await using var host = await ProtocolHost.StartAsync(settings: Settings);
        await UseUpAsync(host);

        // What is refused to one person costs the tenant nothing.
        for (var i = 0; i < 10; i++)
        {
            using var limited = await host.PostAsync(Payload.Json("01"));
        }

        for (var i = 0; i < 3; i++)
        {
            using var answered = await host.PostAsync(By($"person {i}"));
            Assert.Equal(HttpStatusCode.Accepted, answered.StatusCode);
        }

        using var beyond = await host.PostAsync(By("one more"));
        Assert.Equal(HttpStatusCode.TooManyRequests, beyond.StatusCode);
        host.Clock.Advance(TimeSpan.FromSeconds(0.25));
        using var later = await host.PostAsync(By("one more"));
        Assert.Equal(HttpStatusCode.Accepted, later.StatusCode);
    }

    [Fact]
    public async Task Refused_ForAnotherReason_CostsNobodyATurn()
    {
        await using var host = await ProtocolHost.StartAsync(settings: Settings);
        for (var i = 0; i < 10; i++)
        {
            using var withoutToken = await host.PostAsync(Payload.Json("01").ToJsonString(), null);
            using var elsewhere = await host.PostAsync(Payload.Json("01").With(activity => activity["channelId"] = "webchat"));
            Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (withoutToken.StatusCode, elsewhere.StatusCode));
        }

        await UseUpAsync(host);
    }

    [Fact]
    public void Default_IsMoreThanAnybodyClicks()
    {
        var limits = new TurnLimits(Options.Create(new TeamsOptions()), new ManualClock());

        Assert.All(Enumerable.Range(0, 30), _ => Assert.Null(limits.Take(Payload.Activity("01"))));
        Assert.Equal(TimeSpan.FromSeconds(0.1), limits.Take(Payload.Activity("01"))!.Wait);
    }

    [Theory]
    [InlineData("0", "5")]
    [InlineData("-1", "5")]
    [InlineData("NaN", "5")]
    [InlineData("5", "0")]
    public async Task Start_WhenALimitMakesNoSense_Fails(string perSecond, string burst)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => ProtocolHost.StartAsync(settings: new()
        {
            ["Teams:TurnsPerTenant:PerSecond"] = perSecond,
            ["Teams:TurnsPerTenant:Burst"] = burst,
        }));

        Assert.Contains("Teams:TurnsPerTenant", failure.Message, StringComparison.Ordinal);
    }

    private static async Task UseUpAsync(ProtocolHost host)
    {
        for (var i = 0; i < Burst; i++)
        {
            using var answer = await host.PostAsync(Payload.Json("01"));
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }
    }

    private static JsonObject By(string person) => Payload.Json("01").With(activity => activity["from"]!["aadObjectId"] = person);

    private static JsonObject ByThePersonOf01(string sample) => Payload.Json(sample).With(activity => activity["from"] = Payload.Json("01")["from"]!.DeepClone());
}
