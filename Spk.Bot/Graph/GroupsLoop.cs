using Microsoft.Extensions.Options;
using Spk.Bot.Core.Roles;

namespace Spk.Bot.Graph;

/// <summary>Each process keeps its own answers, so each refreshes them: a scheduler's job would run in one of several alone.</summary>
internal sealed class GroupsLoop(RefreshGroups refresh, IOptions<GraphOptions> options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var later = await refresh.RunAsync(stoppingToken) ?? TimeSpan.FromMinutes(Math.Clamp(options.Value.RefreshMinutes, 1, 1440));
                await Task.Delay(later, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; nothing is under way that anybody waits for.
        }
    }
}
