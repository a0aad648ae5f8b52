using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Sandbox;

namespace Spk.Bot.Tests.Client;

/// <summary>The production host before one or more Playgrounds: in Development and without tokens, since they have none; with a clock that can be moved.</summary>
internal sealed class PlaygroundBot : IAsyncDisposable
{
    private readonly DirectoryInfo data;
    private readonly WebApplication app;

    private PlaygroundBot(WebApplication app, DirectoryInfo data, MovableClock clock) => (this.app, this.data, Clock) = (app, data, clock);

    /// <summary>Without a trailing slash.</summary>
    public string BaseUrl => app.Urls.Single();

    public MovableClock Clock { get; }

    /// <param name="roles">Entra object ids by keys under <c>Roles</c>.</param>
    /// <param name="speaksGerman">A Playground says of everybody that they speak English; here they are taken for Germans.</param>
    public static async Task<PlaygroundBot> StartAsync(MovableClock clock, bool speaksGerman, params IEnumerable<(string Key, string Person)> roles)
    {
        var data = Directory.CreateTempSubdirectory("spk-playground-bot-");
        var app = BotHost.Create(["--environment", "Development"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Teams:TenantId"] = PlaygroundSeat.Tenant,
                ["Teams:DangerouslyAllowUnauthenticatedRequests"] = "true",
                ["Logging:LogLevel:Default"] = "Critical",
                ["Database:ConnectionString"] = $"Data Source={Path.Combine(data.FullName, "spk.db")}",
            });
            builder.Configuration.AddInMemoryCollection(roles.Select(role => new KeyValuePair<string, string?>($"Roles:{role.Key}:0", role.Person)));
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            if (speaksGerman)
                builder.Services.AddSingleton<IStartupFilter, German>();
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new PlaygroundBot(app, data, clock);
    }

    /// <summary>What the minute's jobs do, now, and everything that is due because of it.</summary>
    public async Task MoveToAsync(DateTimeOffset instant)
    {
        Clock.MoveTo(instant);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PostDueReminders>().RunAsync(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<DeliverCards>().RunAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        data.Delete(recursive: true);
    }

    private sealed class German : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, then) =>
            {
                using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
                var body = (await reader.ReadToEndAsync(context.RequestAborted)).Replace("\"en-US\"", "\"de-DE\"", StringComparison.Ordinal);
                context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
                context.Request.ContentLength = context.Request.Body.Length;
                await then(context);
            });
            next(app);
        };
    }
}
