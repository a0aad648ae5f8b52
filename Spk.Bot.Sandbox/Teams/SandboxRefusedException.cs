namespace Spk.Bot.Sandbox.Teams;

/// <summary>A person tried what Teams would not have let them do. The message says what, in English, without texts or tokens.</summary>
public sealed class SandboxRefusedException(string message) : Exception(message);
