using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Needs;
using Spk.Bot.Ops.Files;
using Spk.Bot.Protocol;
using Spk.Bot.Tests.Support;

namespace Spk.Bot.Tests.Ops.Files;

/// <summary>What gives files out, over a world of the core.</summary>
internal static class FileDesk
{
    public const string Secret = "a secret of at least thirty-two characters";

    public static readonly ExportRequest Export = new(ExportKind.Needs, ExportFormat.Csv, new NeedFilter { Regions = [CoreBorough.North], Days = new DayRange(null, new DateOnly(2026, 11, 23)) });

    public static Task<CoreWorld> WorldAsync(Action<DownloadOptions>? configure = null, Action<IServiceCollection>? more = null) => CoreWorld.CreateAsync(configure: services =>
    {
        services.AddSingleton(Options.Create(OptionsOf(configure)));
        services.AddSingleton(Options.Create(new TeamsOptions()));
        services.AddSingleton(PaperLinks.None).AddSingleton<FileTickets>().AddSingleton<DownloadEndpoint>().AddSingleton<UploadGate>().AddScoped<FileMaker>();
        more?.Invoke(services);
    });

    public static FileTickets Tickets(TimeProvider clock, string? secret = Secret, string? clientSecret = null) =>
        new(Options.Create(OptionsOf(o => o.Secret = secret)), Options.Create(new TeamsOptions { ClientSecret = clientSecret }), clock);

    private static DownloadOptions OptionsOf(Action<DownloadOptions>? configure)
    {
        var options = new DownloadOptions { PublicUrl = "https://bot.example.org/", Secret = Secret, Consent = true };
        configure?.Invoke(options);
        options.Check();
        return options;
    }
}
