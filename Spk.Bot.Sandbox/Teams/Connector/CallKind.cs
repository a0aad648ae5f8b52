namespace Spk.Bot.Sandbox.Teams.Connector;

/// <summary>What a connector call does to messages.</summary>
public enum CallKind
{
    /// <summary>Makes a message or opens a conversation: a second time another one.</summary>
    Post,

    Update,

    Delete,

    /// <summary>Members, teams, channels.</summary>
    Read,
}
