using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Spk.Bot.Core.Credentials;
using Spk.Bot.Core.Deadlines;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Departments;
using Spk.Bot.Core.Digests;
using Spk.Bot.Core.Districts;
using Spk.Bot.Core.Documents;
using Spk.Bot.Core.Exports;
using Spk.Bot.Core.Figures;
using Spk.Bot.Core.Meetings;
using Spk.Bot.Core.Needs;
using Spk.Bot.Core.Needs.Demand;
using Spk.Bot.Core.Needs.News;
using Spk.Bot.Core.Persistence;
using Spk.Bot.Core.Regions;
using Spk.Bot.Core.Roles;
using Spk.Bot.Core.Routing;
using Spk.Bot.Core.Search;
using Spk.Bot.Core.Time;

namespace Spk.Bot.Core;

/// <summary>The one public registration of the borough's work.</summary>
public static class CoreSetup
{
    /// <summary>Registers everything but the ports <see cref="ICardChannel"/>, <see cref="IRoster"/> and <see cref="ICredentialBook"/>, which the edge brings.</summary>
    /// <param name="district">Read and checked by the caller, so that its faults are shown before anything starts.</param>
    public static IServiceCollection AddSpkCore(this IServiceCollection services, IConfiguration configuration, District district)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(district);
        services.AddSingleton(new RoutingTable(district));
        services.AddSingleton(new PlaceIndex(district));
        services.AddSingleton(new NameIndex(district));
        services.AddSingleton<Questions.QuestionReader>();
        services.AddSingleton(new ThemeGuess(district));
        services.AddSingleton(new BusinessCalendar(district.OfficeHours));
        services.AddSingleton(s => new GroupBook(
            s.GetRequiredService<TimeProvider>(),
            int.TryParse(configuration["Graph:StaleHours"], CultureInfo.InvariantCulture, out var hours) ? TimeSpan.FromHours(hours) : GroupBook.Counts,
            bool.TryParse(configuration["Graph:Enabled"], out var isAsked) && isAsked));
        services.AddSingleton(s => new RoleBook(configuration.GetSection("Roles"), s.GetRequiredService<GroupBook>()));
        services.AddSingleton<KnownDemand>().AddSingleton<KeepDueDates>().AddSingleton<KeepSearchWords>();
        AddDatabase(services, DatabaseOptions.From(configuration.GetSection("Database")));

        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<DeliveryMeters>();
        services.AddSingleton<DeliverCards>();
        var limits = new SendLimits(LimitFactor(configuration["Delivery:LimitFactor"]));
        services.AddSingleton(_ => new SendGate(limits));
        services.AddScoped<SendNext>().AddScoped<PendingQuery>();
        services.AddScoped<CommitTurn>().AddScoped<ForgetTurns>().AddScoped<FreeClaims>().AddScoped<StageCards>().AddScoped<RecordConversation>().AddScoped<MoveCards>().AddScoped<TellLostPlaces>().AddScoped<AdoptCard>().AddScoped<PlacementViewQuery>().AddScoped<NeedCopyQuery>().AddScoped<DeliveryFiguresQuery>().AddScoped<ReportFailedDelivery>();
        services.AddScoped<AuditDeliveries>().AddScoped<NoteFindings>().AddScoped<PostMorningReport>().AddScoped<UndeliveredQuery>().AddScoped<NeedGapsQuery>().AddScoped<DigestGapsQuery>();
        services.AddScoped<ReportNeed>().AddScoped<AcknowledgeNeed>().AddScoped<MoveNeed>().AddScoped<ResponsibleMemberQuery>().AddScoped<NeedViewQuery>().AddScoped<NeedHistoryQuery>().AddScoped<NeedListQuery>().AddScoped<HandoverQuery>();
        services.AddScoped<TellReporters>().AddScoped<ReportersQuery>().AddScoped<ReporterPlaceQuery>().AddScoped<SimilarNeedsQuery>().AddScoped<SuggestMerge>().AddScoped<FollowMerge>();
        services.AddScoped<RoutingQuery>().AddScoped<RuleProposalQuery>().AddScoped<NoteCorrection>().AddScoped<DecideRule>().AddScoped<CheckHistories>();
        services.AddScoped<LinkChannel>().AddScoped<LinkQuery>();
        services.AddScoped<RegionStatusQuery>().AddScoped<LastQuestionQuery>();
        services.AddScoped<FiguresQuery>().AddScoped<NoteQuestion>().AddScoped<ForgetQuestions>().AddScoped<PublishQuarters>().AddScoped<QuarterQuery>();
        services.AddScoped<INeedSearch, NeedSearchQuery>().AddScoped<IndexNeeds>();
        services.AddScoped<NeedExportQuery>().AddScoped<MeetingExportQuery>().AddScoped<FigureExportQuery>().AddScoped<ExportQuery>();
        services.AddScoped<ImportMeetings>().AddScoped<MeetingQuery>().AddScoped<TakeMeetings>().AddScoped<SyncMeetings>().AddScoped<FeedStateQuery>();
        services.AddSingleton<IMeetingSources, WebMeetingSources>();
        services.AddSingleton(Sync(configuration.GetSection(SyncOptions.Section)));
        services.AddSingleton<DigestMeters>();
        services.AddScoped<NeedDuesQuery>().AddScoped<DueLookQuery>().AddScoped<ReminderTargetsQuery>().AddScoped<PostDueReminders>().AddScoped<TakeBackReminders>().AddScoped<ReckonDueDates>().AddScoped<DueViewQuery>().AddScoped<ReminderGapsQuery>().AddScoped<AnswerSolved>().AddScoped<PostDueDigests>().AddScoped<ComposeDigest>().AddScoped<FreezeDigest>().AddScoped<FollowMeetings>().AddScoped<DigestViewQuery>().AddScoped<RecordOutcome>().AddScoped<PostPreviews>().AddScoped<PreviewViewQuery>().AddScoped<DecidePreview>().AddScoped<MarkForCommittee>().AddScoped<DigestQuery>().AddScoped<DigestRowsQuery>().AddScoped<NextDigestQuery>();
        services.AddScoped<DigestPaperQuery>();
        services.AddScoped<AnnounceCredentials>();
        return services;
    }

    /// <exception cref="ConfigurationException">It is no number from 0.1 to 100.</exception>
    private static double LimitFactor(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return 1;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor is >= 0.1 and <= 100
            ? factor
            : throw new ConfigurationException($"Delivery:LimitFactor is \"{text}\"; a number from 0.1 to 100 is meant, with a point.");
    }

    /// <exception cref="ConfigurationException">The minutes are not 15 to 1440.</exception>
    private static SyncOptions Sync(IConfigurationSection section)
    {
        var text = section["EveryMinutes"];
        if (!string.IsNullOrWhiteSpace(text) && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given is >= 15 and <= 1440))
            throw new ConfigurationException($"Meetings:EveryMinutes is \"{text}\"; a whole number from 15 to 1440 is meant.");
        return new SyncOptions
        {
            Every = TimeSpan.FromMinutes(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 60),
            Addresses = section.GetSection("Addresses").GetChildren().Where(a => a.Value is { Length: > 0 }).ToDictionary(a => a.Key, a => a.Value!, StringComparer.Ordinal),
        };
    }

    private static void AddDatabase(IServiceCollection services, DatabaseOptions options)
    {
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                services.AddDbContextPool<SpkDbContext, SqliteSpkDbContext>((provider, builder) => SqliteSpkDbContext.Use(Quiet(builder).AddInterceptors(provider.GetRequiredService<KeepDueDates>(), provider.GetRequiredService<KeepSearchWords>()), options.ConnectionString));
                break;
            case DatabaseProvider.SqlServer:
                services.AddDbContextPool<SpkDbContext, SqlServerSpkDbContext>((provider, builder) => SqlServerSpkDbContext.Use(Quiet(builder).AddInterceptors(provider.GetRequiredService<KeepDueDates>(), provider.GetRequiredService<KeepSearchWords>()), options.ConnectionString));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "Unknown database provider.");
        }

        services.AddSingleton(options);
        services.AddScoped<MigrateDatabase>();
    }

    /// <summary>A failed save is a lost race that the turn decides again, or an exception that its caller logs. EF Core's own lines would say both twice, with key values of the rows.</summary>
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder builder) => builder.ConfigureWarnings(warnings => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)));
}
