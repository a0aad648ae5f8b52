using Spk.Bot.Core.Delivery;
using Spk.Bot.Protocol.Routing;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Teams;

/// <summary>
/// The bot comes and goes, channels and teams are renamed, archived, deleted and restored: the stored addresses follow (table: <c>docs/channels.md</c>). On installing, Teams
/// sends two events in any order; the greeting is keyed by the conversation. Teams' own casing varies, so words are compared without it.
/// </summary>
internal sealed class InstallationTurns(Turns turns)
{
    public Task<InvokeAnswer?> InstallationAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        RunAsync(activity, FollowInstallationAsync, cancellationToken);

    public Task<InvokeAnswer?> ConversationAsync(IServiceProvider services, InboundActivity activity, CancellationToken cancellationToken) =>
        RunAsync(activity, FollowAsync, cancellationToken);

    private Task<InvokeAnswer?> RunAsync(InboundActivity activity, Func<IServiceProvider, InboundActivity, CancellationToken, Task> follow, CancellationToken cancellationToken) =>
        turns.RunAsync(
            activity,
            async (scope, token) =>
            {
                await follow(scope, activity, token);
                return null;
            },
            cancellationToken);

    /// <summary>A newer version of the app comes as <c>remove-upgrade</c> and <c>add-upgrade</c>: the bot stays, and greets nobody again.</summary>
    private static Task FollowInstallationAsync(IServiceProvider scope, InboundActivity activity, CancellationToken cancellationToken) => activity.Action?.ToUpperInvariant() switch
    {
        "REMOVE" => RemoveAsync(scope, activity, cancellationToken),
        "REMOVE-UPGRADE" => Task.CompletedTask,
        "ADD-UPGRADE" => InstallAsync(scope, activity, isGreeting: false, cancellationToken),
        _ => InstallAsync(scope, activity, isGreeting: true, cancellationToken),
    };

    private static async Task FollowAsync(IServiceProvider scope, InboundActivity activity, CancellationToken cancellationToken)
    {
        var conversations = scope.GetRequiredService<RecordConversation>();
        var eventType = activity.ChannelData.EventType?.ToUpperInvariant();
        var (team, channel) = (activity.ChannelData.Team, activity.ChannelData.Channel);
        // A name is worth knowing whatever the event is about; what is told of it names it so.
        if (channel is { Id: { } id, Name: { Length: > 0 } name })
            await conversations.RenamedAsync(id, name, cancellationToken);
        if (team is { Id: { } teamId, Name: { Length: > 0 } teamName })
            await conversations.TeamRenamedAsync(teamId, teamName, cancellationToken);

        if (activity.MembersRemoved.Any(m => m.Id == activity.Recipient.Id))
            await (eventType == "CHANNELMEMBERREMOVED" && channel?.Id is { } left
                ? conversations.RemovedAsync(left, null, LossCause.BotRemoved, cancellationToken)
                : RemoveAsync(scope, activity, cancellationToken));
        else if (activity.MembersAdded.Any(m => m.Id == activity.Recipient.Id))
            await (eventType == "CHANNELMEMBERADDED" && channel?.Id is { } joined
                ? conversations.RestoredAsync(joined, team?.Id, cancellationToken)
                : InstallAsync(scope, activity, isGreeting: true, cancellationToken));
        else if (eventType is "CHANNELDELETED" && channel?.Id is { } deleted)
            await conversations.RemovedAsync(deleted, null, LossCause.ChannelDeleted, cancellationToken);
        else if (eventType is "CHANNELRESTORED" && channel?.Id is { } restored)
            await conversations.RestoredAsync(restored, team?.Id, cancellationToken);
        else if (eventType is "TEAMARCHIVED" or "TEAMDELETED" or "TEAMHARDDELETED" && team?.Id is { } closed)
            await conversations.RemovedAsync(activity.RootConversationId, closed, eventType is "TEAMARCHIVED" ? LossCause.TeamArchived : LossCause.TeamDeleted, cancellationToken);
        else if (eventType is "TEAMUNARCHIVED" or "TEAMRESTORED")
            await conversations.InstalledAsync(team?.Id, cancellationToken);
    }

    private static Task RemoveAsync(IServiceProvider scope, InboundActivity activity, CancellationToken cancellationToken) => scope.GetRequiredService<RecordConversation>().RemovedAsync(
        activity.RootConversationId, activity.IsPersonal ? null : activity.ChannelData.Team?.Id, LossCause.BotRemoved, cancellationToken);

    private static async Task InstallAsync(IServiceProvider scope, InboundActivity activity, bool isGreeting, CancellationToken cancellationToken)
    {
        var conversations = scope.GetRequiredService<RecordConversation>();
        await conversations.InstalledAsync(activity.ChannelData.Team?.Id, cancellationToken);
        var seen = Seen.Of(activity, scope.GetRequiredService<TimeProvider>());
        await conversations.SeenAsync(activity.RootConversationId, seen, cancellationToken);
        var target = activity.ChannelData.Settings?.SelectedChannel?.Id ?? activity.RootConversationId;
        if (target != activity.RootConversationId)
            await conversations.SeenAsync(target, seen, cancellationToken);
        if (!isGreeting)
            return;
        await scope.GetRequiredService<StageCards>().WelcomeAsync(
            target,
            activity.IsPersonal ? NoticeKind.WelcomePersonal : NoticeKind.WelcomeChannel,
            activity.IsPersonal && activity.Language == "en" ? CardLanguage.English : CardLanguage.German,
            cancellationToken);
    }
}
