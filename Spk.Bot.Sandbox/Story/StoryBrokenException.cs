namespace Spk.Bot.Sandbox.Story;

/// <summary>The bot did something else than the story tells.</summary>
public sealed class StoryBrokenException(string message) : Exception(message);
