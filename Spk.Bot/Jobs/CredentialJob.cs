using Quartz;
using Spk.Bot.Core.Credentials;

namespace Spk.Bot.Jobs;

/// <summary>Every hour and not once a day: a daily tick that falls outside of office hours would do so every day.</summary>
[DisallowConcurrentExecution]
internal sealed class CredentialJob(AnnounceCredentials announce) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await announce.RunAsync(cancellationToken);
}
