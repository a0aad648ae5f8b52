using Spk.Bot.Core.Delivery;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>
/// The bot comes and goes, channels are renamed and deleted: the stored addresses follow. On installing, Teams sends two events in any order; the greeting is keyed by the
/// conversation.
/// </summary>
internal sealed class InstallationTurns(Turns turns)
{
    public Task<InvokeAnswer?> InstallationAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        turns.RunAsync(
            activity,
            async (scope, token) =>
            {
                if (activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) == true)
                    await RemoveAsync(scope, activity, token);
                else
                    await InstallAsync(scope, activity, token);
                return null;
            },
            cancellationToken);

    public Task<InvokeAnswer?> ConversationAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        turns.RunAsync(
            activity,
            async (scope, token) =>
            {
                var eventType = activity.ChannelData.EventType?.ToUpperInvariant();
                if (activity.MembersRemoved.Any(m => m.Id == activity.Recipient.Id))
                    await RemoveAsync(scope, activity, token);
                else if (activity.MembersAdded.Any(m => m.Id == activity.Recipient.Id))
                    await InstallAsync(scope, activity, token);
                else if (eventType == "CHANNELDELETED" && activity.ChannelData.Channel?.Id is { } deleted)
                    await scope.GetRequiredService<RecordConversation>().RemovedAsync(deleted, null, token);
                else if (eventType == "CHANNELRENAMED" && activity.ChannelData.Channel is { Id: { } id, Name: { } name })
                    await scope.GetRequiredService<RecordConversation>().RenamedAsync(id, name, token);
                else if (eventType is "TEAMDELETED" or "TEAMHARDDELETED" or "TEAMARCHIVED" && activity.ChannelData.Team?.Id is { } team)
                    await scope.GetRequiredService<RecordConversation>().RemovedAsync(activity.RootConversationId, team, token);
                else if (eventType is "TEAMUNARCHIVED" or "TEAMRESTORED")
                    await scope.GetRequiredService<RecordConversation>().InstalledAsync(activity.ChannelData.Team?.Id, token);
                return null;
            },
            cancellationToken);

    private static Task RemoveAsync(IServiceProvider scope, InboundActivity activity, CancellationToken cancellationToken) =>
        scope.GetRequiredService<RecordConversation>().RemovedAsync(activity.RootConversationId, activity.IsPersonal ? null : activity.ChannelData.Team?.Id, cancellationToken);

    private static async Task InstallAsync(IServiceProvider scope, InboundActivity activity, CancellationToken cancellationToken)
    {
        var conversations = scope.GetRequiredService<RecordConversation>();
        await conversations.InstalledAsync(activity.ChannelData.Team?.Id, cancellationToken);
        var seen = Seen.Of(activity, scope.GetRequiredService<TimeProvider>());
        await conversations.SeenAsync(activity.RootConversationId, seen, cancellationToken);
        var target = activity.ChannelData.Settings?.SelectedChannel?.Id ?? activity.RootConversationId;
        if (target != activity.RootConversationId)
            await conversations.SeenAsync(target, seen, cancellationToken);
        await scope.GetRequiredService<StageCards>().WelcomeAsync(
            target,
            activity.IsPersonal ? NoticeKind.WelcomePersonal : NoticeKind.WelcomeChannel,
            activity.IsPersonal && activity.Language == "en" ? CardLanguage.English : CardLanguage.German,
            cancellationToken);
    }
}
