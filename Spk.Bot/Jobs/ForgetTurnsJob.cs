using Quartz;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Figures;

namespace Spk.Bot.Jobs;

/// <summary>Keeps the marks of finished activities and of questions from growing without end.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetTurnsJob(ForgetTurns turns, ForgetQuestions questions) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await turns.RunAsync(cancellationToken);
        await questions.RunAsync(cancellationToken);
    }
}
