using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spk.Bot.Protocol.Connector;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Tests.Protocol;

public sealed class LogHygieneTests
{
    [Fact]
    public async Task Log_AtEveryLevel_HoldsNoTextNameOrToken()
    {
        using var logs = new Lines();
        await using var teams = await LoopbackServer.StartAsync(403, """{"error":{"code":"BotDisabledByAdmin","message":"Antwort mit Inhalt"}}""");
        await using var host = await ProtocolHost.StartAsync(
            (routes, _) => routes.OnMessage((_, activity, _) => throw new InvalidOperationException(activity.Text)),
            settings: new() { ["Teams:AllowedServiceUrls:0"] = teams.Url, ["Teams:AllowedServiceUrls:1"] = "smba.trafficmanager.net" },
            logs: logs);
        var token = host.Issuer.Mint(Payload.AppId, Payload.ServiceUrl);

        using var failed = await host.PostAsync(Payload.Json("01").ToJsonString(), $"Bearer {token}");
        using var refused = await host.PostAsync(Payload.Json("n2"));
        using var unauthorized = await host.PostAsync(Payload.Json("01").ToJsonString(), "Bearer not-a-token");
        var sent = await host.Services.GetRequiredService<ConnectorClient>()
            .SendAsync(teams.Url, "19:geheim@thread.v2", OutboundActivity.Plain("Bescheid an Test Person"), TestContext.Current.CancellationToken);

        var all = string.Join('\n', logs.All);
        Assert.Equal(ConnectorFailureKind.Refused, sent.Failure!.Kind);
        Assert.Contains("1795000000001", all, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", all, StringComparison.Ordinal);
        Assert.Contains("BotDisabledByAdmin", all, StringComparison.Ordinal);
        foreach (var secret in new[]
        {
            "Winterjacke", "Bescheid", "Test Person", "Antwort mit Inhalt", "29:1Test", "aaaaaaaa-0000", "19:geheim", "19%3Ageheim", token, "not-a-token", "not-a-secret",
            teams.Requests[0].Authorization["Bearer ".Length..],
        })
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            All.Enqueue(string.Create(CultureInfo.InvariantCulture, $"scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
