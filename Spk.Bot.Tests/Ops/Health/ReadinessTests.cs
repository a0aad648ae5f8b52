using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Ops.Health;

/// <summary>Each fault planted into a running bot, and found again in what it says of itself.</summary>
public sealed class ReadinessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_WhenNothingIsWrong_SaysSoCheckByCheck()
    {
        await using var bot = await FlowWatched.OpenAsync();

        var ready = await bot.UntilReadyAsync();

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (ready.Http, ready.Status));
        Assert.Equal(["credentials", "database", "deliveries", "meetings", "metadata", "scheduler", "token"], ready.Checks.Order());
        Assert.All(ready.Checks, check => Assert.Equal("Healthy", ready.Of(check).Status));
        Assert.Contains("due 0, waiting for a channel 0, failed 0", ready.Of("deliveries").Sentence, StringComparison.Ordinal);
        Assert.Contains("A token was had ", ready.Of("token").Sentence, StringComparison.Ordinal);
        Assert.Contains("1 signing keys", ready.Of("metadata").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WhenAMigrationIsMissing_SaysWhatToDo()
    {
        await using var bot = await FlowWatched.OpenAsync();
        await bot.ExecuteAsync("DELETE FROM __EFMigrationsHistory");

        var ready = await bot.ReadinessAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.Http, ready.Of("database").Status));
        Assert.Contains("run its verb migrate", ready.Of("database").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WhenTheDatabaseIsGone_SaysSo()
    {
        await using var bot = await FlowWatched.OpenAsync();
        var file = Path.Combine(bot.DataFolder, "spk.db");
        foreach (var ending in new[] { "", "-wal", "-shm" })
            File.Delete(file + ending);
        Directory.CreateDirectory(file);
        await using (var pool = new SqliteConnection(bot.Bot.Services.GetRequiredService<DatabaseOptions>().ConnectionString))
            SqliteConnection.ClearPool(pool);

        var ready = await bot.UntilAsync("database", "Unhealthy");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Http);
        Assert.StartsWith("The database does not answer.", ready.Of("database").Sentence, StringComparison.Ordinal);
        Assert.Equal("Unhealthy", ready.Of("deliveries").Status);
    }

    [Fact]
    public async Task Ready_WhenTheSecretIsWrong_NamesEntrasCodeAndNotTheSecret()
    {
        const string secret = "falsches-geheimnis";
        await using var bot = await FlowWatched.OpenAsync(("Teams:ClientSecret", secret));

        var ready = await bot.ReadinessAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.Http, ready.Of("token").Status));
        Assert.Contains("AADSTS7000215. Teams:ClientSecret is wrong", ready.Of("token").Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, ready.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WhenTheMetadataCannotBeHad_SaysSo()
    {
        await using var bot = await FlowWatched.OpenAsync(("Teams:OpenIdMetadataUrl", $"http://127.0.0.1:{FlowProcess.FreePort()}/metadata"));

        var ready = await bot.ReadinessAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.Http, ready.Of("metadata").Status));
        Assert.Contains("every message is refused", ready.Of("metadata").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WhenNothingIsDelivered_IsDegradedAndThenUnhealthy()
    {
        await using var bot = await FlowWatched.OpenAsync();
        await bot.UntilReadyAsync();
        await bot.Teams.InstallPersonallyAsync(FlowBorough.Lead, Ct);
        await bot.QuietAsync();
        await bot.ExecuteAsync("CREATE TRIGGER full BEFORE UPDATE ON Placements BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        await bot.Teams.SayAsync(FlowBorough.Lead, bot.World.Chat(FlowBorough.Lead), "hilfe", ct: Ct);

        bot.Clock.Advance(TimeSpan.FromMinutes(6));
        var degraded = await bot.ReadinessAsync();
        bot.Clock.Advance(TimeSpan.FromMinutes(25));
        var unhealthy = await bot.ReadinessAsync();

        Assert.Equal((HttpStatusCode.OK, "Degraded"), (degraded.Http, degraded.Of("deliveries").Status));
        Assert.Contains("1 cards are behind, the oldest for 6 minutes", degraded.Of("deliveries").Sentence, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (unhealthy.Http, unhealthy.Of("deliveries").Status));
        Assert.Contains("the oldest for 31 minutes", unhealthy.Of("deliveries").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WhenTheDigestJobIsSilent_SaysSoUntilItRunsAgain()
    {
        await using var bot = await FlowWatched.OpenAsync(("Health:Scheduler:UnhealthyAfter", "00:00:03"));
        var scheduler = await bot.Bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);
        await bot.UntilAsync("scheduler", "Healthy", "Degraded");
        await scheduler.PauseJob(new JobKey("digests"), Ct);

        var silent = await bot.UntilAsync("scheduler", "Unhealthy");
        await scheduler.TriggerJob(new JobKey("digests"), cancellationToken: Ct);
        await bot.UntilAsync("scheduler", "Healthy", "Degraded");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, silent.Http);
        Assert.Contains("The digest job has not come to a good end for 3 seconds", silent.Of("scheduler").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WhenAnotherInstanceHasTheTicks_IsNotSilent()
    {
        await using var bot = await FlowWatched.OpenAsync(("Health:Scheduler:UnhealthyAfter", "00:00:03"));
        var scheduler = await bot.Bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);
        await bot.UntilAsync("scheduler", "Healthy", "Degraded");
        await scheduler.PauseJob(new JobKey("digests"), Ct);
        await bot.UntilAsync("scheduler", "Unhealthy");

        await bot.ExecuteAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"UPDATE QRTZ_TRIGGERS SET PREV_FIRE_TIME = {bot.Clock.GetUtcNow().AddMinutes(1).Ticks} WHERE TRIGGER_NAME = 'digests'"));

        Assert.NotEqual("Unhealthy", (await bot.ReadinessAsync()).Of("scheduler").Status);
    }

    [Fact]
    public async Task Ready_WhenTheSchedulerStands_SaysSo()
    {
        await using var bot = await FlowWatched.OpenAsync();
        await bot.UntilAsync("scheduler", "Healthy");
        await (await bot.Bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct)).Standby(Ct);

        var ready = await bot.ReadinessAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.Http, ready.Of("scheduler").Status));
        Assert.StartsWith("The scheduler does not run", ready.Of("scheduler").Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-11", "Healthy", "The client secret ends in 7 days.")]
    [InlineData("2026-03-10", "Degraded", "The client secret ends in 6 days. Renew it.")]
    [InlineData("2026-03-03", "Degraded", "The client secret ended 1 days ago. Renew it, or correct its date.")]
    public async Task Ready_WhenTheSecretEndsSoon_IsDegraded(string end, string status, string sentence)
    {
        await using var bot = await FlowWatched.OpenAsync(("Teams:SecretExpiresOn", end));

        var ready = await bot.UntilReadyAsync();

        Assert.Equal((HttpStatusCode.OK, (status, sentence)), (ready.Http, ready.Of("credentials")));
    }
}
