using Spk.Bot.Sandbox.Teams.Connector;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>How one simulator is set up. Everything has a default.</summary>
public sealed record SandboxTeamsOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where the bot takes activities, e.g. <c>http://127.0.0.1:3978/api/messages</c>; may be given later by <see cref="SandboxTeams.ConnectTo"/>.</summary>
    public Uri? BotEndpoint { get; init; }

    /// <summary>The bot's app id: audience of the tokens that it gets, client id of the token that it asks for.</summary>
    public string AppId { get; init; } = "0f6c1d52-8a1b-4a0e-9d57-6f0c2b7e4a31";

    /// <summary>Accepted by the token endpoint; no secret of anything real.</summary>
    public string ClientSecret { get; init; } = "sandbox-only";

    public string BotName { get; init; } = "SPK-Bot";

    /// <summary>Clock of message ids, activities and tokens. Only a <see cref="MovableClock"/> can be moved from the page.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long the bot may think; Teams waits about 15 seconds.</summary>
    public TimeSpan BotTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How often the connector lets itself be called. None unless asked for: a test of something else should be as fast as the machine is, and does in a second what a
    /// borough does in a day. The program asks for the documented ones; its opening story makes some 50 calls and does not meet them.
    /// </summary>
    public ConnectorLimits Limits { get; init; } = ConnectorLimits.None;

    /// <summary>Folder of the page; without one, or when it does not exist, there is only the API.</summary>
    public string WebRoot { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");
}
