using Spk.Bot.Sandbox.Teams.Connector;
using Spk.Bot.Sandbox.Teams.Issuing;
using Spk.Bot.Sandbox.World;

namespace Spk.Bot.Sandbox.Teams;

/// <summary>All state of one simulator, shared by those who serve the bot, the page and the tests.</summary>
internal sealed class Simulation : IDisposable
{
    public Simulation(SandboxWorld world, SandboxTeamsOptions options)
    {
        World = world;
        Options = options;
        Bot = new(WireId.Bot(options.AppId), options.BotName, IsBot: true);
        Places = new(world, Changes);
        Messages = new(options.TimeProvider, Changes);
        Trace = new(Changes);
        Issuer = new(options.AppId, options.TimeProvider);
        Tokens = new(options);
        Faults = new(Changes);
        Throttle = new(options.TimeProvider, options.Limits);
    }

    public SandboxWorld World { get; }

    public SandboxTeamsOptions Options { get; }

    public SandboxAuthor Bot { get; }

    public ChangeStream Changes { get; } = new();

    public PlaceBook Places { get; }

    public MessageBook Messages { get; }

    public TraceBook Trace { get; }

    public Issuer Issuer { get; }

    public TokenDesk Tokens { get; }

    public Throttle Throttle { get; }

    public FaultPlan Faults { get; }

    public ConnectorLog Log { get; } = new();

    public DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    /// <summary>Why the connector does not let the bot into this conversation; null when it does.</summary>
    public ConnectorAnswer? Refusal(ConversationAddress address)
    {
        if (Places.Find(address.PlaceId) is not { } place) return ConnectorAnswer.ConversationNotFound;
        if (!place.Installed) return ConnectorAnswer.NotInRoster;
        if (place.Archived) return ConnectorAnswer.Forbidden;
        if (place.Muted) return ConnectorAnswer.WritesBlocked;
        return address.ThreadId is { } root && Messages.Find(address.PlaceId, root) is null ? ConnectorAnswer.ConversationNotFound : null;
    }

    public void Dispose()
    {
        Changes.Close();
        Issuer.Dispose();
    }
}
