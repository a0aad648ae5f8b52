namespace Spk.Bot.Core;

/// <summary>The configuration cannot be used; the message names the key and the mend, for the person who starts the bot.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
