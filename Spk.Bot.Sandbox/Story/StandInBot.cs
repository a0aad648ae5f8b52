namespace Spk.Bot.Sandbox.Story;

/// <summary>Takes every activity and says nothing. Stands where <c>Spk.Bot.BotHost</c> goes, until that exists.</summary>
internal static class StandInBot
{
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure(builder);
        var app = builder.Build();
        app.MapPost("/api/messages", () => Results.Accepted());
        return app;
    }
}
