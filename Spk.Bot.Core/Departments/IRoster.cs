using Spk.Bot.Core.Delivery;

namespace Spk.Bot.Core.Departments;

/// <summary>Port to the member lists of conversations. Real: the Teams connector.</summary>
public interface IRoster
{
    /// <param name="wireId">The channel's own id of the person.</param>
    Task<Membership> FindAsync(ConversationAddress address, string wireId, CancellationToken cancellationToken);
}

/// <summary>What a roster said of a person.</summary>
public enum Membership
{
    Member = 0,
    NotAMember = 1,

    /// <summary>The other side did not say in time; nothing may be decided on it.</summary>
    Unclear = 2,
}
