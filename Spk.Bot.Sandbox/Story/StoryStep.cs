namespace Spk.Bot.Sandbox.Story;

/// <summary>One thing that happens in the story.</summary>
/// <param name="Title">What is about to happen, in German, without a full stop.</param>
/// <param name="PlayAsync">Does it, waits for what must come of it, and tells in German what did. A missing outcome is a <see cref="TimeoutException"/> or a <see cref="StoryBrokenException"/>.</param>
public sealed record StoryStep(string Title, Func<StoryStage, CancellationToken, Task<string>> PlayAsync);
