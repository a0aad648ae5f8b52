namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>Sending, changing and removing messages of the bot.</summary>
internal sealed class ActivityCalls(Simulation simulation)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations/{conversationId}/activities", Send);
        routes.MapPost("/conversations/{conversationId}/activities/{activityId}", Reply);
        routes.MapPut("/conversations/{conversationId}/activities/{activityId}", Update);
        routes.MapDelete("/conversations/{conversationId}/activities/{activityId}", Delete);
    }

    /// <summary>Stores the parts of a message and answers with its id, or without one where it was split or shows nothing.</summary>
    public (ConnectorAnswer Answer, string? Id) Post(ConversationAddress to, PostedActivity activity)
    {
        if (activity.Type == "typing") return (ConnectorAnswer.AcceptedWithoutId, null);
        if (activity.Splits)
        {
            if (activity.Text.Length > 0) Add(to, activity with { Cards = [] });
            foreach (var card in activity.Cards) Add(to, activity with { Text = "", Cards = [card] });
            return (ConnectorAnswer.AcceptedWithoutId, null);
        }
        var message = Add(to, activity);
        return (ConnectorAnswer.Created(new { id = message.Id }), message.Id);
    }

    private ConnectorAnswer Send(ConnectorCall call, string conversationId)
    {
        var address = ConversationAddress.Parse(conversationId);
        if (simulation.Refusal(address) is { } refusal) return refusal;
        var (activity, fault) = PostedActivity.Read(call.Body);
        return fault ?? Post(address, activity!).Answer;
    }

    /// <summary>The older form: answers a message, which in a channel means its thread.</summary>
    private ConnectorAnswer Reply(ConnectorCall call, string conversationId, string activityId)
    {
        var address = ConversationAddress.Parse(conversationId);
        if (simulation.Refusal(address) is { } refusal) return refusal;
        if (simulation.Messages.Find(address.PlaceId, activityId) is not { } answered) return ConnectorAnswer.ActivityNotFound;
        var (activity, fault) = PostedActivity.Read(call.Body);
        var inChannel = simulation.Places.Get(address.PlaceId).Kind == PlaceKind.Channel;
        return fault ?? Post(address with { ThreadId = inChannel ? answered.ThreadId ?? answered.Id : null }, activity!).Answer;
    }

    private ConnectorAnswer Update(ConnectorCall call, string conversationId, string activityId)
    {
        var address = ConversationAddress.Parse(conversationId);
        if ((simulation.Refusal(address) ?? OwnershipFault(address, activityId)) is { } refusal) return refusal;
        var (activity, fault) = PostedActivity.Read(call.Body);
        if (fault is not null) return fault;
        var changed = simulation.Messages.Change(address.PlaceId, activityId, m => Fill(m, activity!) with { Edited = true });
        return changed is null ? ConnectorAnswer.ActivityNotFound : ConnectorAnswer.Ok(new { id = activityId });
    }

    private ConnectorAnswer Delete(ConnectorCall call, string conversationId, string activityId)
    {
        var address = ConversationAddress.Parse(conversationId);
        if ((simulation.Refusal(address) ?? OwnershipFault(address, activityId)) is { } refusal) return refusal;
        var changed = simulation.Messages.Change(
            address.PlaceId, activityId, m => new() { Id = m.Id, PlaceId = m.PlaceId, ThreadId = m.ThreadId, From = m.From, At = m.At, Deleted = true });
        return changed is null ? ConnectorAnswer.ActivityNotFound : new(200);
    }

    private ConnectorAnswer? OwnershipFault(ConversationAddress address, string activityId)
    {
        var message = simulation.Messages.Find(address.PlaceId, activityId);
        if (message is null || (address.ThreadId is { } thread && thread != (message.ThreadId ?? message.Id))) return ConnectorAnswer.ActivityNotFound;
        return message.From.IsBot ? null : ConnectorAnswer.NotOwn;
    }

    private SandboxMessage Add(ConversationAddress to, PostedActivity activity) => simulation.Messages.Add((id, now) => Fill(
        new() { Id = id, PlaceId = to.PlaceId, ThreadId = to.ThreadId, From = simulation.Bot, At = now }, activity));

    /// <summary>A change replaces the whole message, and with it every view that a click had left.</summary>
    private static SandboxMessage Fill(SandboxMessage message, PostedActivity activity) => new()
    {
        Id = message.Id,
        PlaceId = message.PlaceId,
        ThreadId = message.ThreadId,
        From = message.From,
        At = message.At,
        Text = activity.Text,
        TextFormat = activity.TextFormat,
        Summary = activity.Summary,
        Cards = activity.Cards,
        Activity = activity.Raw,
    };
}
