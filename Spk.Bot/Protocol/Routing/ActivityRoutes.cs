using System.Text.Json;
using Spk.Bot.Protocol.Schema;

namespace Spk.Bot.Protocol.Routing;

/// <summary>Which handler decides which activity. A route that is taken already is refused when registered, with <see cref="InvalidOperationException"/>.</summary>
public sealed class ActivityRoutes
{
    private const string CardSubmit = "message (Action.Submit)";

    private readonly Dictionary<string, ActivityHandler> handlers = new(StringComparer.Ordinal);

    public void OnMessage(ActivityHandler handler) => Add(ActivityTypes.Message, handler);

    /// <summary>A message that has a value and no text: what <c>Action.Submit</c> sends.</summary>
    public void OnCardSubmit(ActivityHandler handler) => Add(CardSubmit, handler);

    public void OnMessageUpdate(ActivityHandler handler) => Add(ActivityTypes.MessageUpdate, handler);

    public void OnConversationUpdate(ActivityHandler handler) => Add(ActivityTypes.ConversationUpdate, handler);

    public void OnInstallationUpdate(ActivityHandler handler) => Add(ActivityTypes.InstallationUpdate, handler);

    public void OnReaction(ActivityHandler handler) => Add(ActivityTypes.MessageReaction, handler);

    /// <param name="name">The invoke's name, such as <c>task/fetch</c>; see <see cref="InvokeNames"/>.</param>
    /// <param name="handler">Answers it.</param>
    public void OnInvoke(string name, ActivityHandler handler)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Add(InvokeKey(name), handler);
    }

    /// <summary>Null for what nobody asked for: an unknown invoke is answered 501, anything else is accepted and ignored.</summary>
    internal ActivityHandler? Find(InboundActivity activity) => handlers.GetValueOrDefault(Key(activity));

    private static string Key(InboundActivity activity) => activity.Type switch
    {
        ActivityTypes.Invoke => InvokeKey(activity.Name ?? ""),
        ActivityTypes.Message when IsCardSubmit(activity) => CardSubmit,
        var type => type,
    };

    private static bool IsCardSubmit(InboundActivity activity) =>
        activity.Value is { ValueKind: JsonValueKind.Object } && string.IsNullOrWhiteSpace(activity.Text);

    private static string InvokeKey(string name) => $"invoke {name}";

    private void Add(string key, ActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (!handlers.TryAdd(key, handler))
            throw new InvalidOperationException($"The route \"{key}\" is taken already.");
    }
}
