using System.Globalization;
using System.Text.Json;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>All messages of all places, each in its present state.</summary>
internal sealed class MessageBook(TimeProvider clock, ChangeStream changes)
{
    private readonly Lock gate = new();
    private readonly List<SandboxMessage> messages = [];
    private long lastId;

    /// <summary>Adds a message under a new id, which <paramref name="write"/> gets together with the instant.</summary>
    public SandboxMessage Add(Func<string, DateTimeOffset, SandboxMessage> write)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var message = write(NextId(), now);
            messages.Add(message);
            changes.Publish(SandboxChange.Of(message));
            return message;
        }
    }

    /// <summary>A fresh message id, for an activity that leaves no message behind.</summary>
    public string NextId()
    {
        lock (gate)
        {
            lastId = Math.Max(lastId + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return lastId.ToString(CultureInfo.InvariantCulture);
        }
    }

    public SandboxMessage? Find(string placeId, string id)
    {
        lock (gate) return messages.Find(m => m.PlaceId == placeId && m.Id == id);
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SandboxMessage> In(string placeId)
    {
        lock (gate) return messages.FindAll(m => m.PlaceId == placeId);
    }

    /// <summary>Whether anything was ever written there.</summary>
    public bool Any(string placeId)
    {
        lock (gate) return messages.Exists(m => m.PlaceId == placeId);
    }

    /// <summary>The new state, or null when no such message stands: unknown, or deleted before.</summary>
    public SandboxMessage? Change(string placeId, string id, Func<SandboxMessage, SandboxMessage> how)
    {
        lock (gate)
        {
            var index = messages.FindIndex(m => m.PlaceId == placeId && m.Id == id && !m.Deleted);
            if (index < 0) return null;
            messages[index] = how(messages[index]);
            changes.Publish(SandboxChange.Of(messages[index]));
            return messages[index];
        }
    }

    /// <summary>From now on this person sees this card in place of the message's first one.</summary>
    public void SetView(string placeId, string id, string personKey, JsonElement card) =>
        Change(placeId, id, m => m with { Views = new Dictionary<string, JsonElement>(m.Views) { [personKey] = card } });
}
