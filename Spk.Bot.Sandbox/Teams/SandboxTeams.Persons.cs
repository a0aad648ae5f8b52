using System.Text.Json;
using System.Text.Json.Nodes;
using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Sandbox.Teams.Sending;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>
/// What a person does. Writing needs membership; clicks do not, as a window that was open when the person was removed still sends them.
/// </summary>
public sealed partial class SandboxTeams
{
    /// <summary>Writes to the bot; in a channel the message mentions it, as it must to be delivered.</summary>
    /// <param name="replyTo">Id of any message of the thread to answer in; only in channels.</param>
    /// <exception cref="ArgumentException">Unknown person, place or message.</exception>
    /// <exception cref="SandboxRefusedException">The text is empty, the person is no member of the place, or it is a chat without the bot.</exception>
    public Task<SaidMessage> SayAsync(string personId, string placeId, string text, string? replyTo = null, CancellationToken ct = default) =>
        WriteAsync(personId, placeId, text, mention: true, replyTo, ct);

    /// <summary>Writes into a channel without mentioning the bot, which therefore never hears of it, except through a message action.</summary>
    /// <inheritdoc cref="SayAsync" path="/exception"/>
    public async Task<SandboxMessage> PostAsync(string personId, string placeId, string text, string? replyTo = null, CancellationToken ct = default) =>
        (await WriteAsync(personId, placeId, text, mention: false, replyTo, ct)).Message;

    /// <summary>Clicks an <c>Action.Execute</c>. A card in the answer becomes this person's view of the message.</summary>
    /// <param name="action">Verb, id, and data with the inputs already merged in; <c>type</c> may be left out.</param>
    /// <param name="automatic">Asked by the client to refresh the card, not by a click.</param>
    public async Task<BotAnswer> ExecuteAsync(
        string personId, string placeId, string messageId, JsonElement action, bool automatic = false, CancellationToken ct = default)
    {
        var sent = new JsonObject { ["type"] = "Action.Execute", ["id"] = "" };
        foreach (var member in action.EnumerateObject()) sent[member.Name] = ToNode(member.Value);
        var activity = Click("adaptiveCard/action", personId, placeId, messageId);
        activity["channelData"]!["legacy"] = LegacyReply(messageId);
        activity["value"] = new JsonObject { ["action"] = sent, ["trigger"] = automatic ? "automatic" : "manual" };

        var answer = await bot.SendAsync(activity, ct);
        if (answer is { Status: 200, Body: { } body } && body.Member("type").Text() == PostedActivity.CardType && body.Member("value") is { } card)
            simulation.Messages.SetView(placeId, messageId, personId, card);
        return answer;
    }

    /// <summary>Clicks an <c>Action.Submit</c>: a message without text whose <c>value</c> is the data.</summary>
    public Task<BotAnswer> SubmitAsync(string personId, string placeId, string messageId, JsonElement data, CancellationToken ct = default)
    {
        var place = simulation.Places.Get(placeId);
        var activity = writer.Write("message", simulation.Messages.NextId(), World.Person(personId), AddressOf(place, messageId), FromMessage(place));
        activity["channelData"]!["legacy"] = LegacyReply(messageId);
        activity["replyToId"] = messageId;
        activity["value"] = ToNode(data);
        return bot.SendAsync(activity, ct);
    }

    /// <summary>Clicks a button that opens a dialog (<c>task/fetch</c>).</summary>
    public Task<BotAnswer> DialogFetchAsync(string personId, string placeId, string messageId, JsonElement data, CancellationToken ct = default)
    {
        var activity = Click("task/fetch", personId, placeId, messageId);
        activity["value"] = new JsonObject { ["data"] = ToNode(data), ["context"] = Theme() };
        return bot.SendAsync(activity, ct);
    }

    /// <summary>Submits an open dialog (<c>task/submit</c>).</summary>
    /// <param name="messageId">The message whose button opened it, which in a channel tells the thread; Teams does not tell the bot which one it was.</param>
    public Task<BotAnswer> DialogSubmitAsync(string personId, string placeId, JsonElement data, string? messageId = null, CancellationToken ct = default)
    {
        var activity = Click("task/submit", personId, placeId, messageId);
        activity.Remove("replyToId");
        activity["value"] = new JsonObject { ["data"] = ToNode(data), ["context"] = Theme() };
        return bot.SendAsync(activity, ct);
    }

    /// <summary>Chooses the bot's message action on a message (<c>composeExtension/fetchTask</c>).</summary>
    public Task<BotAnswer> MessageActionFetchAsync(string personId, string placeId, string messageId, string commandId, CancellationToken ct = default)
    {
        var activity = MessageAction("composeExtension/fetchTask", personId, placeId, messageId, commandId);
        activity["value"]!["requestId"] = Guid.NewGuid().ToString();
        return bot.SendAsync(activity, ct);
    }

    /// <summary>Submits the dialog of a message action (<c>composeExtension/submitAction</c>).</summary>
    public Task<BotAnswer> MessageActionSubmitAsync(
        string personId, string placeId, string messageId, string commandId, JsonElement data, CancellationToken ct = default)
    {
        var activity = MessageAction("composeExtension/submitAction", personId, placeId, messageId, commandId);
        activity["value"]!["data"] = ToNode(data);
        return bot.SendAsync(activity, ct);
    }

    /// <summary>Delivers an activity of the trace once more, unchanged, as Teams does when it saw no answer.</summary>
    /// <exception cref="ArgumentException">The trace has no activity to the bot of this number.</exception>
    public Task<BotAnswer> RedeliverAsync(int traceNumber, CancellationToken ct = default)
    {
        var entry = Trace.FirstOrDefault(e => e.N == traceNumber && e.Direction == TraceDirection.ToBot);
        return bot.SendAsync(entry?.Request ?? throw new ArgumentException($"No activity {traceNumber} in the trace.", nameof(traceNumber)), ct);
    }

    private async Task<SaidMessage> WriteAsync(string personId, string placeId, string text, bool mention, string? replyTo, CancellationToken ct)
    {
        var person = World.Person(personId);
        var place = simulation.Places.Get(placeId);
        var inChannel = place.Kind == PlaceKind.Channel;
        if (!place.MemberIds.Contains(personId)) throw new SandboxRefusedException($"{person.Name} is no member of {place.Name}.");
        if (!inChannel && !place.Installed) throw new SandboxRefusedException($"The bot is not installed in the chat of {person.Name}.");

        if (place.Archived) throw new SandboxRefusedException($"{place.Name} is archived: nobody can write there.");
        if (string.IsNullOrWhiteSpace(text)) throw new SandboxRefusedException("Nothing is written.");

        var typed = text.StartsWith('@' + simulation.Bot.Name, StringComparison.OrdinalIgnoreCase) ? text[(simulation.Bot.Name.Length + 1)..].TrimStart() : text;
        var mentions = inChannel && mention;
        var thread = inChannel && replyTo is not null ? AddressOf(place, replyTo).ThreadId : null;
        var message = simulation.Messages.Add((id, now) => new()
        {
            Id = id,
            PlaceId = placeId,
            ThreadId = thread,
            From = new(person.Key, person.Name, IsBot: false),
            At = now,
            Text = mentions ? $"@{simulation.Bot.Name} {typed}" : typed,
        });
        if (place.Muted) simulation.Places.Change(p => p.Id == placeId, p => p with { Muted = false });
        if (inChannel && !(mentions && place.Installed)) return new(message, null);

        var address = inChannel ? new ConversationAddress(placeId, thread ?? message.Id) : new(placeId, null);
        var activity = writer.Write("message", message.Id, person, address, ActivityWriter.ChannelData(place));
        if (mentions) ((JsonArray)activity["entities"]!).Insert(0, MessageMarkup.Mention(simulation.Bot));
        activity["textFormat"] = "plain";
        activity["text"] = mentions ? $"{MessageMarkup.Tag(simulation.Bot)} {typed}" : typed;
        activity["attachments"] = new JsonArray(MessageMarkup.HtmlTwin(typed, mentions ? simulation.Bot : null));
        return new(message, await bot.SendAsync(activity, ct));
    }

    private JsonObject Click(string name, string personId, string placeId, string? messageId)
    {
        var place = simulation.Places.Get(placeId);
        var activity = writer.Event("invoke", World.Person(personId), AddressOf(place, messageId), FromMessage(place));
        activity["name"] = name;
        activity["replyToId"] = messageId;
        return activity;
    }

    private JsonObject MessageAction(string name, string personId, string placeId, string messageId, string commandId)
    {
        var place = simulation.Places.Get(placeId);
        var message = Existing(place, messageId);
        var link = $"https://teams.microsoft.com/l/message/{placeId}/{messageId}";
        var author = message.From.IsBot ? AppId : World.Person(message.From.Id).EntraId;
        var activity = writer.Event("invoke", World.Person(personId), new(placeId, null), FromMessage(place));
        activity["name"] = name;
        activity["value"] = new JsonObject
        {
            ["commandId"] = commandId,
            ["commandContext"] = "message",
            ["messagePayload"] = MessageMarkup.Payload(message, link, author),
            ["context"] = Theme(),
        };
        return activity;
    }

    /// <summary>Where a click on this message happens: in a channel, its thread.</summary>
    private ConversationAddress AddressOf(SandboxPlace place, string? messageId)
    {
        if (place.Kind == PlaceKind.Personal || messageId is null) return new(place.Id, null);
        var message = Existing(place, messageId);
        return new(place.Id, message.ThreadId ?? message.Id);
    }

    private SandboxMessage Existing(SandboxPlace place, string messageId) =>
        simulation.Messages.Find(place.Id, messageId) ?? throw new ArgumentException($"No message '{messageId}' in {place.Name}.", nameof(messageId));

    private static JsonObject FromMessage(SandboxPlace place)
    {
        var data = ActivityWriter.ChannelData(place);
        data["source"] = new JsonObject { ["name"] = "message" };
        return data;
    }

    private static JsonObject LegacyReply(string messageId) => new() { ["replyToId"] = "1:" + WireId.User(messageId)["29:1".Length..] };

    private static JsonObject Theme() => new() { ["theme"] = "default" };

    private static JsonNode? ToNode(JsonElement element) => JsonNode.Parse(element.GetRawText());
}
