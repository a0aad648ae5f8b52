using System.Collections.Concurrent;
using Spk.Bot.Core.Delivery;
using Spk.Bot.Core.Needs;

namespace Spk.Bot.Tests.Support;

/// <summary>Stands in for Teams: writes down what is posted and updated, and answers as it was told.</summary>
internal sealed class CoreChannel : ICardChannel
{
    private readonly ConcurrentQueue<Sent> sent = new();
    private int last;

    /// <summary>What came, in order of arrival.</summary>
    public IReadOnlyList<Sent> Sent => [.. sent];

    /// <summary>Decides an attempt; null: it succeeds.</summary>
    public Func<Sent, Task<ChannelOutcome?>> Answer { get; set; } = _ => Task.FromResult<ChannelOutcome?>(null);

    /// <summary>Every attempt in this conversation has this outcome.</summary>
    public void Fail(string conversationId, ChannelOutcome outcome) =>
        Answer = attempt => Task.FromResult(attempt.ConversationId == conversationId ? outcome : null);

    public void Heal() => Answer = _ => Task.FromResult<ChannelOutcome?>(null);

    public void Forget() => sent.Clear();

    public Task<ChannelOutcome> PostAsync(ConversationAddress address, string conversationId, PlacementContent content, CancellationToken cancellationToken) =>
        TakeAsync(new Sent(conversationId, null, content));

    public Task<ChannelOutcome> UpdateAsync(ConversationAddress address, string conversationId, string activityId, PlacementContent content, CancellationToken cancellationToken) =>
        TakeAsync(new Sent(conversationId, activityId, content));

    private async Task<ChannelOutcome> TakeAsync(Sent attempt)
    {
        sent.Enqueue(attempt);
        return await Answer(attempt) ?? new ChannelOutcome.Shown(attempt.ActivityId ?? $"m{Interlocked.Increment(ref last)}");
    }
}

/// <summary>One attempt.</summary>
/// <param name="ActivityId">The message that was updated; null for a post.</param>
internal sealed record Sent(string ConversationId, string? ActivityId, PlacementContent Content)
{
    public bool IsPost => ActivityId is null;

    /// <summary>What the card shows, in one line: <c>notice PlaceNotLinked</c>, <c>need SPK-2026-00001 v2</c>.</summary>
    public string Shows => Content.View switch
    {
        NeedView need => $"need {need.Number} v{need.Version}",
        NoticeView notice => $"notice {notice.Kind}",
        var view => view.GetType().Name,
    };

    public override string ToString() => $"{ConversationId}: {(IsPost ? "post" : "update " + ActivityId)} {Shows}";
}
