using Quartz;
using Spk.Bot.Core.Persistence;

namespace Spk.Bot.Jobs;

/// <summary>Quartz with a persistent store in the borough's own database. Triggers only wake: rows decide what is due, so a missed or doubled tick does no harm.</summary>
internal static class JobsSetup
{
    public static IServiceCollection AddSpkJobs(this IServiceCollection services, DatabaseOptions database)
    {
        services.AddHostedService<DeliveryLoop>();
        services.AddSingleton<JobMeters>().AddSingleton<JobPulse>();
        services.AddOptions<SchedulerHealthOptions>().BindConfiguration(SchedulerHealthOptions.Section);
        services.AddHealthChecks().AddCheck<SchedulerHealth>("scheduler");
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                if (database.Provider == DatabaseProvider.Sqlite)
                    store.UseSqlite(Microsoft.Data.Sqlite.SqliteFactory.Instance, database.ConnectionString);
                else
                    store.UseSqlServer(database.ConnectionString);
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            });
            quartz.AddJobListener(provider => provider.GetRequiredService<JobPulse>());
            Every<DeliveryJob>(quartz, JobNames.Delivery, TimeSpan.FromSeconds(15));
            Every<DigestJob>(quartz, JobNames.Digests, TimeSpan.FromMinutes(1));
            Every<ReminderJob>(quartz, JobNames.Reminders, TimeSpan.FromMinutes(5));

            // Not at the start: the others have to make good for the downtime first.
            Every<AuditJob>(quartz, JobNames.Audit, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15));
            Every<MeetingsJob>(quartz, JobNames.Meetings, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));
            Every<MorningJob>(quartz, JobNames.Morning, TimeSpan.FromMinutes(5));
            Every<ForgetTurnsJob>(quartz, JobNames.ForgetTurns, TimeSpan.FromHours(1));
            Every<CatchUpJob>(quartz, JobNames.CatchUp, TimeSpan.FromHours(1));
            Every<CredentialJob>(quartz, JobNames.Credentials, TimeSpan.FromHours(1));
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static void Every<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval, TimeSpan after = default)
        where TJob : class, IJob
    {
        var key = new JobKey(name);
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        // By the host's clock, which is the scheduler's as well: a start by another one would lie far ahead of it, or behind.
        quartz.AddTrigger((services, trigger) => trigger
            .ForJob(key)
            .WithIdentity(name)
            .StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow() + after)
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
